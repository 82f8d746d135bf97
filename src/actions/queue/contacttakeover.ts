import { onward } from '../../behavior/outcome.ts'
import { action, flag, template, variable } from '../action.ts'
import { inquiring } from '../asking.ts'

const asked = inquiring(
  turn => ({
    about: 'callbacks',
    number: turn.text('PhoneNumber').trim(),
    skill: turn.text('Skill').trim(),
    take: true,
  }),
  'TakenOverContactIDVar',
)

export const contacttakeover = action({
  name: 'Contacttakeover',
  summary: 'Takes over the place of a queued callback and puts the caller into the queue, as Reqagent does.',
  library: 'afd769b5-73e1-42ad-98f3-0d0a0dbaf482',
  media: ['phone', 'generic'],
  properties: [
    template('PhoneNumber', '{ANI}', 'The number of the callback.'),
    template('Skill', '', 'The queue.'),
    flag('SetAbandon', 'False', 'Counts the other contact as abandoned.'),
    template('PubVarName', '', 'A variable to hand over.'),
    template('PubVarValue', '', 'Its value.'),
    variable('TakenOverContactIDVar', 'TakenOverContactID', 'Takes the id of the other contact.'),
    template('ScreenPopSource', 'DefaultFromSkill', 'Where the screen pop comes from.'),
    template('ScreenPopURL', '', 'Its address.'),
    template('Sequence', '', 'What the agent hears before the caller.'),
    template('ZipTone', 'NoZipTone', 'AfterSequence, BeforeSequence or NoZipTone.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'help page CONTACTTAKEOVER; real exports',
  behavior: {
    ...asked,
    enter: turn => {
      turn.order({ kind: 'request-agent', skill: turn.text('Skill').trim(), agent: '' })
      return asked.enter(turn)
    },
    receive: (turn, event) => {
      asked.receive?.(turn, event)
      return onward
    },
  },
})
