import { action, template } from './action.ts'

export const blindxfer = action({
  name: 'Blindxfer',
  summary: 'Sends the caller out of the platform: every recording ends, and Onrelease runs (R17).',
  library: 'f40b8113-dee5-405e-8a11-bcf3954047d9',
  media: ['phone'],
  properties: [
    template('Destination', '', 'The number.', { required: true }),
    template('CallerID', '', 'The number that is shown.'),
  ],
  branches: [{ name: 'Error', index: 0 }],
  hasDefault: true,
  source: 'help page BLINDXFER',
  behavior: {
    enter: turn => {
      turn.order({ kind: 'blind-transfer', number: turn.text('Destination').trim() })
      return { kind: 'sleep' }
    },
  },
})
