import { action, flag, template } from '../action.ts'
import { unsimulated } from '../passing.ts'

export const link = action({
  name: 'Link',
  summary: 'Joins two contacts. In a simulation there is one.',
  library: '',
  media: ['phone'],
  properties: [
    template('DestContactID', '', 'The contact to join with.'),
    flag('SourcePersistent', 'False', 'This call outlives the other.'),
    flag('DestPersistent', 'False', 'The other call outlives this one.'),
  ],
  branches: [],
  hasDefault: true,
  isOpen: true,
  source: 'help page LINK',
  behavior: unsimulated('the other contact is not played'),
})
