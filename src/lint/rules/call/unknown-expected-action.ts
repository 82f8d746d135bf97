import { didYouMean } from '../../../text/suggest.ts'
import { callRule } from '../../rule.ts'
import { sampleScript } from './sample-script.ts'

export const unknownExpectedAction = callRule({
  code: 'call/unknown-expected-action',
  severity: 'error',
  summary: 'A call expects, or forbids, an action that is not in its script.',
  why: 'What is never there is never visited: "never" holds whatever the script does, and a test that cannot fail guards nothing.',
  rests: 'sample calls: expect.path and expect.never name actions',
  script: sampleScript,
  bad: `
call: Caller agrees
script: script.yaml
steps: [{ press: 1 }, { answer: agent }, { hangup: caller }]
expect: { never: [refusd] }`,
  good: `
call: Caller agrees
script: script.yaml
steps: [{ press: 1 }, { answer: agent }, { hangup: caller }]
expect: { never: [refused] }`,
  *check({ call: { expect, placeOf }, flow }) {
    if (!expect || !placeOf) return
    const known = new Set([...flow.scripts.values()].flatMap(each => [...each.nodes.keys()]))
    for (const key of ['path', 'never'] as const)
      for (const [index, id] of (expect[key] ?? []).entries())
        if (!known.has(id))
          yield {
            at: placeOf('expect', key, index),
            message: `no action of the script is called "${id}"`,
            hint: didYouMean(id, known),
          }
  },
})
