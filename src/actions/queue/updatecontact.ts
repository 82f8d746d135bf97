import { action, number } from '../action.ts'
import { unsimulated } from '../passing.ts'

export const updatecontact = action({
  name: 'Updatecontact',
  summary: 'Changes the priority and proficiency of a queued contact. In a simulation nobody else waits.',
  library: '',
  media: ['phone', 'generic'],
  properties: [
    number('Priority', '', 'Priority from now on.'),
    number('HighProficiency', '1', 'Best proficiency asked for.'),
    number('LowProficiency', '20', 'Least proficiency asked for.'),
  ],
  branches: [],
  hasDefault: true,
  isOpen: true,
  source: 'help page UPDATECONTACT; the order of its properties was not seen',
  behavior: unsimulated('priorities do not matter where one contact waits'),
})
