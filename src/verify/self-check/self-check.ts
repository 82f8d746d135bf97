import { type Event, handledEvents } from '../../behavior/event.ts'
import { type Kernel, kernel } from '../../behavior/kernel.ts'
import type { State } from '../../behavior/state.ts'
import { idleCall, type SampleCall, type Step } from '../../center/call.ts'
import type { Center } from '../../center/center.ts'
import type { Flow } from '../../flow/flow.ts'
import { type Answer, standingMachine, standsAt } from '../../machine/standing.ts'
import { stepper } from '../../machine/stepper.ts'
import { perform } from '../../simulate/deeds/index.ts'
import { groundOf } from '../../simulate/ground.ts'
import type { Moment } from '../../simulate/moment.ts'
import { Platform } from '../../simulate/platform.ts'
import { grouped } from '../../text/grouped.ts'
import { defaultLimits } from '../limits.ts'
import { sliceOf } from '../slice.ts'
import { type Stop, unstopped, type Work } from '../work.ts'
import { alphabetOf } from '../world/alphabet.ts'
import { bareCenter } from '../world/bare-center.ts'
import { Canon } from '../world/canonical.ts'
import { castOf } from '../world/cast.ts'
import { featuresOf } from '../world/features.ts'
import { type Move, movesAt } from '../world/moves.ts'

/** What the two executors were compared in, and where they first part. */
export interface SelfChecked {
  /** States of the script that calls can reach, and how many pairs of a state and an event were compared. */
  readonly states: number
  readonly pairs: number
  /** Whether every reachable state was looked at. */
  readonly isWhole: boolean
  /** What ended it before that, beside its own limit of states. */
  readonly stopped?: string
  readonly difference?: Difference
}

/** An event in a state after which the executors are not the same. */
export interface Difference {
  /** `effects` include timers. */
  readonly in: 'configuration' | 'state' | 'effects'
  readonly event: Event
  readonly machine: string
  readonly stepper: string
  /** A call that leads to the state. */
  readonly call: SampleCall
}

/** What is checked, and how far; `machine` stands in for the XState machine where a test seeds a fault. */
export interface SelfCheckOptions {
  readonly states?: number
  readonly machine?: (flow: Flow, kernel: Kernel) => Answer
  readonly stop?: Stop
}

/** States that are looked at unless somebody wants more. */
const mostStates = 5_000

/**
 * Holds the two executors against each other in every state that a call can bring a script to, with every kind of event, whether
 * or not the platform would send it there: configuration, variables, effects and timers.
 */
export function* selfCheck(flow: Flow, whole: Center, options: SelfCheckOptions = {}): Work<SelfChecked> {
  const { states: most = mostStates, machine = standingMachine, stop = unstopped } = options
  const center = bareCenter(whole)
  const { settings } = groundOf({ flow, center, call: idleCall, execute: stepper })
  const meaning = kernel(flow, settings)
  const answers = { machine: machine(flow, meaning), stepper: plainly(flow, meaning) }
  const walk = allMoments(flow, center, most)
  const seen = new Set<string>()
  let pairs = 0
  for (const { state, heard, way } of walk) {
    yield () => `${grouped(seen.size)} states compared`
    if (stop.isUp()) return { states: seen.size, pairs, isWhole: false, stopped: stop.why() }
    const key = text({ ...state, at: 0, visits: 0 })
    if (!seen.has(key)) {
      if (seen.size >= most) return { states: seen.size, pairs, isWhole: false }
      seen.add(key)
      for (const event of [...everyEvent, ...heard]) {
        pairs++
        const parted = partsOn(state, event, answers)
        if (parted)
          return { states: seen.size, pairs, isWhole: false, difference: { ...parted, event, call: callOf(way) } }
      }
    }
  }
  return { states: seen.size, pairs, isWhole: true }
}

function partsOn(
  state: State,
  event: Event,
  { machine, stepper: plain }: { readonly machine: Answer; readonly stepper: Answer },
): Pick<Difference, 'in' | 'machine' | 'stepper'> | undefined {
  const at = state.at + 1
  const [one, other] = [machine(state, event, at), plain(state, event, at)]
  for (const [part, of] of parts) {
    const [onMachine, onStepper] = [text(of(one)), text(of(other))]
    if (onMachine !== onStepper) return { in: part, machine: onMachine, stepper: onStepper }
  }
  return undefined
}

const parts: readonly (readonly [Difference['in'], (came: ReturnType<Answer>) => unknown])[] = [
  ['configuration', came => came.at],
  ['effects', came => came.effects],
  ['state', came => came.state],
]

/** The plain stepper, asked in any state. */
function plainly(flow: Flow, meaning: Kernel): Answer {
  const execute = stepper(flow, meaning)
  return (state, event, at) => {
    const call = execute(state)
    const effects = call.send(event, at)
    return { state: call.state, effects, at: standsAt(call.state) }
  }
}

/** An event of every kind, some with values; a reply comes empty, as it does where nobody knows an answer. */
const everyEvent: readonly Event[] = [
  ...['1', '2', '9', '#'].map((key): Event => ({ kind: 'key', key })),
  { kind: 'speech', text: 'Hello.' },
  { kind: 'timer' },
  { kind: 'reply' },
  { kind: 'resume' },
  { kind: 'alone' },
  ...handledEvents.map((kind): Event => ({ kind, values: ['Sales', 'Kim', 'Minji', 'kim'] })),
]

interface Reached {
  readonly state: State
  /** What the platform itself told the script here. */
  readonly heard: readonly Event[]
  readonly way: readonly Done[]
}

interface Done {
  readonly move: Move
  /** How long after the move before, in ms. */
  readonly after: number
}

interface Waiting {
  readonly moment: Moment
  readonly way: readonly Done[]
}

/** Every moment at which a call can wait, breadth first, with the states in which the script was told something on the way. */
function* allMoments(flow: Flow, center: Center, most: number): Generator<Reached> {
  const slice = sliceOf(flow, center, true)
  const features = featuresOf(flow, center, { recordings: true, statements: true, outcomes: false })
  const canon = new Canon(flow, slice, features)
  const told: { state: State; event: Event }[] = []
  const platform = new Platform({
    flow,
    center,
    call: idleCall,
    execute: (of, meaning) => initial => {
      const call = stepper(of, meaning)(initial)
      return {
        get state() {
          return call.state
        },
        start: () => call.start(),
        send(event, at) {
          told.push({ state: call.state, event })
          return call.send(event, at)
        },
      }
    },
  })
  const rules = {
    ...features,
    cast: castOf(center, slice, 1),
    alphabet: alphabetOf(flow, slice, defaultLimits.keysAhead),
    mostAgents: 1,
    transfersLeft: 1,
    isFresh: () => true,
  }
  const known = new Set<string>()
  const waiting: Waiting[] = []
  const arrive = (way: readonly Done[]): void => {
    const moment = platform.keep()
    const { ledger, ...rest } = canon.of(moment)
    const key = text([rest, canon.ledger(ledger)])
    if (known.has(key)) return
    known.add(key)
    waiting.push({ moment, way })
  }
  platform.begin()
  arrive([])
  for (let next = waiting.shift(); next && known.size <= most * 4; next = waiting.shift()) {
    const { moment, way } = next
    yield { state: moment.state, heard: [], way }
    platform.standAt(moment)
    const sent = way.some(({ move }) => move.verb === 'transfer' || move.verb === 'consult')
    for (const move of movesAt(platform, { ...rules, transfersLeft: sent ? 0 : 1 })) {
      platform.standAt({ ...moment, state: { ...moment.state, at: 0 } })
      told.length = 0
      const after = move.verb === 'timer' ? (platform.nextDue() ?? 0) : 1
      if (move.verb === 'timer') platform.advanceTo(after)
      else if (move.verb !== 'begin') {
        platform.now = 1
        perform(platform, move)
      }
      platform.advanceTo(platform.now)
      const on = [...way, { move, after }]
      for (const { state, event } of told) yield { state, heard: [event], way: on }
      arrive(on)
    }
  }
}

/** A way as a sample call: who does what, and when. */
function callOf(way: readonly Done[]): SampleCall {
  const span = { source: idleCall.source, start: 0, end: 0 }
  const steps: Step[] = []
  let at = 0
  for (const { move, after } of way) {
    at += after
    if (move.verb !== 'timer' && move.verb !== 'begin') steps.push({ deed: move, at, span })
  }
  // The timers behind the last deed have to come, too.
  if (way.at(-1)?.move.verb === 'timer') steps.push({ deed: { verb: 'wait', ms: 0 }, at, span })
  return { ...idleCall, name: 'where the executors part', steps }
}

function text(thing: unknown): string {
  return JSON.stringify(thing, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  )
}
