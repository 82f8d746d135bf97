import { flowNames } from '../../analysis/followed.ts'
import { isGiven, plain } from '../../analysis/names.ts'
import { scriptRule } from '../../rule.ts'

export const consentVariableNeverSet = scriptRule({
  code: 'consent/variable-never-set',
  severity: 'warning',
  summary: 'The script names a consent variable that nothing sets.',
  why: 'The caller’s answer is read from that variable; as it stands, every call counts as unanswered.',
  rests: 'language: consentVariable',
  bad: `script: Bad
consentVariable: agreed
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes.", Variable: agred }
    next: queue
  queue:
    Hangup:
`,
  good: `script: Good
consentVariable: agreed
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes.", Variable: agreed }
    next: queue
  queue:
    Hangup:
`,
  *check({ script, flow }) {
    const name = script.consentVariable
    if (name === undefined || isGiven(plain(name)) || flowNames(flow).set.has(plain(name))) return
    const outside = script.actions.some(({ type }) => ['Rest_api', 'Ondata', 'Unknown'].includes(type.name))
    if (outside) return
    const start = Math.max(0, script.source.text.search(/^consentVariable\b/m))
    yield {
      at: { source: script.source, start, end: start + 'consentVariable'.length },
      message: `nothing sets the consent variable "${name}"`,
      hint: 'set it where the caller answers, or annotate the branches with "consent"',
    }
  },
})
