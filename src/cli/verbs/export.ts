import { transferOptions } from '../transfer-options.ts'
import type { Verb } from '../verb.ts'

/** Turns scripts into what Studio takes. */
export const exportVerb: Verb = {
  name: 'export',
  summary: 'Turns scripts into JSON or XML that Studio takes back.',
  arguments: [{ form: '<files...>', summary: 'scripts; - is standard input' }],
  options: transferOptions,
  examples: [
    ['callwright export scripts/entry.yaml', 'as the JSON of web Studio'],
    ['callwright export scripts/entry.yaml --format xml -o Entry.xml', 'as the XML of Desktop Studio'],
    ['callwright export scripts/*.yaml --format json --out-dir exports', 'a whole application'],
  ],
  formats: ['json', 'xml'],
  run: async task => {
    const [{ transfer }, { writeStudioJson }, { writeStudioXml }] = await Promise.all([
      import('../transfer.ts'),
      import('../../studio/write-json.ts'),
      import('../../studio/write-xml.ts'),
    ])
    return transfer(task, (format, script) => (format === 'xml' ? writeStudioXml(script) : writeStudioJson(script)))
  },
}
