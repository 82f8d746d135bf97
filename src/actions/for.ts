import { leaveBy, type Outcome } from '../behavior/outcome.ts'
import { asNumber, type Turn } from '../behavior/turn.ts'
import { isOpen } from '../snippet/anything.ts'
import { action, expression, variable } from './action.ts'

export const forAction = action({
  name: 'For',
  summary: 'Counts a variable from one value to another, leaving by Repeat each time and by Finished after the last.',
  library: '85486ba0-ca00-4fac-8ed9-00ebf6284b75',
  media: ['phone', 'digital', 'generic'],
  properties: [
    expression('FromValue', '1', 'The first value.'),
    expression('ToValue', '1', 'The last value.', { required: true }),
    expression('Step', '1', 'What is added each time.'),
    variable('CounterName', 'i', 'The variable that counts.'),
  ],
  branches: [
    { name: 'Finished', index: 0 },
    { name: 'Repeat', index: 1 },
  ],
  hasDefault: true,
  source: 'real exports',
  behavior: {
    enter: turn => {
      if (turn.settings.anything && isUncounted(turn)) return leaveUncounted(turn)
      const step = asNumber(turn.value('Step')) || 1
      const to = asNumber(turn.value('ToValue'))
      const value =
        turn.counter === undefined
          ? asNumber(turn.value('FromValue'))
          : asNumber(turn.get(turn.text('CounterName'))) + step
      const isPast = step > 0 ? value > to : value < to
      turn.counter = isPast ? undefined : value
      if (!isPast) turn.set(turn.text('CounterName'), value)
      return leaveBy(isPast ? 'Finished' : 'Repeat')
    },
  },
})

/** Whether it is open from where, how far or in which steps it counts. */
function isUncounted(turn: Turn): boolean {
  const bounds = ['FromValue', 'ToValue', 'Step'].map(name => turn.value(name))
  const isCountOpen = turn.counter !== undefined && isOpen(turn.get(turn.text('CounterName')))
  return isCountOpen || bounds.some(isOpen)
}

/** Each pass may be the last; nobody keeps count. */
function leaveUncounted(turn: Turn): Outcome {
  const count = turn.counter === undefined ? turn.value('FromValue') : turn.lost('the count')
  const step = turn.value('Step')
  const isDown = isOpen(step) ? turn.isBelow(step, 0) : asNumber(step) < 0
  const to = turn.value('ToValue')
  const isPast = isDown ? turn.isBelow(count, to) : turn.isBelow(to, count)
  turn.counter = isPast ? undefined : 1
  if (!isPast) turn.set(turn.text('CounterName'), turn.lost('the count'))
  return leaveBy(isPast ? 'Finished' : 'Repeat')
}
