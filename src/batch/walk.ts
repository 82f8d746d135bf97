import type { Deed } from '../center/call.ts'
import { timerLimit } from '../simulate/platform.ts'
import { doInTime, type Performing } from '../simulate/playing.ts'
import type { NumberOfDeed } from './number-of-deed.ts'
import type { Place, Way } from './place.ts'
import { type Leg, legIndex, type Spot, type Spots } from './spot.ts'
import type { Move } from './survey.ts'

/** Writes down what comes about on a walk. */
export interface Log<N> {
  take(leg: Leg<N>, now: number): void
  note(code: string, text: string): void
}

/** The numbers of moves: these two, and deeds from then on. */
const timerNumber = 0
const beginNumber = 1
export const firstDeed = 2

/** Moves in one instant, after which a call is played as a whole: a limit of the simulator may be near, and it counts them. */
const mostAtOnce = 100

/** Thrown where what comes next has to be played: the call is played as a whole then. */
export class Unlearned extends Error {}

/** One for all, because making an error takes longer than a call. */
export const unlearned = new Unlearned('what comes next has to be played')

/** A call that is played by looking up what its moves come to; only where nobody has come by before the survey is asked. */
export class Walk<N> implements Performing {
  /** Contacts of messages are played as a whole. */
  readonly isOfMessages = false
  readonly #spots: Spots<N>
  readonly #deeds: NumberOfDeed
  readonly #log: Log<N> | undefined
  spot: Spot<N>
  now = 0
  /** When the call was released, and when the caller answered about recording, in ms since it began. */
  releasedAt = 0
  answeredAt = 0
  /** When something was noted, ms: a time for each number of a moment. */
  readonly moments: number[] = [0]
  #notedAt = 0
  #timer: number | undefined
  #fired = 0
  #found = 0
  #movedAt = 0
  #atOnce = 0
  #asked: Deed | undefined
  #number = 0

  constructor(spots: Spots<N>, deeds: NumberOfDeed, log?: Log<N>) {
    this.#spots = spots
    this.#deeds = deeds
    this.#log = log
    const first = spots.first()
    if (!first) throw unlearned
    this.spot = first
    this.#go(beginNumber, 'begin')
  }

  get place(): Place {
    return this.spot.place
  }

  get isReleased(): boolean {
    return this.spot.place.isReleased
  }

  get ended(): boolean {
    return this.isReleased && this.nextDue() === undefined
  }

  can(deed: Deed, isTimed = false): string | undefined {
    const { place } = this.spot
    const number = this.#numberOf(deed) * 2 + (isTimed ? 1 : 0)
    let obstacle = place.obstacles[number]
    if (obstacle === undefined) {
      obstacle = this.#spots.survey.obstacleAt(place, deed, isTimed)
      place.obstacles[number] = obstacle
    }
    return obstacle === '' ? undefined : obstacle
  }

  do(deed: Deed): void {
    doInTime(this, deed)
  }

  perform(deed: Deed): void {
    this.#go(this.#numberOf(deed), deed)
  }

  nextDue(): number | undefined {
    return this.#timer
  }

  advanceTo(at: number): void {
    for (let due = this.#timer; due !== undefined && due <= at; due = this.#timer) {
      if (due > this.now) this.now = due
      if (++this.#fired >= timerLimit) throw unlearned
      this.#timer = undefined
      this.#go(timerNumber, 'timer')
    }
    if (at > this.now) this.now = at
  }

  /** Only asked for where a step can never happen. */
  waitingFor(): string {
    throw unlearned
  }

  note(code: string, text: string): void {
    this.#log?.note(code, text)
  }

  close(): void {}

  /** A deed is asked for before it is done. */
  #numberOf(deed: Deed): number {
    if (deed !== this.#asked) {
      this.#asked = deed
      this.#number = this.#deeds.of(deed)
    }
    return this.#number
  }

  #go(number: number, move: Move): void {
    const isLater = this.now > this.#notedAt
    const index = legIndex(number, isLater)
    const leg = this.spot.legs[index] ?? this.#firstOn(number, move, isLater)
    this.#atOnce = this.now > this.#movedAt ? 0 : this.#atOnce + 1
    if (this.#atOnce > mostAtOnce) throw unlearned
    this.#movedAt = this.now
    const { way, to } = leg
    if (isLater && way.facts.length > 0) {
      this.#notedAt = this.now
      this.moments.push(this.now)
    }
    if (!way.keepsTimer) this.#timer = way.timer === undefined ? undefined : this.now + way.timer
    if (way.releases) this.releasedAt = this.now
    if (way.answersConsent) this.answeredAt = this.now
    this.#log?.take(leg, this.now)
    this.spot = to
  }

  /** Finds out what a move comes to where nobody has made it before. */
  #firstOn(number: number, move: Move, isLater: boolean): Leg<N> {
    const { spot } = this
    const way = this.#wayFrom(spot.place, number, move)
    if (way === null) throw unlearned
    const leg = { way, to: this.#spots.behind(spot, way, isLater) }
    spot.legs[legIndex(number, isLater)] = leg
    return leg
  }

  #wayFrom(place: Place, number: number, move: Move): Way | null {
    const known = place.ways[number]
    if (known !== undefined) return known
    const { survey } = this.#spots
    if (survey.isEnough(this.#found++)) throw unlearned
    const way = survey.wayFrom(place, move)
    place.ways[number] = way
    return way
  }
}
