import type { Verb } from '../verb.ts'

/** Shows the page of a recording rule, an action, something that `lint` finds, or a property that `verify` proves. */
export const explain: Verb = {
  name: 'explain',
  summary: 'Explains a recording rule (R1), an action of scripts (Reqagent), what lint finds, or what verify proves.',
  arguments: [{ form: '<code>', summary: 'R1, E4, assumption/R14, LogRecordingPro, flow/dead-end …' }],
  options: [],
  examples: [
    ['callwright explain R1', "what the caller's refusal forbids"],
    ['callwright explain Reqagent', 'the properties and branches of an action'],
    ['callwright explain flow/dead-end', 'why a rule finds what it finds, with examples'],
  ],
  formats: ['text', 'json'],
  run: async task => {
    const [{ pageOf, knownCodes }, { pageText }, { writeResult }, { complain }, { didYouMean }] = await Promise.all([
      import('../pages.ts'),
      import('../../report/page-text.ts'),
      import('../targets.ts'),
      import('../talk.ts'),
      import('../../text/suggest.ts'),
    ])
    const [code = ''] = task.arguments
    const { lintCodes, lintPageOf } = await import('../lint-pages.ts')
    const { propertyCodes, propertyPageOf } = await import('../property-pages.ts')
    const own = code.startsWith('own/') ? await ownProperties(task.io.cwd) : []
    const page = pageOf(code) ?? propertyPageOf(code, await lintPageOf(code), own) ?? (await lintPageOf(code))
    if (!page) {
      await complain(
        task,
        `nothing is known of "${code}": ${didYouMean(code, [...knownCodes(), ...propertyCodes(), ...own.map(each => each.code), ...(await lintCodes())])}`,
      )
      return 2
    }
    const failed = await writeResult(
      task.targets,
      (format, style) => (format === 'json' ? `${JSON.stringify(page, undefined, 2)}\n` : pageText(page, style)),
      task,
    )
    if (failed !== undefined) await complain(task, failed)
    return failed === undefined ? 0 : 2
  },
}

/** What the project in which the user stands wants to hold. */
async function ownProperties(cwd: string) {
  const { join } = await import('node:path')
  const { ownPropertiesOf } = await import('../verify/own-properties.ts')
  return (await ownPropertiesOf(join(cwd, 'callwright.config.yaml'), cwd)).properties
}
