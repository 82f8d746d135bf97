import { type Outcome, onward, stay } from '../../behavior/outcome.ts'
import type { Turn } from '../../behavior/turn.ts'
import { action, number, template } from '../action.ts'

/** Nobody hears the script any more; ANI and DNIS are those of the callback from here on. */
function letGo(turn: Turn): Outcome {
  const number = turn.text('PhoneNumber').trim()
  const callerId = turn.text('CallerID').trim()
  turn.order({ kind: 'callback', number, callerId })
  turn.set('ANI', number)
  turn.set('DNIS', callerId)
  turn.state = { ...turn.state, line: 'linked', held: false }
  return onward
}

export const callback = action({
  name: 'Callback',
  summary: 'Lets the caller go and keeps her place in the queue; she is called when an agent is there.',
  library: '75589a46-6d3c-4865-9ba4-48d05ec3a2f3',
  media: ['phone'],
  properties: [
    template('PhoneNumber', '{ANI}', 'The number to call.'),
    template('CallerID', '{DNIS}', 'The number that is shown.'),
    number('CallDelaySec', '0', 'Seconds before the caller is let go, at most 59.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'help page CALLBACK; that Onrelease does not run is assumed',
  behavior: {
    enter: turn => {
      if (turn.state.line === 'released') return onward
      if (turn.ms('CallDelaySec') === 0) return letGo(turn)
      turn.timer(Math.min(turn.ms('CallDelaySec'), 59_000))
      return stay
    },
    awaits: ['timer'],
    receive: letGo,
  },
})
