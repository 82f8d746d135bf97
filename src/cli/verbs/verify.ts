import { secondsOption } from '../seconds.ts'
import type { Verb } from '../verb.ts'

/** Plays every possible call of scripts. */
export const verify: Verb = {
  name: 'verify',
  summary: 'Plays every possible call, and proves what must hold on each, or shows a call that breaks it.',
  arguments: [{ form: '<scripts...>', summary: 'scripts; - is standard input' }],
  options: [
    { flags: '--center <file>', summary: 'the center; else a center.yaml beside the files or above' },
    { flags: '--call <file>', summary: 'whose caller, start, data and stubs every call has' },
    { flags: '--property <code>', summary: 'only this property; can be given several times', many: true },
    { flags: '--limit <name=value>', summary: 'how large the world is; can be given several times', many: true },
    {
      flags: '--html <file>',
      summary: 'a page in which calls that break a property are replayed; of several scripts one each',
    },
    secondsOption,
    {
      flags: '--evidence <dir>',
      summary: 'writes evidence.html, evidence.json and the calls that break a property there',
    },
    { flags: '--save <dir>', summary: 'keeps calls that break a property, for test and replay' },
    { flags: '--self-check', summary: 'compares the two executors in every reachable state instead, with every event' },
  ],
  examples: [
    ['callwright verify scripts/consent.yaml', 'every property, every call'],
    ['callwright verify scripts/consent.yaml --property consent/refusal-is-final', 'one of them'],
    ['callwright verify scripts/consent.yaml --save broken', 'calls that break something become tests'],
    ['callwright verify scripts/consent.yaml --html page.html', 'calls that break something, step by step'],
    [
      'callwright verify scripts/consent.yaml --evidence evidence',
      'a file for those who must know, and one for machines',
    ],
    ['callwright verify scripts/transfers.yaml --limit transfers=3', 'a larger world'],
    ['callwright verify scripts/consent.yaml --self-check', 'do the machine and the stepper mean the same?'],
  ],
  formats: ['text', 'json', 'sarif', 'junit'],
  run: async task => {
    if (task.has('selfCheck')) {
      const { selfCheckScripts } = await import('../verify/self-check-scripts.ts')
      return selfCheckScripts(task)
    }
    const { verifyScripts } = await import('../verify/verify-scripts.ts')
    return verifyScripts(task)
  },
}
