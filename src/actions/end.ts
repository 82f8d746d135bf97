import { action } from './action.ts'

export const end = action({
  name: 'End',
  summary: 'Ends the whole script, from a subscript too, and lets Onrelease run.',
  library: '93fb8888-30cf-4df3-8ed9-1f2986819080',
  media: ['phone', 'digital', 'generic'],
  properties: [],
  branches: [],
  hasDefault: false,
  source: 'help page END',
  behavior: { enter: () => ({ kind: 'end' }) },
})
