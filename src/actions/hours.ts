import { leaveBy, stay } from '../behavior/outcome.ts'
import { action, template } from './action.ts'

export const hours = action({
  name: 'Hours',
  summary: 'Asks whether the center is open by one of its profiles.',
  library: 'd639cf70-9de8-47fe-aa7e-6b39e4556d9d',
  media: ['phone', 'digital', 'generic'],
  properties: [template('Profile', '', 'The profile of opening hours.')],
  branches: [
    { name: 'Open', index: 0 },
    { name: 'Closed', index: 1 },
    { name: 'Holiday', index: 2 },
    { name: 'Error', index: 3 },
    { name: 'Weather', index: 4 },
    { name: 'Meeting', index: 5 },
    { name: 'Emergency', index: 6 },
    { name: 'Other', index: 7 },
  ],
  hasDefault: true,
  source: 'help page HOURS; real exports',
  behavior: {
    enter: turn => {
      turn.ask({ kind: 'hours', profile: turn.text('Profile').trim() })
      return stay
    },
    awaits: ['reply'],
    receive: (turn, event) => {
      if (event.kind !== 'reply') return stay
      turn.setAll(event.set ?? [])
      return leaveBy(event.branch ?? 'Default')
    },
  },
})
