import { leaveBy } from '../behavior/outcome.ts'
import { asNumber } from '../behavior/turn.ts'
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
      const done = name === '' ? (turn.counter ?? 0) : asNumber(turn.get(name))
      const count = done < asNumber(turn.value('Repeat')) ? done + 1 : undefined
      if (name === '') turn.counter = count
      else turn.set(name, count ?? 0)
      return leaveBy(count === undefined ? 'Finished' : 'Repeat')
    },
  },
})
