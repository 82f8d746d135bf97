import { onward } from '../behavior/outcome.ts'
import { action } from './action.ts'

export const ontransfer = action({
  name: 'Ontransfer',
  summary: 'Takes over when an agent transfers the call to an agent, a skill or an outside number; not when blind.',
  library: '9b7aea51-0b33-464d-afb2-fe469043ffea',
  media: ['phone', 'generic'],
  properties: [],
  branches: [],
  hasDefault: true,
  handles: 'transfer',
  source: 'help page ONTRANSFER',
  behavior: { enter: () => onward },
})
