import { action, template } from '../action.ts'
import { inquiring } from '../asking.ts'

export const fileexist = action({
  name: 'Fileexist',
  summary: 'Asks whether a file exists: one that this call wrote, or a prompt that the center knows.',
  library: '328d4280-59a8-43a3-a9a9-e484ba1235d3',
  media: ['phone', 'digital', 'generic'],
  properties: [template('FileName', '', 'The file.', { required: true })],
  branches: [
    { name: 'True', index: 0 },
    { name: 'False', index: 1 },
  ],
  hasDefault: false,
  source: 'real exports',
  behavior: inquiring(turn => ({ about: 'file', file: turn.text('FileName') })),
})
