import { onward } from '../behavior/outcome.ts'
import { action, choice, template } from './action.ts'

export const indicate = action({
  name: 'Indicate',
  summary: 'Shows a button on the agent’s desktop, or takes it away; it stays until an Indicate turns it off (E6).',
  library: '28bc752b-456c-4931-8506-ac24863761fa',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('Target', 'Contact', 'Agents, Team, Skill, Everyone or Contact.'),
    template('TargetIDs', '', 'Which of them.'),
    template('Name', '', 'The button’s identity; a second one of this name replaces the first.', { required: true }),
    template('ImageFile', '', 'A picture, 16 by 16.'),
    template('Tooltip', '', 'The button’s label.'),
    choice('State', ['On', 'Off'], 'On', 'On shows it, Off takes it away.'),
    template('ActionType', 'SignalScript', 'What a click does: SignalScript or ShowCustomForm.'),
    template('ActionValue', '', 'For SignalScript: the contact and the parameters, each in quotes.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'help page INDICATE; values from real exports',
  behavior: {
    enter: turn => {
      turn.order({
        kind: 'indicate',
        name: turn.text('Name').trim(),
        tooltip: turn.text('Tooltip').trim(),
        on: turn.text('State').toLowerCase() !== 'off',
        actionType: turn.text('ActionType'),
        actionValue: turn.text('ActionValue'),
      })
      return onward
    },
  },
})
