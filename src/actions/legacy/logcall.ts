import { action, template } from '../action.ts'
import { unsimulated } from '../passing.ts'

export const logcall = action({
  name: 'Logcall',
  summary: 'Starts the recorder that was there before LogRecordingPro, which a simulation does not have.',
  library: '',
  media: ['phone'],
  properties: [
    template('WhileInConversation', '', 'What is recorded while caller and agent talk.'),
    template('WhileInIvrOrOnHold', '', 'What is recorded otherwise.'),
    template('FileFormat', '', 'CompressedMp3Mono, MonoWav or StereoWav.'),
  ],
  branches: [],
  hasDefault: true,
  isOpen: true,
  source: 'help page LOGCALL; the order of its properties was not seen',
  behavior: unsimulated('the old recorder records nothing here; use LogRecordingPro'),
})
