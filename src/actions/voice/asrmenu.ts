import { action, number, template, variable } from '../action.ts'
import { speaking } from './speaking.ts'

export const asrmenu = action({
  name: 'Asrmenu',
  summary: 'Plays a prompt and leaves by the branch whose label the caller says; labels match without regard to case.',
  library: '',
  media: ['phone'],
  properties: [
    template('Sequence', '', 'What plays: "file.wav" or "%text to speak", one after another.'),
    template('Phrase', '', 'Describes the prompt; spoken when there is no Sequence.'),
    number('Timeout', '5', 'Seconds to the first word, from the end of the prompt.'),
    variable('Variable', 'ASRResult', 'Takes what the caller said.'),
  ],
  branches: [],
  hasDefault: true,
  customBranches: true,
  isOpen: true,
  source: 'help page ASRMENU; its properties and other branches were not seen',
  behavior: speaking('Variable', said => [said]),
})
