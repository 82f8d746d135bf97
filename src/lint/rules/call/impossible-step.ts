import { stepper } from '../../../machine/stepper.ts'
import { playCall } from '../../../simulate/play-call.ts'
import { callRule } from '../../rule.ts'
import { sampleScript } from './sample-script.ts'

export const impossibleStep = callRule({
  code: 'call/impossible-step',
  severity: 'error',
  summary: 'A step of a sample call can never happen.',
  why: 'The call is played once as it is: the step waits for something that never comes, and what follows it is never tried.',
  rests: 'E2; sample calls: a step waits until it can happen',
  script: sampleScript,
  bad: `
call: Presses a key too late
script: script.yaml
steps:
  - answer: agent
  - press: 1
  - hangup: caller
expect: { recorded: none }`,
  good: `
call: Presses a key
script: script.yaml
steps:
  - press: 1
  - answer: agent
  - hangup: caller
expect: { recorded: none }`,
  *check({ call, flow, center }) {
    // Who is not there is told when the call is read.
    const agents = call.steps.flatMap(({ deed }) => ('agent' in deed ? [deed.agent] : []))
    if (agents.some(each => !center.agents.has(each))) return
    const origin = { version: '', script: '', sha256: '' }
    const { impossible } = playCall({ flow, center, call, origin, execute: stepper })
    if (impossible)
      yield {
        at: impossible.step.span,
        message: `"${impossible.step.deed.verb}" can never happen: ${impossible.message}`,
      }
  },
})
