import { allActions } from '../../analysis/actions-of.ts'
import { pathTo, somewhere } from '../../analysis/analysis.ts'
import { textOf } from '../../analysis/evaluate.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const disclosureCutShort = scriptRule({
  code: 'consent/disclosure-cut-short',
  severity: 'warning',
  summary: 'The prompt that announces the recording can be ended by a key or by an agent’s answer.',
  why: 'A disclosure counts only when it was played to its end.',
  rests: 'E1',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: notice
  notice:
    Play: { Phrase: This call is recorded., DetectDTMF: "True" }
    disclosure: true
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: notice
  notice:
    Play: { Phrase: This call is recorded. }
    disclosure: true
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`,
  *check(subject) {
    for (const { node, station, points } of allActions(subject)) {
      if (node.disclosure !== true) continue
      // A question for consent announces itself: who answers it before its end has understood.
      const isCut =
        textOf(station, 'DetectDTMF', [])?.toLowerCase() === 'true' || (node.type.name === 'Menu' && !node.consent)
      const queued = somewhere(points, facts => facts.line === 'queued' && !facts.answered)
      if (isCut)
        yield {
          at: node.typeAt,
          message: `a key ends ${named(node)} before the recording was announced`,
          hint: node.type.name === 'Menu' ? 'announce it in a Play before this Menu' : 'leave out DetectDTMF',
        }
      else if (queued)
        yield {
          at: node.typeAt,
          message: `an agent who answers ends ${named(node)} before the recording was announced`,
          hint: 'announce it before Reqagent',
          path: pathTo(queued),
        }
    }
  },
})
