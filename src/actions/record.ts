import { leaveBy, type Outcome, onward, stay } from '../behavior/outcome.ts'
import type { Turn } from '../behavior/turn.ts'
import { action, flag, number, template } from './action.ts'

export const record = action({
  name: 'Record',
  summary: 'Takes down a message of the caller (voicemail). It is no recording of the call.',
  library: '17e90cce-5e63-48a3-9a00-2fcb44fc53a6',
  media: ['phone'],
  properties: [
    template('FileName', '', 'The file to write.'),
    template('reserved1073742958', '', 'Reserved by Studio.'),
    number('RecordTimeout', '60', 'Seconds at the most.'),
    flag('RecordBeep', 'True', 'A beep before it.'),
    template('TermDigits', '#', 'Keys that end the message.'),
    flag('AutoClearDigits', 'True', 'Empties the type-ahead buffer first.'),
    number('MaxSilence', '5', 'Seconds of silence that end the message.'),
    flag('SuppressSilence', 'False', 'Leaves out silence.'),
    template('reserved1073742965', '', 'Reserved by Studio.'),
    number('NoVoiceTimeout', '5', 'Seconds without a word that leave by NoVoice.'),
    template('reserved1073742967', '', 'Reserved by Studio.'),
    template('reserved1073742968', '', 'Reserved by Studio.'),
    template('reserved1073742969', '', 'Reserved by Studio.'),
    template('reserved1073742970', '', 'Reserved by Studio.'),
  ],
  branches: [{ name: 'NoVoice', index: 3 }],
  hasDefault: true,
  source: 'help page RECORD; real exports',
  behavior: {
    enter: turn => {
      if (!turn.canPlay) return onward
      if (turn.flag('AutoClearDigits')) turn.keys = ''
      turn.remember({ phase: 'silent' })
      turn.emit({ kind: 'listen' })
      turn.timer(turn.ms('NoVoiceTimeout'))
      return stay
    },
    awaits: ['timer', 'key', 'speech'],
    receive: (turn, event) => {
      if (event.kind === 'key') {
        if (!turn.text('TermDigits').includes(event.key)) return stay
        turn.set('ASRDIGITSResult', event.key)
        return keep(turn)
      }
      if (event.kind === 'timer') return turn.memory.phase === 'silent' ? leaveBy('NoVoice') : keep(turn)
      turn.remember({ phase: 'speaking' })
      turn.timer(turn.ms('MaxSilence'))
      return stay
    },
  },
})

/** The message is a file from now on, for Fileexist, Queuevm and Delete. */
function keep(turn: Turn): Outcome {
  turn.order({ kind: 'file', deed: 'write', file: turn.text('FileName') })
  return onward
}
