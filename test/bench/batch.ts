import { batchOf } from '../../src/batch/batch.ts'
import type { Event } from '../../src/behavior/event.ts'
import type { State } from '../../src/behavior/state.ts'
import type { SampleCall } from '../../src/center/call.ts'
import { actor } from '../../src/machine/actor.ts'
import type { Execute, Executor } from '../../src/machine/executor.ts'
import { stepper } from '../../src/machine/stepper.ts'
import { groundOf } from '../../src/simulate/ground.ts'
import { simulate } from '../../src/simulate/simulate.ts'
import { playConsentByHand } from './consent-by-hand.ts'
import { consentCalls, consentSample } from './consent-calls.ts'
import { measure, ownTime } from './measure.ts'

const origin = { version: '', script: '', sha256: '' }
const calls = consentCalls(2_000)

/** How many times the calls a second of `createActor` each way should play. */
const aims: Readonly<Record<string, number>> = { 'batch, full records': 20, 'batch, outcomes only': 100 }

/** Many calls that differ on the consent sample, over XState's `createActor` playing the script's part of the same calls. */
export function benchBatch(): string {
  const { flow, center } = consentSample()
  const batch = batchOf(flow, center)
  check(call => batch.outcome(call))
  const heard = calls.map(call => heardIn(call))
  const machine = groundOf({ flow, center, call: calls[0] ?? fail(), execute: actor }).execute
  const contenders = {
    'createActor, events alone': inTurn(heard, each => replayed(machine, each)),
    'createActor, full records': inTurn(calls, call => simulate({ flow, center, call, origin })),
    'plain stepper, full records': inTurn(calls, call => simulate({ flow, center, call, origin, execute: stepper })),
    'batch, full records': inTurn(calls, call => batch.play(call, origin)),
    'batch, outcomes only': inTurn(calls, call => batch.outcome(call)),
    'a switch by hand, outcomes only': inTurn(calls, playConsentByHand),
  }
  const results = measure(contenders, { clock: ownTime })
  const [first] = results
  const msOf = (name: string) => results.find(each => each.name === name)?.ms ?? 0
  const lines = results.map(({ name, ms }) => {
    const aim = aims[name] === undefined ? '' : `   (aim: ${aims[name]} ×)`
    return `  ${name.padEnd(32)} ${`${((first?.ms ?? 0) / ms).toFixed(1)} ×`.padStart(9)} ${`${(1 / ms).toFixed(1)} k/s`.padStart(12)}${aim}`
  })
  const floor = msOf('batch, outcomes only') / msOf('a switch by hand, outcomes only')
  return [
    `${calls.length} different calls on the consent sample: calls a second, over createActor`,
    ...lines,
    `  outcomes only take ${floor.toFixed(1)} × the switch by hand (aim: 4 ×)`,
    '',
  ].join('\n')

  /** What the script heard in a call. */
  function heardIn(call: SampleCall): Heard {
    const events: Heard['events'][number][] = []
    let initial: State | undefined
    simulate({
      flow,
      center,
      call,
      origin,
      execute: (of, kernel) => state => {
        initial = state
        return listening(stepper(of, kernel)(state), events)
      },
    })
    return { initial: initial ?? fail(), events }
  }

  function check(outcome: (call: SampleCall) => unknown): void {
    for (const call of calls) {
      const [said, byHand] = [outcome(call), playConsentByHand(call)].map(each => JSON.stringify(each))
      if (said !== byHand) throw new Error(`call ${call.seed}: ${said} is not ${byHand}`)
    }
  }
}

interface Heard {
  readonly initial: State
  readonly events: { readonly event: Event; readonly at: number }[]
}

function listening(executor: Executor, events: Heard['events']): Executor {
  return {
    get state() {
      return executor.state
    },
    get status() {
      return executor.status
    },
    start: () => executor.start(),
    send(event, at) {
      events.push({ event, at })
      return executor.send(event, at)
    },
  }
}

function replayed(execute: Execute, { initial, events }: Heard): void {
  const call = execute(initial)
  call.start()
  for (const { event, at } of events) call.send(event, at)
}

/** Plays the next one each time. */
function inTurn<T>(items: readonly T[], play: (item: T) => void): () => void {
  let next = 0
  return () => {
    const item = items[next++ % items.length]
    if (item !== undefined) play(item)
  }
}

function fail(): never {
  throw new Error('no call')
}
