import { action } from '../action.ts'
import { outside } from '../asking.ts'

export const locate = action({
  name: 'Locate',
  summary: 'Looks up what belongs to a number or a place. In a simulation a stub of the call answers.',
  library: 'fa14bd7c-cc7f-43e3-a9b2-e56f78d5bdd8',
  media: ['phone', 'digital', 'generic'],
  properties: [],
  branches: [],
  hasDefault: true,
  isOpen: true,
  source: 'real exports, by name; its properties were not seen',
  behavior: outside([]),
})
