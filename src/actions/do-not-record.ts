import { onward } from '../behavior/outcome.ts'
import { action } from './action.ts'

export const doNotRecord = action({
  name: 'DoNotRecord',
  summary: 'The caller’s refusal: nothing of this contact is recorded from here on, whoever asks for it (R1).',
  library: '',
  media: ['phone'],
  properties: [],
  branches: [],
  hasDefault: true,
  source: 'help page DO NOT RECORD; it must run before the agent answers',
  behavior: {
    enter: turn => {
      turn.order({ kind: 'do-not-record' })
      return onward
    },
  },
})
