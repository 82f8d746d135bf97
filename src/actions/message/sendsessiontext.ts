import { action, template } from '../action.ts'
import { showing } from '../showing.ts'

export const sendsessiontext = action({
  name: 'Sendsessiontext',
  summary: 'Sends a text message in a session that is open. In a simulation the record tells of it.',
  library: '',
  media: ['generic', 'digital'],
  properties: [template('Message', '', 'The text.')],
  branches: [{ name: 'Error', index: 0 }],
  hasDefault: true,
  isOpen: true,
  source: 'help page SENDSESSIONTEXT, in passing; its properties were not seen',
  behavior: showing('sms', turn => turn.text('Message'), ['Message']),
})
