import { allActions } from '../../analysis/actions-of.ts'
import { pathTo, somewhere } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const refusedThenAskedAgain = scriptRule({
  code: 'consent/refused-then-asked-again',
  severity: 'warning',
  summary: 'A caller who has refused, finally, is asked for consent again.',
  why: 'DoNotRecord cannot be undone: whatever he answers now, nothing of this call is recorded.',
  rests: 'R1',
  bad: `script: Bad
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
    next: sure
  sure:
    Menu: { Phrase: "Are you sure? Press 1 to be recorded after all." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, Default: queue }
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
    branches: { "1": queue, "2": sure, Default: refused }
  sure:
    Menu: { Phrase: "Are you sure? Press 1 to be recorded after all." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, Default: refused }
  refused:
    DoNotRecord:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`,
  *check(subject) {
    for (const { node, points } of allActions(subject)) {
      if (node.consent === undefined) continue
      // A Case or If behind the Menu only looks at the same answer.
      const found =
        node.type.name === 'Menu'
          ? somewhere(points, facts => facts.doNotRecord && facts.line !== 'released')
          : undefined
      if (!found) continue
      yield {
        at: node.typeAt,
        message: `${named(node)} asks a caller of whom nothing can be recorded any more`,
        hint: 'ask before DoNotRecord, or lead past this question',
        path: pathTo(found),
      }
    }
  },
})
