import { action, template, variable } from '../action.ts'
import { inquiring } from '../asking.ts'
import { fillAll } from '../event-action.ts'
import { leftOut } from '../passing.ts'

/** What no simulated call has any of. */
const none = [
  'ActiveEMail',
  'ActiveChat',
  'ActiveCustom',
  'ActiveNonMedia',
  'ActiveVoiceMail',
  'ActiveCallback',
  'ActiveSms',
]

/** What is counted in ports. */
const ports = [
  'PortCount',
  'NonMediaPortsAllocated',
  'EmailPortsAllocated',
  'VoicePortsAllocated',
  'AllPurposePorts',
  'CustomPortsAllocated',
]

const asked = inquiring(() => ({ about: 'contacts' }), 'AllContacts', 'ActiveVoice')

export const info = action({
  name: 'Info',
  summary:
    'Counts the contacts and ports of the platform. In a simulation there is this contact, and 100 ports of each kind.',
  library: 'a2a6d67d-0738-4918-88ae-30565b694230',
  media: ['phone', 'digital', 'generic'],
  properties: [
    variable('AllContacts', 'CONTACTS', 'Takes the number of contacts.'),
    variable('ActiveVoice', 'VOICE', 'Takes the number of calls.'),
    variable('ActiveEMail', 'EMAIL', 'Takes the number of e-mails.'),
    variable('ActiveChat', 'CHAT', 'Takes the number of chats.'),
    template('unused1073743154', '', 'Reserved by Studio.'),
    variable('ActiveCustom', '', 'Takes the number of contacts of other kinds.'),
    template('Reserved1', '', 'Reserved by Studio.'),
    variable('PortCount', '', 'Takes the number of ports.'),
    variable('ActiveNonMedia', '', 'Takes the number of contacts without a medium.'),
    variable('NonMediaPortsAllocated', '', 'Takes their ports.'),
    variable('EmailPortsAllocated', 'EMAILALLOCATED', 'Takes the ports for e-mail.'),
    template('unused1073743161', '', 'Reserved by Studio.'),
    template('Reserved2', '', 'Reserved by Studio.'),
    variable('VoicePortsAllocated', 'VOICEALLOCATED', 'Takes the ports for calls.'),
    variable('AllPurposePorts', '', 'Takes the ports for anything.'),
    variable('CustomPortsAllocated', '', 'Takes the ports for other kinds.'),
    variable('ActiveVoiceMail', 'VOICEMAIL', 'Takes the number of voicemails.'),
    variable('ActiveCallback', 'CALLBACK', 'Takes the number of callbacks.'),
    variable('ActiveSms', 'SMS', 'Takes the number of text messages.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports; the figures are ours',
  behavior: {
    ...asked,
    enter: turn => {
      fillAll(turn, none, 0)
      fillAll(turn, ports, 100)
      leftOut(turn, 'this contact is taken to be the only one, with 100 ports of each kind')
      return asked.enter(turn)
    },
  },
})
