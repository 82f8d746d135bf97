import type { Verb } from '../verb.ts'

/** Shows the page of a recording rule or an action. */
export const explain: Verb = {
  name: 'explain',
  summary: 'Explains a recording rule (R1) or an action of scripts (Reqagent).',
  arguments: [{ form: '<code>', summary: 'R1, E4, assumption/R14, LogRecordingPro …' }],
  options: [],
  examples: [
    ['callwright explain R1', "what the caller's refusal forbids"],
    ['callwright explain Reqagent', 'the properties and branches of an action'],
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
    const page = pageOf(code)
    if (!page) {
      await complain(task, `nothing is known of "${code}": ${didYouMean(code, knownCodes())}`)
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
