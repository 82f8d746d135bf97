import { onward } from '../../behavior/outcome.ts'
import { action, number, template } from '../action.ts'

export const reqagentDigital = action({
  name: 'Reqagent_digital',
  summary: 'Puts a digital contact into a queue. It does not wait: Onassignmentchanged_digital takes over.',
  library: '7da9b743-98f4-4899-a5ce-62c9cd414b5b',
  media: ['digital'],
  properties: [
    template('Skill', '', 'The queue; without it any agent may answer.'),
    number('Priority', '0', 'Priority, 0 to 1000.'),
    number('HighProficiency', '1', 'Best proficiency asked for.'),
    number('LowProficiency', '20', 'Least proficiency asked for.'),
    template('TargetAgent', '', 'Waits for this agent, also while she refuses.'),
  ],
  branches: [],
  hasDefault: true,
  aliases: ['REQAGENT (Digital)'],
  source: 'help page REQAGENT (Digital); real exports',
  behavior: {
    enter: turn => {
      turn.order({
        kind: 'request-agent',
        skill: turn.text('Skill').trim(),
        agent: turn.text('TargetAgent').trim(),
        range: [turn.number('HighProficiency') || 1, turn.number('LowProficiency') || 20],
      })
      return onward
    },
  },
})
