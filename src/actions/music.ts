import { leaveBy, onward, stay } from '../behavior/outcome.ts'
import { action, flag, number, template } from './action.ts'

export const music = action({
  name: 'Music',
  summary: 'Plays music for SecondstoPlay, or without it until something happens.',
  library: 'dbcc742b-28d8-42d1-9d95-0d9abf20b04b',
  media: ['phone'],
  properties: [
    template('MusicFile', '', 'The file.'),
    number('StartOffset', '0', 'Seconds into the file.'),
    number('SecondstoPlay', '0', 'How long, in seconds; 0 plays until something happens.'),
    template('reserved1073742978', '', 'Reserved by Studio.'),
    template('InterruptMessages', '', 'Whether queue messages interrupt it.'),
    template('RepeatIndex', '', 'Where it repeats.'),
    flag('DetectDTMF', 'False', 'A key stops the music and leaves by Digit.'),
    flag('ClearDigits', 'True', 'Empties the type-ahead buffer first.'),
  ],
  branches: [
    { name: 'Complete', index: 0 },
    { name: 'Digit', index: 2 },
  ],
  hasDefault: true,
  source: 'help page MUSIC; real exports',
  behavior: {
    enter: turn => {
      if (!turn.canPlay) return onward
      if (turn.flag('ClearDigits')) turn.keys = ''
      if (turn.flag('DetectDTMF') && turn.keys !== '') return leaveBy('Digit')
      turn.emit({ kind: 'music', file: turn.text('MusicFile') })
      if (turn.flag('DetectDTMF')) turn.emit({ kind: 'listen' })
      if (turn.ms('SecondstoPlay') > 0) turn.timer(turn.ms('SecondstoPlay'))
      return stay
    },
    awaits: ['timer', 'key'],
    receive: (turn, event) => {
      if (event.kind === 'key') {
        turn.keys += event.key
        return turn.flag('DetectDTMF') ? leaveBy('Digit') : stay
      }
      const length = turn.settings.promptMs(turn.text('MusicFile'))
      return length !== undefined && turn.ms('SecondstoPlay') >= length ? leaveBy('Complete') : onward
    },
  },
})
