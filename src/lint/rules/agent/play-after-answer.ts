import { visited } from '../../analysis/actions-of.ts'
import { always } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const playAfterAnswer = scriptRule({
  code: 'agent/play-after-answer',
  severity: 'warning',
  summary: 'A prompt is to be played to a caller who is talking with an agent.',
  why: 'Once an agent has answered, Play, Music and Menu do nothing, except on hold or after Unlink.',
  rests: 'E7',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
    next: notice
  notice:
    Play: { Phrase: This call is recorded. }
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
    next: notice
  notice:
    Whisper: { Phrase: This call is recorded., Target: Both }
`,
  *check(subject) {
    for (const { node, points } of visited(subject, 'Play', 'Music', 'Menu', 'Capture', 'Record')) {
      if (!always(points, facts => facts.line === 'linked')) continue
      yield {
        at: node.typeAt,
        message: `${named(node)} does nothing: an agent is talking with the caller`,
        hint: 'Whisper plays into a conversation; Unlink lets the agent go',
      }
    }
  },
})
