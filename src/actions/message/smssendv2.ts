import { action, template } from '../action.ts'
import { showing } from '../showing.ts'

export const smssendv2 = action({
  name: 'Smssendv2',
  summary: 'Sends a text message. In a simulation the record tells of it, and nothing is sent.',
  library: '1e6aec6e-dd6b-4a3d-8c64-c194b97b939a',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('ToNumber', '', 'Who gets it.'),
    template('FromNumber', '', 'The number that is shown.'),
    template('Message', '', 'The text.'),
    template('PartyType', 'System', 'Who speaks in the transcript.'),
    template('SaveTranscript', '', 'Whether it is kept with the contact.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: showing('sms', turn => `to ${turn.text('ToNumber')}: ${turn.text('Message')}`, ['Message']),
})
