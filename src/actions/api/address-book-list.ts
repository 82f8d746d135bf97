import { action, variable } from '../action.ts'
import { outside } from '../asking.ts'

export const addressBookList = action({
  name: 'AddressBookList',
  summary: 'Lists the address books. In a simulation a stub of the call answers.',
  library: 'ce705e32-9653-4aa5-b7b1-5eb85d733828',
  media: ['phone', 'digital', 'generic'],
  properties: [
    variable('SecurityUser', '', 'The variable of Setsecurityuser.'),
    variable('addressBooks', '', 'Takes the answer.'),
  ],
  branches: [{ name: 'NoContent', index: 3 }],
  hasDefault: true,
  exportName: 'Address book list_LIBID_ce705e32-9653-4aa5-b7b1-5eb85d733828',
  implType: '1',
  aliases: ['Address book list', 'Address book list_LIBID_ce705e32-9653-4a'],
  source: 'real exports',
  behavior: outside([]),
})
