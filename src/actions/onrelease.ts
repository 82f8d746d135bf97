import { action, variable } from './action.ts'
import { naming } from './event-action.ts'

export const onrelease = action({
  name: 'Onrelease',
  summary: 'Takes over when the call ends, whoever ends it; without it the script dies (E4).',
  library: 'ea1363d4-fade-4cac-b15e-c4c514c2f9b5',
  media: ['phone', 'digital', 'generic'],
  properties: [
    variable('CauseCode', '', 'Takes the cause of the release.'),
    variable('CallResult', '', 'Takes the call’s result.'),
  ],
  branches: [],
  hasDefault: true,
  handles: 'release',
  source: 'help page ONRELEASE',
  behavior: naming('CauseCode', 'CallResult'),
})
