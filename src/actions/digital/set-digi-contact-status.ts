import { leaveBy, onward } from '../../behavior/outcome.ts'
import { printValue } from '../../snippet/value.ts'
import { action, template } from '../action.ts'
import { show } from '../showing.ts'

const statuses = ['open', 'pending', 'escalated', 'resolved', 'closed']

export const setDigiContactStatus = action({
  name: 'Set_digi_contact_status',
  summary: 'Sets the status of a digital contact.',
  library: '5f9b7a14-ded6-4fa6-adf5-3abae7561ef0',
  media: ['digital'],
  properties: [
    template('ContactId', '', 'The contact, or the variable with its id; without one, this contact.'),
    template('UpdateContactStatus', '', 'Open, Pending, Escalated, Resolved or Closed.'),
  ],
  branches: [
    { name: 'Error', index: 0 },
    { name: 'InvalidContactId', index: 1 },
    { name: 'InvalidStatus', index: 2 },
  ],
  hasDefault: true,
  aliases: ['UPDATE DIGITAL CONTACT STATUS'],
  source: 'help page UPDATE DIGITAL CONTACT STATUS; the indexes of its branches are assumed',
  behavior: {
    enter: turn => {
      const written = turn.text('ContactId').trim()
      const contact = printValue(turn.get(written)) || written
      const own = ['ContactID', 'MasterID'].map(name => printValue(turn.get(name)))
      if (contact !== '' && !own.includes(contact)) return leaveBy('InvalidContactId')
      const status = turn.text('UpdateContactStatus').trim().toLowerCase()
      if (!statuses.includes(status)) return leaveBy('InvalidStatus')
      show(turn, 'status', status)
      return onward
    },
  },
})
