import { action } from '../action.ts'
import { show } from '../showing.ts'

export const permitcall = action({
  name: 'Permitcall',
  summary: 'Permits the call that a dialer is about to make, and ends the script.',
  library: 'e0e40c78-ff4b-4554-b403-34998a7039cf',
  media: ['phone'],
  properties: [],
  branches: [],
  hasDefault: false,
  source: 'scripts of other tools',
  behavior: {
    enter: turn => {
      show(turn, 'dialer', 'the call is permitted')
      return { kind: 'end' }
    },
  },
})
