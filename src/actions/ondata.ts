import { onward } from '../behavior/outcome.ts'
import { action } from './action.ts'

export const ondata = action({
  name: 'Ondata',
  summary: 'Takes over when an agent submits a form; its fields are variables then.',
  library: 'e0d2e63d-0859-41ee-838f-46f3a259c4bd',
  media: ['phone', 'digital', 'generic'],
  properties: [],
  branches: [],
  hasDefault: true,
  handles: 'data',
  source: 'help page ONDATA',
  behavior: { enter: () => onward },
})
