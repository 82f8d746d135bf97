import type { Deed } from '../center/call.ts'
import { timerLimit } from '../simulate/platform.ts'
import { doInTime, type Playing } from '../simulate/playing.ts'
import type { NumberOf } from './number-of.ts'
import type { Place, Way } from './place.ts'
import type { Move, Survey } from './survey.ts'

/** Writes down what comes about on the ways of a walk. */
export interface Log {
  take(way: Way, now: number): void
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
export class Walk implements Playing {
  /** Contacts of messages are played as a whole. */
  readonly isOfMessages = false
  readonly #survey: Survey
  readonly #deeds: NumberOf<Deed>
  readonly #log: Log
  place: Place
  now = 0
  /** When the call was released, and when the caller answered about recording, in ms since it began. */
  releasedAt = 0
  answeredAt = 0
  #timer: number | undefined
  #fired = 0
  #found = 0
  #movedAt = 0
  #atOnce = 0
  #asked: Deed | undefined
  #number = 0

  constructor(survey: Survey, deeds: NumberOf<Deed>, log: Log) {
    this.#survey = survey
    this.#deeds = deeds
    this.#log = log
    if (!survey.first) throw unlearned
    this.place = survey.first
    this.#go(beginNumber, 'begin')
  }

  get isReleased(): boolean {
    return this.place.moment.contact.isReleased
  }

  get ended(): boolean {
    return this.isReleased && (this.place.moment.isOver || this.nextDue() === undefined)
  }

  can(deed: Deed, isTimed = false): string | undefined {
    const { obstacles } = this.place
    const number = this.#numberOf(deed) * 2 + (isTimed ? 1 : 0)
    let obstacle = obstacles[number]
    if (obstacle === undefined) {
      obstacle = this.#survey.obstacleAt(this.place, deed, isTimed)
      obstacles[number] = obstacle
    }
    return obstacle === '' ? undefined : obstacle
  }

  do(deed: Deed): void {
    doInTime(this, deed, each => this.#go(this.#numberOf(each), each))
  }

  nextDue(): number | undefined {
    return this.place.moment.isOver ? undefined : this.#timer
  }

  advanceTo(at: number): void {
    for (let due = this.nextDue(); due !== undefined && due <= at; due = this.nextDue()) {
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
    this.#log.note(code, text)
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
    const { ways } = this.place
    let way = ways[number]
    if (way === undefined) {
      if (this.#survey.isEnough(this.#found++)) throw unlearned
      way = this.#survey.wayFrom(this.place, move)
      ways[number] = way
    }
    if (way === null) throw unlearned
    this.#atOnce = this.now > this.#movedAt ? 0 : this.#atOnce + 1
    if (this.#atOnce > mostAtOnce) throw unlearned
    this.#movedAt = this.now
    this.#log.take(way, this.now)
    if (way.timer !== 'kept') this.#timer = way.timer === 'none' ? undefined : this.now + way.timer
    if (way.releases) this.releasedAt = this.now
    if (way.answersConsent) this.answeredAt = this.now
    this.place = way.to
  }
}
