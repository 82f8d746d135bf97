import { visited } from '../../analysis/actions-of.ts'
import { pathTo, somewhere } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const doNotRecordAfterRequest = scriptRule({
  code: 'consent/do-not-record-after-request',
  severity: 'warning',
  summary: 'DoNotRecord runs after Reqagent, so that an agent may answer before it.',
  why: 'From Reqagent on an agent can answer at any moment, and Onanswer ends the path that leads to DoNotRecord.',
  rests: 'R14',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
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
      const found = somewhere(points, facts => facts.line === 'queued' && !facts.answered)
      if (!found) continue
      yield {
        at: node.typeAt,
        message: `${named(node)} runs when an agent may have answered already`,
        hint: 'run DoNotRecord before Reqagent',
        path: pathTo(found),
      }
    }
  },
})
