import { action } from './action.ts'

export const hangup = action({
  name: 'Hangup',
  summary: 'Ends the call; Onrelease runs if the script has one.',
  library: 'b64a6796-4f66-4b1b-a9b5-3af926ab4b7c',
  media: ['phone'],
  properties: [],
  branches: [],
  hasDefault: false,
  source: 'help page HANGUP',
  behavior: { enter: () => ({ kind: 'end' }) },
})
