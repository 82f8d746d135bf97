import { kernel } from '../../behavior/kernel.ts'
import type { Station } from '../../behavior/station.ts'
import { idleCall, type SampleCall } from '../../center/call.ts'
import type { Center } from '../../center/center.ts'
import type { Flow } from '../../flow/flow.ts'
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
import { costOf, Limitation } from './spending.ts'
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
}

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
  #beats: Beat[] = []
  #replies: readonly Reply[] = []
  #asked = 0

  constructor({ flow, center, slice, limits, features, call, isClosed = false, isUp }: WorldParts, canon: Canon) {
    this.#canon = canon
    this.#tries = new Tries(isUp)
    this.#chance = new EveryChance(this.#tries, slice, limits.values)
    const { settings } = groundOf({ flow, center, call, execute: stepper })
    const { settle, openings } = this.#chance
    this.openings = openings
    const moment = (station: Station) => {
      const days = this.#chance.moment(station, settings.startDays)
      if (days === undefined && !isClosed) throw asksClock
      return days
    }
    const anything = isClosed ? {} : { anything: openings }
    this.#platform = new Platform({
      flow,
      center,
      call: isClosed ? call : withAnyCaller(call, slice),
      execute: () => player(flow, kernel(flow, { ...settings, settle, moment, ...anything }), () => this.#chance.asks),
      fate: this.#chance,
      record: (ledger, fact) => this.#record(ledger, fact),
      witness: scriptWatcher(seen => {
        if (seen.kind !== 'over') this.#beats.push(seen)
      }),
    })
    this.#first = this.#platform.keep()
    const cast = castOf(center, slice, limits.agents)
    const alphabet = alphabetOf(flow, slice, limits.keysAhead)
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

  /** The ways in which a call can begin. */
  begin(tell: (way: Way) => void): void {
    this.#goOn({ from: undefined, move: { verb: 'begin' }, ...untold }, tell)
  }

  /** All that can happen at a tableau, in a fixed order; that too for which not enough may be left of the limits. */
  movesAt(tableau: Tableau): readonly Move[] {
    this.#stand(tableau)
    return movesAt(this.#platform, this.#rules)
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
    const { from = this.#first, move, picks, replies } = pending
    this.#tries.all(() => {
      this.#stand(from)
      this.#replies = replies
      tell(this.#isAnswered(from, move) ? this.#arrived(from, pending) : this.#brokenOff(pending))
    }, picks)
  }

  #stand(tableau: Tableau): void {
    this.#platform.standAt(tableau)
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

  #brokenOff(pending: Pending): Way {
    const told = { beats: this.#beats.length, chances: this.#chance.taken.length }
    return this.#way(pending, { kind: 'asked', pending: { ...pending, picks: this.#tries.picks, told } })
  }

  #arrived(from: Tableau, pending: Pending): Way {
    const platform = this.#platform
    const { contact } = platform
    if (contact.isReleased && platform.nextDue() === undefined) {
      this.#beats.push({ kind: 'end', ...leftAt(platform) })
      return this.#way(pending, { kind: 'over' })
    }
    const after = platform.keep()
    const tableau = isUnmoved(from, after) ? from : this.#canon.of(after)
    return this.#way(pending, { kind: 'tableau', tableau, cost: costOf(pending.move, contact) })
  }

  /** With what was not told yet. */
  #way({ move, told }: Pending, to: Way['to']): Way {
    return { move, chances: this.#chance.taken.slice(told.chances), beats: this.#beats.slice(told.beats), to }
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
