import { action } from '../action.ts'
import { outside } from '../asking.ts'

export const getrichmessage = action({
  name: 'Getrichmessage',
  summary: 'Fetches the template of a rich message for Textmsg. In a simulation a stub of the call answers.',
  library: '',
  media: ['digital'],
  properties: [],
  branches: [],
  hasDefault: true,
  isOpen: true,
  source: 'help page TEXTMSG (Digital), in passing; its properties were not seen',
  behavior: outside([]),
})
