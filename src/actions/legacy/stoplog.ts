import { action } from '../action.ts'
import { unsimulated } from '../passing.ts'

export const stoplog = action({
  name: 'Stoplog',
  summary: 'Stops Logcall, which a simulation does not have.',
  library: '',
  media: ['phone'],
  properties: [],
  branches: [],
  hasDefault: true,
  source: 'help page STOPLOG',
  behavior: unsimulated('the old recorder records nothing here; use LogRecordingPro'),
})
