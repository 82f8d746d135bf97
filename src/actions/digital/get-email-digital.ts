import { action, template, variable } from '../action.ts'
import { outside } from '../asking.ts'

export const getEmailDigital = action({
  name: 'Get_email_digital',
  summary: 'Fetches the e-mail of a digital contact. In a simulation a stub of the call answers.',
  library: '9f9315aa-f999-4269-915b-ee7f9820d97c',
  media: ['digital'],
  properties: [
    template('ContactID', '', 'The contact.'),
    variable('SubjectVar', '', 'Takes the subject.'),
    variable('FromVar', '', 'Takes the sender.'),
    variable('ToVar', '', 'Takes who gets it.'),
    variable('CCVar', '', 'Takes who gets a copy.'),
    variable('DateVar', '', 'Takes the date.'),
    variable('BodyTextVar', '', 'Takes the text.'),
    variable('AttachmentListVar', '', 'Takes the files.'),
    template('MaxBodyTextLength', '', 'How much of the text to take.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: outside([]),
})
