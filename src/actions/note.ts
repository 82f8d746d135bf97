import { onward } from '../behavior/outcome.ts'
import { action, template } from './action.ts'

export const note = action({
  name: 'Note',
  summary: 'A remark on the canvas. It does nothing.',
  library: '1f385d77-15fa-4833-8801-1738d7da8a0c',
  media: ['phone', 'digital', 'generic'],
  properties: [template('Comments', '', 'The remark.')],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: { enter: () => onward },
})
