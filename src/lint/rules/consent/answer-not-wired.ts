import { allActions } from '../../analysis/actions-of.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const answerNotWired = scriptRule({
  code: 'consent/answer-not-wired',
  severity: 'warning',
  summary: 'A branch that "consent" calls the caller’s answer leads nowhere.',
  why: 'A label that is not wired falls to Default; with no Default either, the caller who answers so is stuck.',
  rests: 'E8',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes, 2 for no." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, Timeout: queue }
  queue:
    Hangup:
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes, 2 for no." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, Default: refused }
  refused:
    DoNotRecord:
    next: queue
  queue:
    Hangup:
`,
  *check(subject) {
    for (const { node, station } of allActions(subject)) {
      if (node.consent === undefined) continue
      const { grant, refuse, at } = node.consent
      for (const label of [...grant, ...refuse]) {
        if (station.exits.has(label) || station.exits.has('Default')) continue
        yield {
          at,
          message: `"${label}" is an answer to ${named(node)}, but neither it nor Default is wired`,
          hint: `wire the branch "${label}"`,
        }
      }
    }
  },
})
