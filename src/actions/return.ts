import { action, template } from './action.ts'

export const returnAction = action({
  name: 'Return',
  summary: 'Ends a subscript and gives a value back to the Runsub that called it.',
  library: '29864722-5314-434e-9d61-6e2019a0d9fd',
  media: ['phone', 'digital', 'generic'],
  properties: [template('ReturnValue', '', 'The value for Runsub’s ReturnVariable.')],
  branches: [],
  hasDefault: false,
  source: 'help page RETURN',
  behavior: { enter: turn => ({ kind: 'return', value: turn.text('ReturnValue') }) },
})
