import { action } from '../action.ts'
import { unsimulated } from '../passing.ts'

export const commitment = action({
  name: 'Commitment',
  summary: 'Promises the contact to an agent for a later time. In a simulation no later time comes.',
  library: '',
  media: ['phone', 'digital', 'generic'],
  properties: [],
  branches: [],
  hasDefault: true,
  isOpen: true,
  source: 'help page COMMITMENT, in passing; its properties were not seen',
  behavior: unsimulated('no later time comes'),
})
