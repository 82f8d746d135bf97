import { onward, stay } from '../../behavior/outcome.ts'
import { sequencePrompts } from '../../behavior/prompt.ts'
import { action, flag, number, template, variable } from '../action.ts'
import { fill } from '../event-action.ts'

export const playlog = action({
  name: 'Playlog',
  summary: 'Plays a part of a file to the caller and keeps where it stopped.',
  library: '67b8ba28-2759-4ab8-aaba-3859dd062bd4',
  media: ['phone'],
  properties: [
    template('ContactIDorFile', '', 'The file, or the contact whose recording plays.'),
    number('StartOffset', '0', 'Seconds into the file.'),
    number('SecondstoPlay', '0', 'How long, in seconds; 0 plays to the end.'),
    template('reserved1073743007', '', 'Reserved by Studio.'),
    flag('StoponDTMF', 'False', 'A key stops it.'),
    variable('CurrentPosition', 'POS', 'Takes how far it came, in seconds.'),
    flag('ClearDigits', 'True', 'Empties the type-ahead buffer first.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: {
    enter: turn => {
      if (!turn.canPlay) return onward
      if (turn.flag('ClearDigits')) turn.keys = ''
      const [prompt] = sequencePrompts(turn.text('ContactIDorFile'), turn.settings)
      if (prompt === undefined || (turn.flag('StoponDTMF') && turn.keys !== '')) return onward
      const left = Math.max(0, prompt.ms - turn.ms('StartOffset'))
      const ms = turn.ms('SecondstoPlay') || left
      turn.emit({ kind: 'play', prompts: [{ ...prompt, ms }], to: 'caller' })
      turn.remember({ phase: String(turn.now) })
      turn.timer(ms)
      return stay
    },
    awaits: ['timer', 'key'],
    receive: (turn, event) => {
      if (event.kind === 'key') {
        turn.keys += event.key
        if (!turn.flag('StoponDTMF')) return stay
      } else turn.emit({ kind: 'played' })
      const played = turn.now - Number(turn.memory.phase)
      fill(turn, ['CurrentPosition'], [turn.number('StartOffset') + played / 1_000])
      return onward
    },
  },
})
