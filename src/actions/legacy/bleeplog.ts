import { action, template } from '../action.ts'
import { unsimulated } from '../passing.ts'

export const bleeplog = action({
  name: 'Bleeplog',
  summary: 'Lays noise over what the old recorder records, which a simulation does not have.',
  library: '',
  media: ['phone'],
  properties: [template('NoiseWhiteOut', '', 'On or off.')],
  branches: [],
  hasDefault: true,
  isOpen: true,
  source: 'help page BLEEPLOG',
  behavior: unsimulated('the old recorder records nothing here; mask, or use LogRecordingPro'),
})
