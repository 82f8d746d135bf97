import { action, template } from '../action.ts'
import { showing } from '../showing.ts'

export const popurl = action({
  name: 'Popurl',
  summary: 'Opens a page on the agent’s desktop.',
  library: 'ff08b4cd-1ac1-d8f4-b52a-85fb86e7a824',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('AgentID', '', 'The agent; without one, whoever has the contact.'),
    template('URL', '', 'The address.'),
    template('TabTitle', '', 'The tab’s title.'),
    template('PopDestination', 'Default', 'Default or Popout.'),
    template('PopoutWindowHeight', '', 'Height of the window.'),
    template('PopoutWindowWidth', '', 'Width of the window.'),
    template('ClosePopoutUponTermination', '', 'Whether it closes with the contact.'),
    template('CachePopURL', '', 'Whether it is kept.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: showing('popurl', turn => turn.text('URL'), ['URL']),
})
