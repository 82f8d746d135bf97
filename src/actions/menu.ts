import { onward, stay } from '../behavior/outcome.ts'
import { lengthMs } from '../behavior/prompt.ts'
import { action, flag, template } from './action.ts'
import { digitBranches, digitProperties, digitVariable, hear, listen } from './digits.ts'
import { promptOf } from './prompt-of.ts'

export const menu = action({
  name: 'Menu',
  summary: 'Plays a prompt and leaves by the keys that the caller presses. It has no retry of its own (E8).',
  library: 'daee9c00-12ce-4222-a42e-307c37d53b7f',
  media: ['phone'],
  properties: [
    template('Sequence', '', 'What plays: "file.wav" or "%text to speak", one after another.'),
    template('Phrase', '', 'Describes the prompt; spoken when there is no Sequence.'),
    flag('ClearDigits', 'True', 'Empties the type-ahead buffer first; False lets keys pressed ahead answer at once.'),
    ...digitProperties,
    digitVariable,
  ],
  branches: digitBranches,
  hasDefault: true,
  customBranches: true,
  source: 'help page MENU; defaults from real exports; the order of choice is assumed',
  behavior: {
    holdsCaller: true,
    enter: turn => {
      if (!turn.canPlay) return onward
      if (turn.flag('ClearDigits')) turn.keys = ''
      const prompts = promptOf(turn)
      if (prompts.length === 0 || turn.keys !== '') return listen(turn)
      turn.emit({ kind: 'play', prompts, to: 'caller' })
      turn.remember({ phase: 'prompt' })
      turn.timer(lengthMs(prompts))
      return stay
    },
    awaits: ['timer', 'key'],
    receive: (turn, event) => {
      if (turn.memory.phase === 'listening') return hear(turn, event)
      if (event.kind === 'timer') turn.emit({ kind: 'played' })
      else {
        turn.keys += event.kind === 'key' ? event.key : ''
        if (turn.settings.bargeIn === 'waits') return stay
      }
      return listen(turn)
    },
  },
})
