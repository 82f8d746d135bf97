import { leaveBy, stay } from '../behavior/outcome.ts'
import { action, number, template } from './action.ts'

export const transfer = action({
  name: 'Transfer',
  summary: 'Calls an outside number and connects the caller with it; the call stays on the platform.',
  library: '949269d9-946e-4fcd-8583-45c3d97b86e3',
  media: ['phone'],
  properties: [
    template('Destination', '', 'The number.', { required: true }),
    template('CallerID', '', 'The number that is shown.'),
    number('NoAnswerTimeout', '30', 'Seconds to let it ring.'),
    template('Skill', '', 'The skill it counts for.'),
  ],
  branches: [
    { name: 'DialingError', index: 0 },
    { name: 'Busy', index: 1 },
    { name: 'NoAnswer', index: 2 },
    { name: 'InvalidNumber', index: 3 },
  ],
  hasDefault: true,
  source: 'help page TRANSFER; only the index of NoAnswer was seen',
  behavior: {
    enter: turn => {
      turn.ask({
        kind: 'dial',
        number: turn.text('Destination').trim(),
        callerId: turn.text('CallerID').trim(),
        timeoutMs: turn.ms('NoAnswerTimeout'),
      })
      return stay
    },
    awaits: ['reply'],
    receive: (turn, event) => {
      if (event.kind !== 'reply') return stay
      turn.setAll(event.set ?? [])
      // Once connected, the caller talks with the outside: the script is not heard any more.
      if (event.branch === 'Default') turn.state = { ...turn.state, line: 'linked' }
      return leaveBy(event.branch ?? 'Default')
    },
  },
})
