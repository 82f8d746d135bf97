import { callRule } from '../../rule.ts'
import { sampleScript } from './sample-script.ts'

export const contradiction = callRule({
  code: 'call/contradiction',
  severity: 'error',
  summary: 'A call expects two things that cannot both come true.',
  why: 'The test can never pass, whatever the script does.',
  rests: 'sample calls: expect',
  script: sampleScript,
  bad: `
call: Caller agrees
script: script.yaml
steps: [{ press: 1 }, { answer: agent }, { hangup: caller }]
expect: { path: [look, queue], never: [look] }`,
  good: `
call: Caller agrees
script: script.yaml
steps: [{ press: 1 }, { answer: agent }, { hangup: caller }]
expect: { path: [look, queue], never: [refused] }`,
  *check({ call: { expect, placeOf } }) {
    if (!expect || !placeOf) return
    const { recorded, recordings } = expect
    if ((recorded === 'some' || recorded === 'all') && recordings?.length === 0)
      yield {
        at: placeOf('expect', 'recordings'),
        message: `no recording is expected, and "recorded: ${recorded}"`,
        hint: 'write "recorded: none", or name the recording',
      }
    for (const [index, id] of (expect.never ?? []).entries())
      if (expect.path?.includes(id))
        yield { at: placeOf('expect', 'never', index), message: `"${id}" stands in "path" and in "never"` }
  },
})
