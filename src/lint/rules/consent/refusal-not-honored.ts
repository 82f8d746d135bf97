import { visited } from '../../analysis/actions-of.ts'
import { pathTo, somewhere } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const refusalNotHonored = scriptRule({
  code: 'consent/refusal-not-honored',
  severity: 'error',
  summary: 'A caller who refuses to be recorded reaches an agent without DoNotRecord.',
  why: 'Without DoNotRecord a policy, an agent or a supervisor can still record the call: nothing else holds for all of it.',
  rests: 'R1',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes, 2 for no." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, "2": sorry, Default: refused }
  sorry:
    Play: { Phrase: We understand. }
    next: queue
  refused:
    DoNotRecord:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes, 2 for no." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, "2": sorry, Default: refused }
  sorry:
    Play: { Phrase: We understand. }
    next: refused
  refused:
    DoNotRecord:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`,
  *check(subject) {
    for (const { node, points } of visited(subject, 'Reqagent', 'Transfer')) {
      const found = somewhere(
        points,
        facts => facts.consent === 'refused' && !facts.doNotRecord && !facts.agentOnly && facts.line !== 'released',
      )
      if (!found) continue
      yield {
        at: node.typeAt,
        message: `a caller who refused to be recorded comes to ${named(node)} without DoNotRecord`,
        hint: 'put DoNotRecord on the way of the refusal, before this action',
        path: pathTo(found),
      }
    }
  },
})
