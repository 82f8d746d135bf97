import { onward, stay } from '../behavior/outcome.ts'
import { lengthMs } from '../behavior/prompt.ts'
import { action, choice, template } from './action.ts'
import { promptOf } from './prompt-of.ts'

export const whisper = action({
  name: 'Whisper',
  summary: 'Plays a prompt into a conversation, to the agent, the caller or both.',
  library: '0494c6b4-0433-443d-8fdc-adcaf23cbf30',
  media: ['phone'],
  properties: [
    template('Sequence', '', 'What plays: "file.wav" or "%text to speak", one after another.'),
    template('Phrase', '', 'Describes the prompt; spoken when there is no Sequence.'),
    choice('Target', ['Agent', 'Caller', 'Both'], 'Agent', 'Who hears it.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'help page WHISPER: only during a conversation',
  behavior: {
    enter: turn => {
      const prompts = promptOf(turn)
      if (turn.state.line !== 'linked' || prompts.length === 0) return onward
      const to = turn.text('Target').toLowerCase()
      turn.emit({ kind: 'play', prompts, to: to === 'caller' || to === 'both' ? to : 'agent' })
      turn.timer(lengthMs(prompts))
      return stay
    },
    awaits: ['timer'],
    receive: turn => {
      turn.emit({ kind: 'played' })
      return onward
    },
  },
})
