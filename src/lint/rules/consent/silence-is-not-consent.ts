import type { ActionNode } from '../../../script/tree.ts'
import { lastQuestion, visited } from '../../analysis/actions-of.ts'
import { pathTo, somewhere } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const silenceIsNotConsent = scriptRule({
  code: 'consent/silence-is-not-consent',
  severity: 'warning',
  summary: 'A caller who does not answer the question for consent is recorded like one who agreed.',
  why: 'A Menu takes Timeout or Default when nothing or another key is pressed; who said nothing has not agreed.',
  rests: 'E8',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes, 2 for no." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, "2": refused, Default: queue }
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
    branches: { "1": queue, "2": refused, Default: refused }
  refused:
    DoNotRecord:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`,
  *check(subject) {
    const questions = new Set<ActionNode>()
    for (const { node, points } of visited(subject, 'Reqagent', 'Transfer')) {
      const found = somewhere(
        points,
        facts =>
          facts.consent === 'asked' &&
          !facts.doNotRecord &&
          !facts.agentOnly &&
          facts.call !== 'stopped' &&
          facts.line !== 'released',
      )
      if (!found) continue
      const question = lastQuestion(subject.flow, found)
      // However many queues lie behind it, the mistake is made at the question.
      if (question && questions.has(question)) continue
      if (question) questions.add(question)
      yield {
        at: node.typeAt,
        message: `a caller who gave no answer comes to ${named(node)} as if he had agreed to be recorded`,
        hint: 'lead Timeout and Default to DoNotRecord, or ask again',
        path: pathTo(found),
        ...(question
          ? { related: [{ at: question.consent?.at ?? question.typeAt, message: `${named(question)} asks here` }] }
          : {}),
      }
    }
  },
})
