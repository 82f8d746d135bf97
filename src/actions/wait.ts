import { onward, stay } from '../behavior/outcome.ts'
import { action, number } from './action.ts'

export const wait = action({
  name: 'Wait',
  summary: 'Lets time pass; any event interrupts it.',
  library: '5bf67b1c-9736-434d-9b6f-0d856aea8f16',
  media: ['phone', 'digital', 'generic'],
  properties: [number('Seconds', '5', 'How long, in seconds; decimals are allowed.')],
  branches: [],
  hasDefault: true,
  source: 'help page WAIT; default from real exports',
  behavior: {
    enter: turn => {
      turn.timer(turn.ms('Seconds'))
      return stay
    },
    awaits: ['timer'],
    receive: () => onward,
  },
})
