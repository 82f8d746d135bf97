import { action, template } from '../action.ts'
import { show } from '../showing.ts'

export const suppresscall = action({
  name: 'Suppresscall',
  summary: 'Suppresses the call that a dialer is about to make, and ends the script.',
  library: '51700e9f-8e82-4c38-a670-9b0f89d4e960',
  media: ['phone'],
  properties: [template('Disposition', 'Default', 'The disposition of the suppressed call.')],
  branches: [],
  hasDefault: false,
  source: 'scripts of other tools',
  behavior: {
    enter: turn => {
      show(turn, 'dialer', 'the call is suppressed')
      return { kind: 'end' }
    },
  },
})
