import type { Verb } from '../verb.ts'

/** Prints the JSON Schema of a kind of file. */
export const schema: Verb = {
  name: 'schema',
  summary: 'Prints the JSON Schema of a script, a call, a center or the configuration, for editors.',
  arguments: [{ form: '<kind>', summary: 'script, call, center or config' }],
  options: [],
  examples: [
    [
      'callwright schema script > script.schema.json',
      'then, in a script: # yaml-language-server: $schema=script.schema.json',
    ],
  ],
  formats: ['json'],
  run: async task => {
    const [{ forms, schemaText }, { writeResult }, { complain }, { didYouMean }] = await Promise.all([
      import('../../form/index.ts'),
      import('../targets.ts'),
      import('../talk.ts'),
      import('../../text/suggest.ts'),
    ])
    const [name = ''] = task.arguments
    const form = forms.find(each => each.name === name)
    if (!form) {
      const names = forms.map(each => each.name)
      await complain(task, `there is no schema of "${name}": ${didYouMean(name, names)}`)
      return 2
    }
    const text = await schemaText(form)
    const failed = await writeResult(task.targets, () => text, task)
    if (failed !== undefined) await complain(task, failed)
    return failed === undefined ? 0 : 2
  },
}
