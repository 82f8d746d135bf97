import { leaveBy } from '../behavior/outcome.ts'
import { isOpen } from '../snippet/anything.ts'
import { toNumber } from '../snippet/value.ts'
import { action, expression, variable } from './action.ts'

export const loop = action({
  name: 'Loop',
  summary: 'Leaves by Repeat as many times as it says, then by Finished, and starts over.',
  library: 'a10f9f27-a5dd-48ba-ae37-e206fc6e101b',
  media: ['phone', 'digital', 'generic'],
  properties: [
    expression('Repeat', '3', 'How many times.', { required: true }),
    variable('CounterName', '', 'The variable that counts.'),
  ],
  branches: [
    { name: 'Finished', index: 0 },
    { name: 'Repeat', index: 1 },
  ],
  hasDefault: true,
  source: 'help page LOOP: with Repeat 3 the fourth visit finishes; starting over is assumed',
  behavior: {
    enter: turn => {
      const name = turn.text('CounterName').trim()
      // Studio keeps the count in the author's variable, so two loops that share a name disturb each other.
      const times = turn.value('Repeat')
      const before = name === '' ? (turn.counter ?? 0) : turn.get(name)
      // Where it is open how often, nobody keeps count.
      const isUncounted = isOpen(times) || isOpen(before)
      const done = isUncounted && toNumber(before) > 0 ? turn.lost('the count') : before
      const goesOn = turn.isBelow(done, times)
      if (name === '') turn.counter = goesOn ? (isUncounted ? 1 : toNumber(before) + 1) : undefined
      else turn.set(name, goesOn ? (isUncounted ? turn.lost('the count') : toNumber(before) + 1) : 0)
      return leaveBy(goesOn ? 'Repeat' : 'Finished')
    },
  },
})
