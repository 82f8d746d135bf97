import { onward } from '../behavior/outcome.ts'
import { action, choice, code } from './action.ts'
import { maxStringSizes, sizeOf } from './string-size.ts'

export const snippet = action({
  name: 'Snippet',
  summary: 'Runs a piece of code in the Snippet language; a run-time error leaves by Error.',
  library: 'b333da63-33c8-4297-a58a-e9546cf7f0f2',
  media: ['phone', 'digital', 'generic'],
  properties: [
    code('Data', '', 'The code.'),
    choice('MaxStringSize', maxStringSizes, 'Limit2K', 'Longer text is cut.'),
  ],
  branches: [{ name: 'Error', index: 0 }],
  hasDefault: true,
  source: 'help page SNIPPET; real exports',
  behavior: {
    enter: turn => {
      turn.run('Data', sizeOf(turn.text('MaxStringSize')))
      return onward
    },
  },
})
