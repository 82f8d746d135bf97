import { action, template } from './action.ts'

export const runscript = action({
  name: 'Runscript',
  summary: 'Goes over to another script for good; the variables stay, the event actions of this script are gone.',
  library: '93232e99-d607-4e7d-9300-17986d70da3c',
  media: ['phone', 'digital', 'generic'],
  properties: [template('ScriptName', '', 'The script’s name, or its path relative to this file.', { required: true })],
  branches: [{ name: 'Error', index: 0 }],
  hasDefault: true,
  source: 'help page RUNSCRIPT',
  behavior: { enter: turn => ({ kind: 'jump', script: turn.text('ScriptName') }) },
})
