import { action, number, template, variable } from '../action.ts'
import { speaking } from './speaking.ts'

const yes = ['yes', 'yup', 'yeah', 'sure', 'true', 'correct', 'okay', '1', '네', '예']
const no = ['no', 'nope', 'false', 'wrong', '2', '아니요', '아니오']

export const asryesno = action({
  name: 'Asryesno',
  summary: 'Plays a question and leaves by Yes or No, as the caller says.',
  library: '',
  media: ['phone'],
  properties: [
    template('Sequence', '', 'What plays: "file.wav" or "%text to speak", one after another.'),
    template('Phrase', '', 'Describes the prompt; spoken when there is no Sequence.'),
    number('Timeout', '5', 'Seconds to the first word, from the end of the prompt.'),
    variable('Variable', 'ASRResult', 'Takes what the caller said.'),
  ],
  branches: [
    { name: 'Yes', index: 0 },
    { name: 'No', index: 1 },
  ],
  hasDefault: true,
  isOpen: true,
  source: 'help page ASRYESNO; its properties and indexes were not seen',
  behavior: speaking('Variable', said => (yes.includes(said) ? ['Yes'] : no.includes(said) ? ['No'] : [])),
})
