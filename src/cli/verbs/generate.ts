import { secondsOption } from '../seconds.ts'
import type { Verb } from '../verb.ts'

/** Makes sample calls. */
export const generate: Verb = {
  name: 'generate',
  summary: 'Makes few sample calls that take every branch, with what comes of them.',
  arguments: [{ form: '<script>', summary: 'a script; - is standard input' }],
  options: [
    { flags: '--outcomes', summary: 'also a call for each way in which recordings can come about' },
    { flags: '--out-dir <dir>', summary: 'writes the calls there, for test and replay' },
    { flags: '--force', summary: 'writes over files that say something else' },
    { flags: '--center <file>', summary: 'the center; else a center.yaml beside the script or above' },
    { flags: '--call <file>', summary: 'whose caller, start, data and stubs every call has' },
    { flags: '--limit <name=value>', summary: 'how large the world is; can be given several times', many: true },
    secondsOption,
  ],
  examples: [
    ['callwright generate scripts/consent.yaml', 'shows the calls'],
    ['callwright generate scripts/consent.yaml --out-dir calls', 'and writes them for test'],
  ],
  formats: ['text', 'json'],
  run: async task => {
    const { generateCalls } = await import('../generate/generate-calls.ts')
    return generateCalls(task)
  },
}
