import { action, template, variable } from '../action.ts'
import { outside } from '../asking.ts'

export const abGetEntryV12 = action({
  name: 'Ab_get_entryv12',
  summary: 'Fetches entries of an address book. In a simulation a stub of the call answers.',
  library: '6f98957f-2614-43cd-be52-abd5b5178319',
  media: ['phone', 'digital', 'generic'],
  properties: [
    variable('authContext', '', 'The variable of Setsecurityuser.'),
    template('addressBookId', '', 'The address book.'),
    template('searchString', '', 'What to look for.'),
    template('fields', '', 'Fields of the answer; empty asks for all.'),
    template('skip', '', 'How many to leave out.'),
    template('top', '', 'How many at most.'),
    template('orderBy', '', 'The order.'),
    template('updateSince', '', 'Only what changed since.'),
    variable('resultSet', '', 'Takes the answer.'),
    variable('errorArgs', '', 'Takes an error.'),
  ],
  branches: [{ name: 'Success', index: 0 }],
  hasDefault: true,
  source: 'real exports',
  behavior: outside(['addressBookId', 'searchString', 'fields', 'skip', 'top', 'orderBy', 'updateSince']),
})
