import { callRule } from '../../rule.ts'
import { sampleScript } from './sample-script.ts'

export const noExpectation = callRule({
  code: 'call/no-expectation',
  severity: 'info',
  summary: 'A sample call expects nothing.',
  why: 'It passes as long as its steps can happen, whatever is recorded. "test --update" writes what came out.',
  rests: 'sample calls: what is not named is not checked',
  script: sampleScript,
  bad: `
call: Caller agrees
script: script.yaml
steps: [{ press: 1 }, { answer: agent }, { hangup: caller }]`,
  good: `
call: Caller agrees
script: script.yaml
steps: [{ press: 1 }, { answer: agent }, { hangup: caller }]
expect: { recorded: none }`,
  *check({ call: { expect, placeOf } }) {
    const isEmpty = expect === undefined || Object.keys(expect).every(each => each === 'at')
    if (isEmpty && placeOf)
      yield {
        at: expect ? placeOf('expect') : placeOf('call'),
        message: 'the call expects nothing: it cannot fail',
        hint: 'write "expect:", for example "expect: { recorded: none }"',
      }
  },
})
