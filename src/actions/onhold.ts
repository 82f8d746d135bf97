import { onward } from '../behavior/outcome.ts'
import { action } from './action.ts'

export const onhold = action({
  name: 'Onhold',
  summary: 'Takes over when an agent puts the caller on hold; ends when the caller is taken off hold (E3).',
  library: '7e72a49c-e65e-4912-8055-4391e2e635cd',
  media: ['phone', 'generic'],
  properties: [],
  branches: [],
  hasDefault: true,
  handles: 'hold',
  source: 'help page ONHOLD',
  behavior: { enter: () => onward },
})
