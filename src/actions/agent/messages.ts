import { action, flag, number, template } from '../action.ts'
import { showing } from '../showing.ts'

export const messages = action({
  name: 'Messages',
  summary: 'Shows a message on the desktops of agents.',
  library: '4266fb7b-7c7a-4b23-9ee8-02c2fa2a2341',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('TargetType', 'Agent', 'Agent, Team or Skill.'),
    template('TargetIDs', '', 'Which of them.'),
    template('MessageText', '', 'The message.'),
    number('Durationmin', '5', 'Minutes that it is shown.'),
    flag('Persistent', 'False', 'Whether it stays for those who log in later.'),
    template('ExpireDateTime', '', 'When it goes away.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: showing('marquee', turn => `${turn.text('TargetIDs')}: ${turn.text('MessageText')}`),
})
