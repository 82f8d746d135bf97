import { onward } from '../behavior/outcome.ts'
import { action, template } from './action.ts'

export const annotation = action({
  name: 'Annotation',
  summary: 'A sticky note on the canvas. It does nothing.',
  library: 'd28d2b39-d4db-499a-9b8b-f3879e4c5b25',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('Comments', '', 'The remark.'),
    template('Width', '592', 'Width on the canvas.'),
    template('Height', '215', 'Height on the canvas.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: { enter: () => onward },
})
