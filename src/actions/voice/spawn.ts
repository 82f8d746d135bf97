import { action, list, template, variable } from '../action.ts'
import { inquiring } from '../asking.ts'
import { leftOut } from '../passing.ts'

const asked = inquiring(turn => ({ about: 'new-contact', what: 'spawn', text: turn.text('ScriptName') }), 'SpawnIDVar')

export const spawn = action({
  name: 'Spawn',
  summary: 'Begins another script beside this one, with a contact of its own. In a simulation it is not played.',
  library: 'e86250d4-8659-4df0-937e-1f50e64e180e',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('ScriptName', '', 'The script’s name.', { required: true }),
    variable('SpawnIDVar', 'SPAWNID', 'Takes the id of the new contact.'),
    template('Skill', '', 'Its skill.'),
    template('StartDate', '', 'When it begins; without one, at once.'),
    list('Parameters', '', 'Values for the script.'),
  ],
  branches: [{ name: 'Linked', index: 0 }],
  hasDefault: true,
  source: 'help page SPAWN; the index of Linked is assumed',
  behavior: {
    ...asked,
    enter: turn => {
      leftOut(turn, 'a script that runs beside the call is not played')
      return asked.enter(turn)
    },
  },
})
