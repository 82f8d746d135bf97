import { transferOptions } from '../transfer-options.ts'
import type { Verb } from '../verb.ts'

/** Turns Studio's exports into YAML. */
export const importVerb: Verb = {
  name: 'import',
  summary: "Turns Studio's JSON and XML exports into readable YAML.",
  arguments: [{ form: '<files...>', summary: 'exports of Studio; - is standard input' }],
  options: transferOptions,
  examples: [
    ['callwright import Entry.json', 'shows the script as YAML'],
    ['callwright import Entry.json -o scripts/entry.yaml', 'writes it'],
    ['callwright import exports/*.json exports/Common/*.json --out-dir scripts', 'a whole application'],
  ],
  formats: ['yaml'],
  run: async task => {
    const [{ transfer }, { printScript }, { checkPrinted }] = await Promise.all([
      import('../transfer.ts'),
      import('../../script/print.ts'),
      import('../../script/check-printed.ts'),
    ])
    return transfer(task, (_, script) => {
      const value = printScript(script)
      return { value, diagnostics: checkPrinted(script, value) }
    })
  },
}
