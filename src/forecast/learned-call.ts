import { isLearnable, looksAtIds } from '../batch/learnable.ts'
import { NumberOfDeed } from '../batch/number-of-deed.ts'
import type { Place, Way } from '../batch/place.ts'
import { Spots } from '../batch/spot.ts'
import { Survey } from '../batch/survey.ts'
import { at } from '../batch/tape.ts'
import { firstDeed, Unlearned, Walk } from '../batch/walk.ts'
import { type Deed, idleCall } from '../center/call.ts'
import { emptyLedger, type Ledger, outlook, present, record } from '../recording/ledger.ts'
import { drawOf } from '../simulate/fate.ts'
import type { Moment } from '../simulate/moment.ts'
import type { Move } from '../verify/world/moves.ts'
import type { ChainParts } from './chain.ts'
import type { Led, One } from './one-call.ts'
import { type CallRules, movesOf, usualFate } from './plain-call.ts'

/** Policies that leave it to chance, beyond which calls are played as a whole: each doubles the kinds of calls. */
const mostDraws = 5

/** Calls in which policies drew alike. */
interface Kind {
  readonly spots: Spots<Page>
  /** By place, and whether a transfer is left: what can happen there. */
  readonly moves: WeakMap<Place, (readonly Move[] | undefined)[]>
}

/**
 * Calls that look up what their moves come to, as in a batch, and otherwise go as on a platform of their own. Gives nothing for a call
 * that has to be played; undefined where none can be looked up.
 */
export function learnedCalls(
  parts: ChainParts,
  rules: CallRules,
): ((seed: number, leadOn: (call: Led) => One) => One | undefined) | undefined {
  const { flow, center, call = idleCall } = parts
  const open = center.policies.flatMap(({ percent }, policy) => (percent > 0 && percent < 100 ? [policy] : []))
  const { comparesContacts, followsIds } = rules.slice
  const seesSeed = looksAtIds(flow) && (comparesContacts || followsIds)
  if (seesSeed || open.length > mostDraws || !isLearnable(center, call)) return undefined
  const kinds = new Map<string, Kind>()
  const deeds = new NumberOfDeed(firstDeed)
  const movesHere = movesOf(parts, rules)

  function kindOf(seed: number): Kind {
    const isIn = open.map(policy => drawOf(seed, policy, 0) < (center.policies[policy]?.percent ?? 0))
    const known = kinds.get(isIn.join())
    if (known) return known
    const draw = (policy: number): number => (isIn[open.indexOf(policy)] ? 0 : 99.999)
    const survey = new Survey(flow, center, call, { ...usualFate, draw })
    const spots = new Spots(survey, { blank: () => blankPage(survey), after: (page, way) => page.after(way) })
    const kind = { spots, moves: new WeakMap() }
    kinds.set(isIn.join(), kind)
    return kind
  }

  function movesAt({ spots, moves }: Kind, place: Place, transfersLeft: number): readonly Move[] {
    const known = moves.get(place) ?? []
    moves.set(place, known)
    known[transfersLeft] ??= spots.survey.standing(place, platform => movesHere(platform, transfersLeft))
    return known[transfersLeft]
  }

  return (seed, leadOn) => {
    try {
      const kind = kindOf(seed)
      const walk = new Walk(kind.spots, deeds)
      walk.advanceTo(0)
      return leadOn(new LearnedCall(walk, left => movesAt(kind, walk.place, left)))
    } catch (error) {
      if (error instanceof Unlearned) return undefined
      throw error
    }
  }
}

class LearnedCall implements Led {
  readonly #walk: Walk<Page>
  readonly movesAt: (transfersLeft: number) => readonly Move[]

  constructor(walk: Walk<Page>, movesAt: (transfersLeft: number) => readonly Move[]) {
    this.#walk = walk
    this.movesAt = movesAt
  }

  get isOver() {
    return this.#walk.isReleased && this.#walk.nextDue() === undefined
  }

  get moment(): Moment {
    const { place, now } = this.#walk
    const due = this.#walk.nextDue()
    return due === undefined && place.moment.timer === undefined
      ? place.moment
      : { ...place.moment, timer: due === undefined ? undefined : due - now }
  }

  get isRecording() {
    return this.#walk.spot.noted.isRecording
  }

  get wasRecorded() {
    return this.#walk.spot.noted.wasRecorded
  }

  wait() {
    this.#walk.advanceTo(this.#walk.nextDue() ?? this.#walk.now)
  }

  do(move: Deed, after: number) {
    const walk = this.#walk
    walk.advanceTo(walk.now + after)
    walk.do(move)
    walk.advanceTo(walk.now)
  }
}

/** Where the recorder stands, as far as it decides anything, and what it was told there: each found out once. */
interface Page {
  readonly isRecording: boolean
  /** Whether a recording began, here or before. */
  readonly wasRecorded: boolean
  readonly after: (way: Way) => Page
}

function blankPage({ recorder }: Survey): Page {
  const known = new Map<string, Page>()

  function pageOf(ledger: Ledger, wasRecorded: boolean): Page {
    const key = `${wasRecorded}${JSON.stringify(ledger)}`
    const page = known.get(key) ?? make(ledger, wasRecorded)
    known.set(key, page)
    return page
  }

  function make(ledger: Ledger, wasRecorded: boolean): Page {
    const { recording } = present(ledger)
    return {
      wasRecorded,
      isRecording: recording !== undefined && !recording.isMasked,
      after: ({ facts }) => follow(ledger, wasRecorded, facts),
    }
  }

  function follow(first: Ledger, before: boolean, facts: Way['facts']): Page {
    let ledger = first
    let wasRecorded = before
    for (const fact of facts) {
      ledger = record(ledger, at(fact, 0), recorder).ledger
      wasRecorded ||= present(ledger).recording !== undefined
    }
    return pageOf(outlook(ledger), wasRecorded)
  }

  return pageOf(emptyLedger, false)
}
