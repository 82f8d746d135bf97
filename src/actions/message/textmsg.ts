import { action, template } from '../action.ts'
import { showing } from '../showing.ts'

export const textmsg = action({
  name: 'Textmsg',
  summary: 'Sends a message to a contact of chat or of a digital channel. In a simulation the record tells of it.',
  library: '',
  media: ['generic', 'digital'],
  properties: [template('Message', '', 'The text.'), template('MessageFormat', '', 'PromptSequence, JSON and others.')],
  branches: [],
  hasDefault: true,
  aliases: ['TEXTMSG (Digital)', 'TEXTMSG_DIGITAL'],
  isOpen: true,
  source: 'help page TEXTMSG (Digital); the order of its properties was not seen',
  behavior: showing('textmsg', turn => turn.text('Message'), ['Message']),
})
