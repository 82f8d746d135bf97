import { onward } from '../behavior/outcome.ts'
import { action } from './action.ts'

export const recordAgentOnly = action({
  name: 'RecordAgentOnly',
  summary: 'Records the agent’s voice alone, from the answer; stands right before the action that redirects (R13).',
  library: '',
  media: ['phone'],
  properties: [],
  branches: [],
  hasDefault: true,
  source: 'recording documents of the platform; inbound calls only',
  behavior: {
    enter: turn => {
      turn.order({ kind: 'record-agent-only' })
      return onward
    },
  },
})
