import type { SampleCall, Stub } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import { stepper } from '../machine/stepper.ts'
import { drawOf } from '../simulate/fate.ts'
import { type Done, Session } from '../simulate/session.ts'
import type { Label } from './search/space.ts'
import type { Chance } from './world/chance.ts'

/** How long people take to act where nothing else happens meanwhile, ms. */
const pauseMs = 1_000

/** Seeds that are tried for one in which the draws fall as they fell. */
const mostSeeds = 100_000

/** A way through the space as a call that can be played: what fell by chance is in its seed, stubs and data. */
export interface Enacted {
  readonly call: SampleCall
  readonly deeds: readonly Done[]
}

/** On what a way is enacted. */
export interface Ground {
  readonly flow: Flow
  readonly center: Center
  /** The call of which all but what happens is taken. */
  readonly call: SampleCall
}

/** Plays a way move by move at real moments; undefined where a move cannot be done then. */
export function enact(labels: readonly Label[], { flow, center, call: basis }: Ground): Enacted | undefined {
  const call = fated(labels, center, basis)
  if (call === undefined) return undefined
  const session = new Session({ flow, center, call, execute: stepper }, { version: '', script: '', sha256: '' })
  for (const { move } of labels) {
    if (move.verb === 'begin') continue
    session.advanceTo(session.now)
    const due = session.nextDue()
    if (move.verb === 'timer') {
      if (due === undefined) return undefined
      session.advanceTo(due)
      continue
    }
    session.advanceTo(session.now + Math.min(pauseMs, Math.floor(((due ?? Infinity) - session.now) / 2)))
    if (session.can(move, true) !== undefined) return undefined
    session.do(move)
  }
  const steps = session.deeds.map(({ deed, at }) => ({ deed, at, span: { source: call.source, start: 0, end: 0 } }))
  return { call: { ...call, steps }, deeds: session.deeds }
}

/** The basis with a seed, answers from outside and data with which chance falls as it did on the way. */
function fated(labels: readonly Label[], { policies }: Center, basis: SampleCall): SampleCall | undefined {
  const chances = labels.flatMap(each => each.chances)
  const draws = chances.filter(each => each.kind === 'draw')
  const isSo = (seed: number) =>
    draws.every(({ policy, again, isIn }) => drawOf(seed, policy, again) < (policies[policy]?.percent ?? 0) === isIn)
  let { seed } = basis
  for (let tried = 0; !isSo(seed); tried++) {
    if (tried === mostSeeds) return undefined
    seed = tried
  }
  const inputs = chances.flatMap((each): [string, string][] => (each.kind === 'input' ? [[each.name, each.value]] : []))
  const data = new Map([...basis.caller.data, ...inputs])
  return { ...basis, seed, caller: { ...basis.caller, data }, stubs: stubsOf(chances, basis) }
}

function stubsOf(chances: readonly Chance[], { stubs }: SampleCall): SampleCall['stubs'] {
  const answers = new Map<string, Stub[]>()
  for (const each of chances)
    if (each.kind === 'answer') answers.set(each.action, [...(answers.get(each.action) ?? []), each.stub])
  const added = [...answers].map(([action, [first, ...later]]): [string, Stub] => [
    action,
    { set: new Map(), ...first, ...(later.length === 0 ? {} : { later }) },
  ])
  return new Map([...stubs, ...added])
}
