import { onward } from '../behavior/outcome.ts'
import { action, number, template } from './action.ts'

export const reqagent = action({
  name: 'Reqagent',
  summary: 'Puts the caller into a queue. It does not wait: the path goes on until an agent answers (E2).',
  library: '689a4a1b-fa0d-47b3-9a02-cbeb4735f08f',
  media: ['phone', 'generic'],
  properties: [
    template('Skill', '', 'The queue; without it any agent may answer.'),
    template('TargetAgent', '', 'Waits for this agent; if she refuses, for any with the skill.'),
    template('PriorityManagement', 'DefaultfromSkill', 'DefaultfromSkill or Custom.'),
    template('InitialPriority', '0', 'Priority at first, a number or a variable.'),
    number('Acceleration', '1', 'Priority gained a minute.'),
    template('Function', '', 'How priority grows.'),
    number('MaxPriority', '1000', 'Priority at the most.'),
    template('Sequence', '', 'What the agent hears before the caller.'),
    template('ZipTone', 'AfterSequence', 'AfterSequence, BeforeSequence or NoZipTone.'),
    template('ScreenPopSource', 'DefaultFromSkill', 'Where the screen pop comes from.'),
    template('ScreenPopURL', '', 'Its address.'),
    number('HighProficiency', '1', 'Best proficiency asked for.'),
    number('LowProficiency', '20', 'Least proficiency asked for.'),
    template('RoutingAttribute', '', 'Attribute routing.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'help page REQAGENT; defaults from real exports',
  behavior: {
    enter: turn => {
      turn.order({ kind: 'request-agent', skill: turn.text('Skill').trim(), agent: turn.text('TargetAgent').trim() })
      return onward
    },
  },
})
