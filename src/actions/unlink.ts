import { onward } from '../behavior/outcome.ts'
import { action } from './action.ts'

export const unlink = action({
  name: 'Unlink',
  summary: 'Lets the agent go and keeps the caller, who can be asked and told things again.',
  library: '33afbfd3-4a2b-4566-be9c-5202c9d4c396',
  media: ['phone'],
  properties: [],
  branches: [],
  hasDefault: true,
  source: 'help page UNLINK',
  behavior: {
    enter: turn => {
      if (turn.state.line === 'linked') {
        turn.order({ kind: 'unlink' })
        turn.state = { ...turn.state, line: 'alone', held: false }
      }
      return onward
    },
  },
})
