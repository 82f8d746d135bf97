import { onward } from '../behavior/outcome.ts'
import { action } from './action.ts'

export const onreskill = action({
  name: 'Onreskill',
  summary: 'Takes over, in a child contact, when an agent transfers the call to a skill (R16).',
  library: '96e91d7d-a272-4a84-b5fd-8d4501d0104a',
  media: ['phone', 'digital', 'generic'],
  properties: [],
  branches: [],
  hasDefault: true,
  handles: 'reskill',
  source: 'help page ONRESKILL',
  behavior: { enter: () => onward },
})
