import { onward } from '../behavior/outcome.ts'
import { action, names, template } from './action.ts'

export const begin = action({
  name: 'Begin',
  summary: 'Where a script starts. Names the values it was called with, which otherwise are P1, P2 …',
  library: 'b2f794c5-0232-40e7-9830-76d573bf57d7',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('RootFolder', '', 'Not used by Studio any more.'),
    template('Application', '', 'Not used by Studio any more.'),
    template('ParamCount', '', 'How many parameters are named.'),
    names('Parameters', '', 'Names for the values that a caller passes in, in their order.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'help page BEGIN; real exports',
  behavior: {
    enter: turn => {
      turn.list('Parameters').forEach((name, index) => {
        if (name.trim() !== '') turn.set(name.trim(), turn.get(`P${index + 1}`))
      })
      return onward
    },
  },
})
