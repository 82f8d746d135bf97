import { onward, stay } from '../behavior/outcome.ts'
import { lengthMs } from '../behavior/prompt.ts'
import { action, flag, template } from './action.ts'
import { promptOf } from './prompt-of.ts'

export const play = action({
  name: 'Play',
  summary: 'Plays a prompt to the caller. It does nothing once an agent has answered, except on hold or after Unlink.',
  library: 'b1b9a2dd-65b6-4626-9cf5-9cfa69cf59e2',
  media: ['phone'],
  properties: [
    template('Sequence', '', 'What plays: "file.wav" or "%text to speak", one after another.'),
    template('Phrase', '', 'Describes the prompt; spoken when there is no Sequence.'),
    flag('ClearDigits', 'True', 'Empties the type-ahead buffer first.'),
    flag('DetectDTMF', 'False', 'A key stops the prompt.'),
    flag('SuppressSilence', '', 'Leaves out silence.'),
    template('TTSVolume', '', 'Volume of speech.'),
    template('TTSRate', '', 'Rate of speech.'),
    template('TTSVoice', '', 'Voice of speech.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'help page PLAY; real exports',
  behavior: {
    enter: turn => {
      if (!turn.canPlay) return onward
      if (turn.flag('ClearDigits')) turn.keys = ''
      const prompts = promptOf(turn)
      if (prompts.length === 0 || (turn.flag('DetectDTMF') && turn.keys !== '')) return onward
      turn.emit({ kind: 'play', prompts, to: 'caller' })
      turn.timer(lengthMs(prompts))
      return stay
    },
    awaits: ['timer', 'key'],
    receive: (turn, event) => {
      if (event.kind === 'key') {
        turn.keys += event.key
        return turn.flag('DetectDTMF') ? onward : stay
      }
      turn.emit({ kind: 'played' })
      return onward
    },
  },
})
