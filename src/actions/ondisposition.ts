import { action, variable } from './action.ts'
import { naming } from './event-action.ts'

export const ondisposition = action({
  name: 'Ondisposition',
  summary: 'Takes over when an agent applies a disposition.',
  library: '379217d7-ee6f-480c-866b-ed7e4ba33570',
  media: ['phone', 'digital', 'generic'],
  properties: [
    variable('AdditionalInfo', '', 'Takes further information.'),
    variable('Agent_No', '', 'Takes the agent’s id.'),
    variable('Agent_Session_Id', '', 'Takes the agent’s session.'),
    variable('AgentName', '', 'Takes the agent’s name.'),
    variable('AgentUserName', '', 'Takes the agent’s user name.'),
    variable('CallNotes', '', 'Takes the notes.'),
    variable('Contact_Id', '', 'Takes the contact’s id.'),
    variable('DispositionCode', '', 'Takes the disposition’s code.'),
    variable('DispositionDescription', '', 'Takes the disposition’s text.'),
    variable('PhoneNumber', '', 'Takes the caller’s number.'),
  ],
  branches: [],
  hasDefault: true,
  handles: 'disposition',
  source: 'real exports',
  behavior: naming('DispositionCode', 'Agent_No', 'AgentName', 'Contact_Id', 'PhoneNumber'),
})
