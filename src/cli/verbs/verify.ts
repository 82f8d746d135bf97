import type { Verb } from '../verb.ts'

/** Every possible call of a script. */
export const verify: Verb = {
  name: 'verify',
  summary: 'Proves that a script keeps its promises on every possible call, or shows a call on which it does not.',
  arguments: [{ form: '<scripts...>', summary: 'scripts, as YAML or as Studio saves them; - is standard input' }],
  options: [
    { flags: '--property <code>', summary: 'only this property; several times', many: true },
    {
      flags: '--limit <name=number>',
      summary: 'how large the world is, for example agents=3; several times',
      many: true,
    },
    { flags: '--call <file>', summary: 'its caller, start and stubs are those of every call' },
    { flags: '--center <file>', summary: 'the center; else a center.yaml beside the files or above' },
    { flags: '--time <seconds>', summary: 'says what is known when this time is over' },
    { flags: '--save <dir>', summary: 'writes each call that breaks a property there, as *.call.yaml' },
  ],
  examples: [
    ['callwright verify scripts/consent.yaml', 'all properties'],
    ['callwright verify scripts/consent.yaml --property consent/refusal-is-final', 'one of them'],
    ['callwright verify scripts/*.yaml --save broken', 'keeps the calls that break something'],
    ['callwright verify scripts/card.yaml --limit agents=1 --limit transfers=0', 'a smaller world'],
  ],
  formats: ['text', 'json', 'sarif', 'junit'],
  run: async task => {
    const { verifyTask } = await import('../verify-task.ts')
    return verifyTask(task)
  },
}
