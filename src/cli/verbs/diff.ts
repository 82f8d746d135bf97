import { secondsOption } from '../seconds.ts'
import type { Verb } from '../verb.ts'

/** Compares two versions of a script by what they do. */
export const diff: Verb = {
  name: 'diff',
  summary: 'Compares two versions of a script by what calls get recorded, not by text.',
  arguments: [
    { form: '<old>', summary: 'the script as it was' },
    { form: '<new>', summary: 'the script as it is' },
  ],
  options: [
    {
      flags: '--center <file>',
      summary: 'the center of both; else a center.yaml beside each or above, or that of the other',
    },
    { flags: '--call <file>', summary: 'whose caller, start, data and stubs every call has' },
    { flags: '--limit <name=value>', summary: 'how large the world is; can be given several times', many: true },
    secondsOption,
    { flags: '--html <file>', summary: 'writes a page in which the calls that differ are seen side by side' },
  ],
  examples: [
    ['callwright diff old.yaml new.yaml', 'the shortest call for each kind of difference'],
    ['callwright diff old.yaml new.yaml --html page.html', 'both versions side by side, moment by moment'],
    ['callwright diff old.json new.yaml --format markdown', 'for a pull request'],
  ],
  formats: ['text', 'json', 'markdown'],
  run: async task => {
    const { diffScripts } = await import('../diff/diff-scripts.ts')
    return diffScripts(task)
  },
}
