import { idleCall, type SampleCall } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import { actor } from '../machine/actor.ts'
import type { Origin } from '../simulate/session.ts'
import { grouped } from '../text/grouped.ts'
import { callsOn, hopelessOn, unmetInWords, waysOf } from './example/calls.ts'
import { type Caught, tried } from './example/trial.ts'
import { type Explored, endOf, spacesOf, whyUnsure } from './explore.ts'
import { defaultLimits, type Limits, limitsNote } from './limits.ts'
import type { Monitor, Property } from './properties/property.ts'
import { namesOf, unreachedIn } from './properties/reachable.ts'
import { doubtfulIn, doubtInWords } from './reaching.ts'
import { type Broken, check } from './search/check.ts'
import type { Label, Space } from './search/space.ts'
import type { Example, Verdict, Verified } from './verdict.ts'
import { atOnce, type Stop, unstopped, type Work } from './work.ts'
import { bareCenter, leftAside } from './world/bare-center.ts'
import { trustsButtons } from './world/features.ts'

/** What is to be proved, of what. */
export interface Claim {
  readonly flow: Flow
  readonly center: Center
  readonly origin: Origin
  readonly properties: readonly Property[]
  /** Everything about the calls but what people do. */
  readonly call?: SampleCall
}

/** A space of calls, told apart only by what its properties look at. */
export interface Search extends Explored {
  readonly properties: readonly Property[]
}

/**
 * The searches that a claim takes, before anybody has looked into one: properties that look at the same things share theirs. They end
 * when `isUp` says that no time is left.
 */
export function searchesOf(
  { flow, center, properties, call = idleCall }: Claim,
  limits: Limits,
  isUp?: () => boolean,
): readonly Search[] {
  const applicable = properties.filter(each => each.applies(flow))
  const groups = asking
    .map(asked => ({ asked, properties: applicable.filter(each => isOf(each, asked)) }))
    .filter(group => group.properties.length > 0)
  const each = groups.map(({ asked: { watches, masks } }) => ({
    recordings: watches === 'recordings',
    statements: watches === 'statements',
    masks,
  }))
  const explored = spacesOf(flow, center, { limits, call, isUp, each })
  return explored.map((space, at) => ({ ...space, properties: groups[at]?.properties ?? [] }))
}

/** What searches are for; those of properties that ask for more than others are searches of their own. */
const asking = [
  { watches: 'recordings', masks: false },
  { watches: 'recordings', masks: true },
  { watches: 'statements', masks: false },
  { watches: 'script', masks: false },
] as const

function isOf(property: Property, { watches, masks }: (typeof asking)[number]): boolean {
  return property.watches === watches && (property.asks === 'masks') === masks
}

/** Plays every call, and says of each property whether it holds on all of them. */
export function verify(claim: Claim, limits: Limits = defaultLimits): Verified {
  const searches = searchesOf(claim, limits)
  for (const { space } of searches) space.explore(limits.states)
  return atOnce(judge(claim, searches, { limits }))
}

/** How spaces are judged. */
export interface Judging {
  readonly limits: Limits
  /** What ended searches before their limit of states did. */
  readonly search?: Stop
  /** What ends the judging. */
  readonly rest?: Stop
}

/** The verdicts, as far as the spaces were seen and there is time to go through them. */
export function* judge(claim: Claim, searches: readonly Search[], judging: Judging): Work<Verified> {
  const { limits } = judging
  const verdicts: Verdict[] = []
  for (const property of claim.properties) {
    const search = searches.find(each => each.properties.includes(property))
    verdicts.push(
      search ? yield* new Bench(claim, search, judging).verdictOn(property) : { property, kind: 'inapplicable' },
    )
  }
  const spaces = searches.map(each => each.space)
  const total = (of: (space: Space) => number) => spaces.reduce((sum, each) => sum + of(each), 0)
  const states = total(each => each.size)
  return {
    verdicts,
    space: {
      states,
      transitions: total(each => each.transitions),
      depth: Math.max(0, ...spaces.map(each => each.depth)),
      complete: spaces.every(each => each.isComplete),
      bytesPerState: Math.round(total(each => each.bytes) / Math.max(1, states)),
      limits,
    },
    notes: [
      ...notesOf(searches, limits),
      ...(trustsButtons(claim.flow) ? ['signals that the script knows came from its own buttons alone'] : []),
      ...leftAside(claim.center),
    ],
  }
}

/** A call that breaks a property, and why it does. */
interface Shown {
  readonly why: string
  readonly example: Example
}

/** Breaches that do not come about once the clock runs, after which no further one is looked at. */
const mostTrials = 40

/** Ways that would break a property, after which no further one is looked at. */
const mostLooked = 5_000

/** Says what becomes of properties in a space. */
class Bench {
  readonly #claim: Claim
  readonly #explored: Explored
  readonly #search: Stop
  readonly #rest: Stop

  constructor(claim: Claim, explored: Explored, { search = unstopped, rest = unstopped }: Judging) {
    this.#claim = claim
    this.#explored = explored
    this.#search = search
    this.#rest = rest
  }

  *verdictOn(property: Property): Work<Verdict> {
    if (property.monitor) return yield* this.#watched(property, property.monitor(this.#claim.flow))
    return yield* this.#visited(property)
  }

  *#watched(property: Property, monitor: Monitor): Work<Verdict> {
    let shown: Verdict | undefined
    let trials = 0
    let open: string | undefined
    const hopeless = new Set<string>()
    let looked = 0
    const isEnough = (broken: Broken): boolean => {
      for (const labels of waysOf(broken)) {
        if (++looked >= mostLooked) return true
        if (hopelessOn(labels, hopeless)) continue
        trials++
        const { caught, unmet } = this.#played(labels, monitor, hopeless)
        if (caught) shown = { property, kind: 'broken', why: caught.why, example: caught.example }
        open ??= unmet
        if (shown || trials >= mostTrials) return true
      }
      return false
    }
    const isWhole = yield* check(this.#explored.space, monitor, { isEnough, isOver: this.#rest.isUp })
    if (shown) return shown
    if (open !== undefined) return { property, kind: 'bounded', why: `a way that would break it ${open}` }
    if (trials > 0) {
      const why = `a way that would break it was found, but does not come about on the clock (${trials} tried)`
      return { property, kind: 'bounded', why }
    }
    if (!isWhole) return { property, kind: 'bounded', why: this.#whyUnjudged() }
    return this.#unbroken(property)
  }

  /** Made calls with values and times, and played: only what breaks there too is shown. `unmet`: what no value was found for, in words. */
  #played(
    labels: readonly Label[],
    monitor: Monitor,
    hopeless: Set<string>,
  ): { readonly caught?: Shown; readonly unmet?: string } {
    const { flow, origin, call: given = idleCall } = this.#claim
    const center = bareCenter(this.#claim.center)
    const { calls, unmet } = callsOn(labels, { flow, center, call: given }, this.#explored.space.openings, hopeless)
    for (const call of calls) {
      const caught: Caught | undefined = tried({ flow, center, origin, call, execute: actor }, monitor)
      if (caught)
        return { caught: { why: caught.breach.why, example: { call, record: caught.record, entries: caught.atEntry } } }
    }
    return unmet ? { unmet: unmetInWords(unmet, flow) } : {}
  }

  /** A property of the script as a whole: whether each action is visited by some call. */
  *#visited(property: Property): Work<Verdict> {
    const { space } = this.#explored
    const places = unreachedIn(this.#claim.flow, space.seen.values())
    if (places.length === 0) return yield* this.#reached(property)
    const names = namesOf(places, this.#claim.flow)
    if (!space.isComplete)
      return { property, kind: 'bounded', why: `${endOf(this.#explored, this.#search)} before a call came to ${names}` }
    if (whyUnsure([this.#explored]) !== undefined) return this.#unbroken(property)
    return { property, kind: 'broken', why: `no call comes to ${names}`, places }
  }

  /** Ways lead to every action: whether calls do, too. What was come to once can be reached, whatever was not looked at. */
  *#reached(property: Property): Work<Verdict> {
    const { flow, origin, call = idleCall } = this.#claim
    const stage = { flow, origin, call, center: bareCenter(this.#claim.center) }
    const doubtful = yield* doubtfulIn(this.#explored.space, stage, this.#rest.isUp)
    return doubtful.length === 0
      ? { property, kind: 'proved' }
      : { property, kind: 'bounded', why: doubtInWords(doubtful) }
  }

  #unbroken(property: Property): Verdict {
    if (!this.#explored.space.isComplete) return { property, kind: 'bounded', why: this.#whyUnseen() }
    const why = whyUnsure([this.#explored])
    return why === undefined ? { property, kind: 'proved' } : { property, kind: 'bounded', why }
  }

  #whyUnjudged(): string {
    const seen = grouped(this.#explored.space.size)
    return `${this.#rest.why()} before all of the ${seen} states that were seen could be judged: none that was judged breaks it`
  }

  #whyUnseen(): string {
    const { space } = this.#explored
    const seen = `${grouped(space.size)} states were seen up to depth ${space.depth}, and none of them breaks it`
    return `${endOf(this.#explored, this.#search)} before every call was seen: ${seen}`
  }
}

function notesOf(searches: readonly Search[], limits: Limits): readonly string[] {
  const inputs = [
    ...new Set(searches.flatMap(each => [...each.slice.inputs].filter(name => !each.slice.open.has(name)))),
  ].sort()
  const open = [...new Set(searches.flatMap(each => [...each.space.openings.decidedOn]))].sort()
  const parts = [...new Set(searches.flatMap(each => [...each.slice.clock.parts]))].sort()
  return [
    limitsNote(limits),
    ...(parts.length === 0 ? [] : [`calls at every ${parts.join(' and ')} were tried`]),
    ...(inputs.length === 0 ? [] : [`values from outside were tried for ${inputs.join(', ')}`]),
    ...(open.length === 0 ? [] : [`these were taken as anything: ${open.join(', ')}`]),
  ]
}
