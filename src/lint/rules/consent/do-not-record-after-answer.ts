import { visited } from '../../analysis/actions-of.ts'
import { pathTo, somewhere } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const doNotRecordAfterAnswer = scriptRule({
  code: 'consent/do-not-record-after-answer',
  severity: 'error',
  summary: 'DoNotRecord runs after an agent has answered.',
  why: 'The platform allows it only before the answer; by then a policy may have recorded already.',
  rests: 'R14',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
    next: refused
  refused:
    DoNotRecord:
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes, 2 for no." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, "2": refused, Default: refused }
  refused:
    DoNotRecord:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
`,
  *check(subject) {
    for (const { node, points } of visited(subject, 'DoNotRecord')) {
      const found = somewhere(points, facts => facts.answered && facts.line !== 'released')
      if (!found) continue
      yield {
        at: node.typeAt,
        message: `${named(node)} runs after an agent has answered`,
        hint: 'ask and run DoNotRecord before Reqagent',
        path: pathTo(found),
      }
    }
  },
})
