import type { SampleCall } from '../center/call.ts'
import { idleCall } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import type { CallRecord } from '../record/call-record.ts'
import type { Done } from '../simulate/session.ts'
import { type Enacted, enact } from './enact.ts'
import { judge } from './judge.ts'
import type { Limits } from './limits.ts'
import type { Breach, Property } from './properties/property.ts'
import { type Place, unreachedIn } from './properties/reachable.ts'
import { check } from './search/check.ts'
import { Space } from './search/space.ts'
import { type Slice, sliceOf } from './slice.ts'
import { featuresOf } from './world/features.ts'
import { World } from './world/world.ts'

/** A call that breaks a property, as it was really played. */
export interface Counterexample {
  readonly breach: Breach
  readonly call: SampleCall
  readonly deeds: readonly Done[]
  readonly record: CallRecord
}

/** What is known of a property. */
export type Verdict = { readonly property: Property } & (
  | { readonly verdict: 'proved' | 'inapplicable' }
  | { readonly verdict: 'broken'; readonly counterexample: Counterexample }
  /** Actions to which no call comes. */
  | { readonly verdict: 'broken'; readonly unreached: readonly Place[] }
  /** Neither proved nor broken, and why not. */
  | { readonly verdict: 'bounded'; readonly why: string }
)

/** How large the space was. */
export interface SpaceSize {
  readonly states: number
  readonly transitions: number
  readonly depth: number
  readonly isComplete: boolean
  readonly bytes: number
  readonly limits: Limits
}

/** The verdicts about one script, in the order of the properties. */
export interface Verdicts {
  readonly verdicts: readonly Verdict[]
  readonly space: SpaceSize
}

/** What is to be proved, of what. */
export interface Claim {
  readonly flow: Flow
  readonly center: Center
  readonly properties: readonly Property[]
  readonly limits: Limits
  /** Its caller, its start and its stubs are those of every call; nobody in particular without one. */
  readonly call?: SampleCall
}

/** A proof under way: it can be carried on in pieces, and asked at any time for what is known so far. */
export class Proof {
  readonly #claim: Claim
  readonly #slice: Slice
  readonly space: Space

  constructor(claim: Claim) {
    this.#claim = claim
    const { flow, center, limits } = claim
    this.#slice = sliceOf(flow, center)
    const world = new World({
      flow,
      center,
      slice: this.#slice,
      limits,
      features: featuresOf(flow, center),
      call: this.#call,
    })
    this.space = new Space(world)
  }

  get #call(): SampleCall {
    return { ...(this.#claim.call ?? idleCall), steps: [] }
  }

  /** Looks at more states until all are seen, a limit is reached or `isEnough` says so. */
  explore(isEnough: () => boolean): void {
    this.space.explore(this.#claim.limits.states, isEnough)
  }

  verdicts(): Verdicts {
    const { size, transitions, depth, isComplete, bytes } = this.space
    return {
      verdicts: this.#claim.properties.map(property => this.#verdict(property)),
      space: { states: size, transitions, depth, isComplete, bytes, limits: this.#claim.limits },
    }
  }

  #verdict(property: Property): Verdict {
    const { flow } = this.#claim
    if (!property.applies(flow)) return { property, verdict: 'inapplicable' }
    const broken = property.monitor ? this.#broken(property) : this.#unreached(property)
    if (broken) return broken
    const why = this.#doubt()
    return why === undefined ? { property, verdict: 'proved' } : { property, verdict: 'bounded', why }
  }

  /** Why what was not found may be there all the same. */
  #doubt(): string | undefined {
    if (!this.space.isComplete) return `only ${this.space.size.toLocaleString('en-US')} states were looked at`
    const { unsure } = this.#slice
    if (unsure.length === 0) return undefined
    return `a decision computes with ${unsure.map(each => `"${each}"`).join(', ')}, of which not every value was tried`
  }

  #broken(property: Property): Verdict | undefined {
    const monitor = property.monitor?.(this.#claim.flow)
    const found = monitor && check(this.space, monitor)
    if (!found) return undefined
    const counterexample = this.#counterexample(property, enact(found.labels, { ...this.#claim, call: this.#call }))
    if (counterexample) return { property, verdict: 'broken', counterexample }
    return {
      property,
      verdict: 'bounded',
      why: `${found.breach.why}, it seems; but no call could be played that shows it`,
    }
  }

  /** Shown only if it breaks on the machine that plays calls, too. */
  #counterexample(property: Property, enacted: Enacted | undefined): Counterexample | undefined {
    if (enacted === undefined) return undefined
    const { flow, center } = this.#claim
    const name = `${property.code} is broken`
    const call: SampleCall = { ...enacted.call, name }
    const origin = { version: '', script: flow.main.source.path, sha256: '', call: name }
    const { record, judged } = judge({ flow, center, call, origin }, [property])
    const [breach] = judged.flatMap(each => each.breach ?? [])
    return breach && { breach, call, deeds: enacted.deeds, record }
  }

  #unreached(property: Property): Verdict | undefined {
    const places = this.space.isComplete ? unreachedIn(this.#claim.flow, this.space.seen.values()) : []
    return places.length === 0 ? undefined : { property, verdict: 'broken', unreached: places }
  }
}
