import { action, template, variable } from '../action.ts'
import { showing } from '../showing.ts'

export const email = action({
  name: 'Email',
  summary: 'Sends an e-mail. In a simulation the record tells of it, and nothing is sent.',
  library: '933f7543-0cd4-4bb3-a403-fbfe14f4d34c',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('MailServer', 'Automatic', 'The server.'),
    template('SenderName', '', 'The sender’s name.'),
    template('SenderAddress', '', 'The sender’s address.'),
    template('reserved1073743171', '', 'Reserved by Studio.'),
    template('Recipient', '', 'Who gets it.'),
    template('CCRecipient', '', 'Who gets a copy.'),
    template('Subject', '', 'The subject.'),
    template('Body', '', 'The text.'),
    template('HTML', '', 'The text as HTML.'),
    template('Attachments', '', 'Files.'),
    variable('ErrorMsgVar', 'ERRMSG', 'Takes an error.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: showing('email', turn => `to ${turn.text('Recipient')}: ${turn.text('Subject')}`, [
    'Subject',
    'Body',
    'HTML',
  ]),
})
