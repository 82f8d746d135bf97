import { action, template, variable } from '../action.ts'
import { passing } from '../passing.ts'

export const voiceparams = action({
  name: 'Voiceparams',
  summary: 'Sets the voice of speech and the language of listening. A call record shows neither.',
  library: '7d5d3b99-df55-4ccc-a78a-981b3f99f5be',
  media: ['phone'],
  properties: [
    template('TTSVolume', '70', 'Volume of speech.'),
    template('TTSRate', '0', 'Rate of speech.'),
    template('TTSVoice', '', 'Voice of speech.'),
    template('unused1073743309', '', 'Reserved by Studio.'),
    template('ASRTuningEnabled', 'NoChange', 'Keeps what callers say, for tuning.'),
    template('ASRUniversalsEnabled', 'NoChange', 'Listens for words that are understood everywhere.'),
    template('ASRUniversalContentType', 'PhraseList', 'PhraseList or a grammar.'),
    template('ASRUniversalPhraseList', '', 'Those words.'),
    template('ASRUniversalGrammarFile', '', 'The grammar.'),
    variable('ASRUniversalVarName', '_ASRUniversal', 'Takes what was understood.'),
    template('ASRLanguageLocale', '', 'The language that is listened for.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: passing,
})
