import { action } from './action.ts'

export const stop = action({
  name: 'Stop',
  summary: 'Lets the script sleep until an event wakes it. The call goes on.',
  library: 'f62127bd-385b-4fbd-9aa8-0a1d6cfcfcda',
  media: ['phone', 'digital', 'generic'],
  properties: [],
  branches: [],
  hasDefault: false,
  source: 'help page STOP',
  behavior: { enter: () => ({ kind: 'sleep' }) },
})
