import { onward } from '../behavior/outcome.ts'
import { action } from './action.ts'

export const unknown = action({
  name: 'Unknown',
  summary: 'An imported action of a type that nobody here knows: its properties are kept, its Default branch is taken.',
  library: '',
  media: ['phone', 'digital', 'generic'],
  properties: [],
  branches: [],
  hasDefault: true,
  customBranches: true,
  source: 'language of the project',
  behavior: {
    enter: turn => {
      turn.note('run/unknown-action', `nobody knows what "${turn.station.id}" does; its Default branch was taken`)
      return onward
    },
  },
})
