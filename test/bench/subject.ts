import { readFileSync } from 'node:fs'
import { kernel } from '../../src/behavior/kernel.ts'
import { freshState } from '../../src/behavior/state.ts'
import { noVariables, withVariable } from '../../src/behavior/variables.ts'
import { defaultCenter } from '../../src/center/read-center.ts'
import type { Flow } from '../../src/flow/flow.ts'
import { link } from '../../src/flow/link.ts'
import { actor } from '../../src/machine/actor.ts'
import type { Execute } from '../../src/machine/executor.ts'
import { stepper } from '../../src/machine/stepper.ts'
import { readScript } from '../../src/script/read.ts'
import { settingsOf } from '../../src/simulate/settings.ts'

/** The flow that `by-hand.ts` writes by hand, read and linked once. */
function flow(): Flow {
  const path = 'test/bench/consent.yaml'
  const { value } = readScript({ path, text: readFileSync(path, 'utf8') })
  const linked = value && link(value).value
  if (!linked) throw new Error(`${path} cannot be read`)
  return linked
}

/** Plays the same call as `playByHand('1')`, with the same events, on an executor. */
function callOn(executor: (flow: Flow, meaning: ReturnType<typeof kernel>) => Execute): () => void {
  const linked = flow()
  const execute = executor(linked, kernel(linked, settingsOf(defaultCenter, 0)))
  const platform = withVariable(noVariables, 'ContactID', '100000000001')
  return () => {
    const call = execute(freshState(linked.mainKey, platform, noVariables, 1))
    call.start()
    call.send({ kind: 'timer' }, 4_500)
    call.send({ kind: 'key', key: '1' }, 4_500)
    call.send({ kind: 'timer' }, 34_500)
    call.send({ kind: 'timer' }, 35_500)
    call.send({ kind: 'answer', values: ['Sales', 'Kim', 'Minji', 'kim'] }, 37_500)
    call.send({ kind: 'signal', values: ['100000000001', 'start'] }, 41_500)
    call.send({ kind: 'reply', set: [['global:_recordingStatementId', 'stmt-1']] }, 41_500)
    call.send({ kind: 'signal', values: ['100000000001', 'stop'] }, 45_500)
    call.send({ kind: 'reply', set: [['global:_recordingStatementId', '']] }, 45_500)
    call.send({ kind: 'release', values: ['caller', 'released'] }, 46_500)
  }
}

export const callOnMachine = (): (() => void) => callOn(actor)

export const callOnStepper = (): (() => void) => callOn(stepper)

/** Reads a script's text to the end, with all its checks. */
export function reading(): (text: string) => void {
  return text => {
    const { value } = readScript({ path: 'long.yaml', text })
    if (value) link(value)
  }
}
