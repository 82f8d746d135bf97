import { action } from '../action.ts'
import { unsimulated } from '../passing.ts'

export const stopscrnrecord = action({
  name: 'Stopscrnrecord',
  summary: 'Stops Startscrnrecord.',
  library: '',
  media: ['phone'],
  properties: [],
  branches: [
    { name: 'RecordingError', index: 0 },
    { name: 'Error', index: 1 },
  ],
  hasDefault: true,
  isOpen: true,
  source: 'help page STOPSCRNRECORD; the indexes of its branches are assumed',
  behavior: unsimulated('the old recorder of screens records nothing here; use a policy'),
})
