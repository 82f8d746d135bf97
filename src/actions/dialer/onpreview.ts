import { action } from '../action.ts'
import { passing } from '../passing.ts'

export const onpreview = action({
  name: 'Onpreview',
  summary: 'Takes over when a dialer shows a contact to an agent before calling. In a simulation no dialer runs.',
  library: '',
  media: ['phone'],
  properties: [],
  branches: [],
  hasDefault: true,
  handles: 'preview',
  source: 'help page ONPREVIEW',
  behavior: passing,
})
