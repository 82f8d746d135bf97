import { action, template } from '../action.ts'
import { unsimulated } from '../passing.ts'

export const startscrnrecord = action({
  name: 'Startscrnrecord',
  summary: 'Starts a recorder of screens that does not work with the platform’s recording.',
  library: '',
  media: ['phone'],
  properties: [template('ServerUrl', '', 'The server.')],
  branches: [
    { name: 'RecordingError', index: 0 },
    { name: 'Error', index: 1 },
  ],
  hasDefault: true,
  isOpen: true,
  source: 'help page STARTSCRNRECORD; the indexes of its branches are assumed',
  behavior: unsimulated('the old recorder of screens records nothing here; use a policy'),
})
