import { kernel } from '../../behavior/kernel.ts'
import type { State } from '../../behavior/state.ts'
import type { Station } from '../../behavior/station.ts'
import { idleCall, type SampleCall } from '../../center/call.ts'
import type { Center } from '../../center/center.ts'
import type { Flow } from '../../flow/flow.ts'
import type { Execute } from '../../machine/executor.ts'
import { stepper } from '../../machine/stepper.ts'
import type { Fact } from '../../recording/fact.ts'
import type { Entered, Ledger } from '../../recording/ledger.ts'
import { perform } from '../../simulate/deeds/index.ts'
import { groundOf } from '../../simulate/ground.ts'
import type { Moment } from '../../simulate/moment.ts'
import { Platform } from '../../simulate/platform.ts'
import { asksClock } from '../../snippet/anything.ts'
import type { Limits } from '../limits.ts'
import { leftAt, scriptWatcher } from '../seen.ts'
import type { Slice } from '../slice.ts'
import { alphabetOf } from './alphabet.ts'
import type { Canon } from './canonical.ts'
import { castOf } from './cast.ts'
import { EveryChance, unaskedNumber } from './chance.ts'
import type { Features } from './features.ts'
import { type Move, type MoveRules, movesAt } from './moves.ts'
import type { Openings } from './openings.ts'
import { player } from './player.ts'
import { type Asked, Questioned, type Rehearsals } from './rehearsals.ts'
import { type Cost, costOf, Limitation } from './spending.ts'
import { asksRecorder, type Beat, type Pending, type Reply, type Tableau, type Way } from './tableau.ts'
import { Tries } from './tries.ts'

/** Of what a world is made. */
export interface WorldParts {
  readonly flow: Flow
  readonly center: Center
  readonly slice: Slice
  readonly limits: Limits
  readonly features: Features
  /** The call of which everything but what people do is taken: its caller, its start. */
  readonly call: SampleCall
  /** Whether nothing is taken as anything: what is not tried is as on the call. */
  readonly isClosed?: boolean
  /** Whether no time is left, where time is short. */
  readonly isUp?: () => boolean
  /** Another flow, whose keys are pressed too. */
  readonly besides?: Flow | undefined
  /** What moves came to in worlds of the same flow, center and call; without it, each is played anew. */
  readonly rehearsals?: Rehearsals<Came>
}

/** What came of a move, but for the script and for chance. */
export interface Came {
  /** Whether the recorder answered all that it was asked. */
  readonly isAnswered: boolean
  /** Nothing can happen any more. */
  readonly isOver: boolean
  /** With nothing sent but what was on the way. */
  readonly after: Moment
  readonly cost: Cost
  readonly beats: readonly Beat[]
  /** Beats, with those that were told before. */
  readonly length: number
}

const noneSent: Tableau['sent'] = []

const untold = { picks: [], replies: [], told: { beats: 0, chances: 0 } } as const

/** Thrown through the script where it waits for what the recorder says: the play is broken off there. No error, and so made without a stack. */
const unanswered = Symbol('unanswered')

/**
 * Every way that calls can go, one move at a time, but for what the recorder makes of it: it is told facts, and a script hears back
 * from it in one case only (`asksRecorder`). So each move is played once for all ledgers.
 */
export class World {
  readonly limitation: Limitation
  /** What was taken as anything so far. */
  readonly openings: Openings
  readonly #tries: Tries
  readonly #chance: EveryChance
  readonly #platform: Platform
  readonly #rules: MoveRules
  readonly #first: Tableau
  readonly #canon: Canon
  readonly #execute: Execute
  readonly #rehearsals: Rehearsals<Came> | undefined
  readonly #possible: Rehearsals<readonly Move[]> | undefined
  readonly #names = new WeakMap<Move, string>()
  #heard: Asked[] = []
  #beats: Beat[] = []
  #replies: readonly Reply[] = []
  #asked = 0

  constructor(parts: WorldParts, canon: Canon) {
    const { flow, center, slice, limits, features, call, isClosed = false, isUp, besides, rehearsals } = parts
    this.#canon = canon
    this.#rehearsals = rehearsals
    this.#possible = rehearsals?.another()
    this.#tries = new Tries(isUp)
    this.#chance = new EveryChance(this.#tries, slice, limits.values, call)
    const { settings } = groundOf({ flow, center, call, execute: stepper })
    const { settle, openings } = this.#chance
    this.openings = openings
    const moment = (station: Station) => {
      const days = this.#chance.moment(station, settings.startDays)
      if (days === undefined && !isClosed) throw asksClock
      return days
    }
    const anything = isClosed ? {} : { anything: openings }
    this.#execute = player(
      flow,
      kernel(flow, { ...settings, settle, moment, ...anything }),
      () => this.#chance.asks,
      rehearsals?.lists,
    )
    const tell = (asked: Asked) => this.#heard.push(asked)
    this.#platform = new Platform({
      flow,
      center,
      call: isClosed ? call : withAnyCaller(call, slice),
      execute: () => (rehearsals ? state => new Questioned(this.#execute(state), tell) : this.#execute),
      fate: this.#chance,
      record: (ledger, fact) => this.#record(ledger, fact),
      witness: scriptWatcher(seen => {
        if (seen.kind !== 'over') this.#beats.push(seen)
      }),
    })
    this.#first = this.#platform.keep()
    const cast = castOf(center, slice, limits.agents)
    const alphabet = alphabetOf(flow, slice, limits.keysAhead, besides)
    this.limitation = new Limitation(cast.kinds, limits.transfers)
    this.#rules = {
      cast,
      alphabet,
      mostAgents: limits.agents,
      transfersLeft: limits.transfers,
      isFresh: () => false,
      ...features,
    }
  }

  /** Whether what came of a move can come again, as the very same objects. */
  get remembers(): boolean {
    return this.#rehearsals !== undefined
  }

  /** The ways in which a call can begin. */
  begin(tell: (way: Way) => void): void {
    this.#goOn({ from: undefined, move: { verb: 'begin' }, ...untold }, tell)
  }

  /** All that can happen at a tableau, in a fixed order; that too for which not enough may be left of the limits. */
  movesAt(tableau: Tableau): readonly Move[] {
    const known = this.#possible?.recall(tableau, 'moves', this.#execute(tableau.state))
    if (known) return known
    this.#stand(tableau)
    const moves = movesAt(this.#platform, this.#rules)
    this.#possible?.keep(tableau, 'moves', this.#heard, moves)
    return moves
  }

  /** The ways that one move can go. */
  waysOf(move: Move, from: Tableau, tell: (way: Way) => void): void {
    this.#goOn({ from, move, ...untold }, tell)
  }

  /** All ways on once the recorder has answered. */
  waysBehind(pending: Pending, reply: Reply, tell: (way: Way) => void): void {
    this.#goOn({ ...pending, replies: [...pending.replies, reply] }, tell)
  }

  #goOn(pending: Pending, tell: (way: Way) => void): void {
    const { from = this.#first, picks } = pending
    this.#tries.all(() => tell(this.#recalled(from, pending) ?? this.#played(from, pending)), picks)
  }

  /** What is known to come of a move; where chance falls while a script is asked, nothing is. */
  #recalled(from: Tableau, pending: Pending): Way | undefined {
    if (!this.#rehearsals) return undefined
    this.#clear()
    const script = this.#execute(from.state)
    const came = this.#rehearsals.recall(from, this.#nameOf(pending), script)
    if (came && this.#tries.picks.length === 0) return this.#wayOf(pending, came, script.state)
    this.#tries.again()
    return undefined
  }

  /** What tells moves apart that are made on one stage. */
  #nameOf({ move, replies, told }: Pending): string {
    const name = this.#names.get(move) ?? JSON.stringify(move)
    this.#names.set(move, name)
    return replies.length === 0 ? name : `${name} ${told.beats} ${JSON.stringify(replies)}`
  }

  #played(from: Tableau, pending: Pending): Way {
    this.#stand(from)
    this.#replies = pending.replies
    const isAnswered = this.#isAnswered(from, pending.move)
    const heard = this.#heard
    this.#heard = []
    const came = this.#came(isAnswered, pending)
    if (this.#rehearsals && this.#tries.picks.length === 0)
      this.#rehearsals.keep(from, this.#nameOf(pending), heard, came)
    return this.#wayOf(pending, came, came.after.state)
  }

  #stand(tableau: Tableau): void {
    // What went outside before is not asked about by anybody on a call.
    this.#platform.standAt(tableau.sent.length === 0 ? tableau : { ...tableau, sent: noneSent })
    this.#clear()
    this.#heard = []
  }

  #clear(): void {
    this.#chance.begin()
    this.#beats = []
    this.#replies = []
    this.#asked = 0
  }

  /** Makes a move; false if the recorder was asked something that is not answered yet. */
  #isAnswered(from: Tableau, move: Move): boolean {
    try {
      this.#make(from, move)
      return true
    } catch (error) {
      if (error === unanswered) return false
      throw error
    }
  }

  #make(from: Tableau, move: Move): void {
    const platform = this.#platform
    if (move.verb === 'begin') platform.begin()
    else if (move.verb === 'timer') platform.advanceTo(platform.nextDue() ?? 0)
    else {
      // People act while the script waits: at another moment than before.
      platform.now = from.state.at + 1
      perform(platform, move)
    }
    // What takes no time comes before anything else (E1: the script first).
    platform.advanceTo(platform.now)
    platform.stage.witness?.settled?.(platform)
  }

  #record(ledger: Ledger, fact: Fact): Entered {
    this.#beats.push({ kind: 'fact', fact })
    if (!asksRecorder(fact)) return { ledger, decisions: [] }
    const decisions = this.#replies[this.#asked++]
    if (!decisions) throw unanswered
    return { ledger, decisions }
  }

  /** What has come of a move, as far as it was not told yet. */
  #came(isAnswered: boolean, { move, told }: Pending): Came {
    const platform = this.#platform
    const { length } = this.#beats
    const isOver = platform.contact.isReleased && platform.nextDue() === undefined
    const cost = costOf(move, platform.contact)
    return { isAnswered, isOver, cost, after: platform.keep(), beats: this.#beats.slice(told.beats), length }
  }

  #wayOf(pending: Pending, came: Came, state: State): Way {
    const { from = this.#first, move, told } = pending
    const { isAnswered, isOver, beats, length, cost } = came
    const { taken } = this.#chance
    const chances = taken.slice(told.chances)
    if (!isAnswered) {
      const asked = { ...pending, picks: this.#tries.picks, told: { beats: length, chances: taken.length } }
      return { move, chances, beats, to: { kind: 'asked', pending: asked } }
    }
    const sent = came.after.sent.length === 0 ? from.sent : [...from.sent, ...came.after.sent]
    const after = { ...came.after, state, sent }
    if (isOver) return { move, chances, beats: [...beats, { kind: 'end', ...leftAt(after) }], to: { kind: 'over' } }
    const tableau = isUnmoved(from, after) ? from : this.#canon.of(after)
    return { move, chances, beats, to: { kind: 'tableau', tableau, cost } }
  }
}

/** Whether a move changed nothing but what the recorder knows. */
function isUnmoved(from: Tableau, { state, contact, shelf, sent, consentVariable, timer, isStuck }: Moment): boolean {
  return (
    from.state === state &&
    from.contact === contact &&
    from.shelf === shelf &&
    from.sent.length === sent.length &&
    from.consentVariable === consentVariable &&
    (from.timer === undefined) === (timer === undefined) &&
    from.isStuck === isStuck
  )
}

/** Where nobody says who calls, the numbers on which a decision rests are asked for when they are read. */
function withAnyCaller(call: SampleCall, { valuesOf }: Slice): SampleCall {
  const { caller } = call
  if (caller !== idleCall.caller) return call
  const number = (name: 'ani' | 'dnis') => (valuesOf(name) ? unaskedNumber(caller[name]) : caller[name])
  return { ...call, caller: { ...caller, ani: number('ani'), dnis: number('dnis') } }
}
