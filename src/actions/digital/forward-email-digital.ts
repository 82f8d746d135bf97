import { action, template } from '../action.ts'
import { showing } from '../showing.ts'

export const forwardEmailDigital = action({
  name: 'Forward_email_digital',
  summary: 'Forwards the e-mail of a digital contact. In a simulation the record tells of it, and nothing is sent.',
  library: '895bd5f3-5c44-4591-a487-652e5c4a0642',
  media: ['digital'],
  properties: [
    template('To', '', 'Who gets it.'),
    template('CC', '', 'Who gets a copy.'),
    template('BCC', '', 'Who gets a hidden copy.'),
    template('ChannelId', '', 'The channel.'),
    template('Body', '', 'The text.'),
    template('MessageId', '', 'The message to forward.'),
    template('AddAttachment', '', 'Whether its files go along.'),
    template('Subject', '', 'The subject.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: showing('email', turn => `to ${turn.text('To')}: ${turn.text('Subject')}`, ['Subject', 'Body']),
})
