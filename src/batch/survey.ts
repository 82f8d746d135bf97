import { kernel } from '../behavior/kernel.ts'
import type { Deed, SampleCall } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import { stepper } from '../machine/stepper.ts'
import { type LedgerSettings, outlook, record } from '../recording/ledger.ts'
import { globalsOf } from '../simulate/call-variables.ts'
import { obstacleTo, perform } from '../simulate/deeds/index.ts'
import { type Fate, fateOf } from '../simulate/fate.ts'
import { groundOf } from '../simulate/ground.ts'
import type { Moment } from '../simulate/moment.ts'
import { Platform } from '../simulate/platform.ts'
import { wordFor } from '../simulate/record-of.ts'
import { Scribe } from '../simulate/scribe.ts'
import { isLearnableDeed, isLearnableQuestion } from './learnable.ts'
import { NumberOf, written } from './number-of.ts'
import type { Beat, Place, Way } from './place.ts'
import type { Timeless } from './tape.ts'

/** What happens at a place: the call begins, the script's timer is due, or somebody does something. */
export type Move = 'begin' | 'timer' | Deed

/** Ways that are found out in one survey, and for one call; beyond them calls are played as a whole. */
const mostWays = 20_000
const mostWaysOfCall = 200

/** Letters of a moment as it is written; one that holds more grows with each turn of a loop, and nobody stands there twice. */
const mostLetters = 10_000

/** When a move is made. A place has no time: what lies before is at 0, and a timer that is not touched is due at no whole ms. */
const nowMs = 1_000
const untouched = 1e9 + 0.5

/**
 * Finds out what moves come to, each once, by having the platform stand at the place and make the move. Nothing of what an action or
 * a deed means is written here: what comes about is what the platform wrote down, told the recorder, and is afterwards.
 */
export class Survey {
  readonly recorder: LedgerSettings
  /** Where calls begin; undefined where it cannot be learned. */
  readonly first: Place | undefined
  readonly #platform: Platform
  readonly #places = new Map<string, Place>()
  readonly #facts = new NumberOf<readonly Timeless[]>()
  #found = 0
  #beats: Beat[] = []
  /** While the recorder's own decisions are written down: they follow from the facts of each call. */
  #isDeciding = false
  /** Whether something was asked for that no moment holds. */
  #isElsewhere = false
  readonly #looksElsewhere = (): void => {
    this.#isElsewhere = true
  }

  constructor(flow: Flow, center: Center, call: SampleCall, { draw, answer } = fateOf(call)) {
    const fate: Fate = {
      draw,
      answer: (node, question) => {
        const stub = answer(node, question, 0)
        if (!isLearnableQuestion(question, stub?.branch !== undefined)) this.#looksElsewhere()
        return stub
      },
    }
    const { settings } = groundOf({ flow, center, call, execute: stepper })
    this.#platform = new Platform({
      flow,
      center,
      call,
      fate,
      execute: () => stepper(flow, kernel(flow, { ...settings, clockSeen: this.#looksElsewhere })),
      record: (ledger, fact, rules) => {
        const { at: _, ...undated } = fact
        this.#beats.push({ kind: 'fact', fact: undated })
        this.#isDeciding = true
        return record(ledger, fact, rules)
      },
      witness: {
        fact: () => {
          this.#isDeciding = false
        },
      },
    })
    this.recorder = { ...this.#platform.ground.recorder, draw }
    this.first = this.#placeOf(this.#platform.keep())
  }

  /** Whether no more is to be found out, or not for a call for which so much was. */
  isEnough(foundForCall: number): boolean {
    return this.#found >= mostWays || foundForCall >= mostWaysOfCall
  }

  /** Why a deed cannot be done at a place; empty when it can. */
  obstacleAt({ moment }: Place, deed: Deed, isTimed: boolean): string {
    this.#platform.standAt(moment)
    return obstacleTo(this.#platform, deed, isTimed) ?? ''
  }

  /** Looks at the platform as it stands at a place. */
  standing<T>({ moment }: Place, look: (platform: Platform) => T): T {
    this.#platform.standAt(moment)
    return look(this.#platform)
  }

  /** What a move comes to; null if it has to be played with each call. */
  wayFrom({ moment }: Place, move: Move): Way | null {
    const platform = this.#platform
    if (typeof move !== 'string' && !isLearnableDeed(move)) return null
    this.#found++
    const timer = moment.timer === undefined ? undefined : move === 'timer' ? nowMs : untouched
    platform.standAt({ ...moment, timer })
    this.#beats = []
    this.#isElsewhere = false
    const listening = this.#listening()
    platform.scribe = listening
    if (move === 'begin') platform.begin()
    else if (move === 'timer') platform.advanceTo(nowMs)
    else {
      platform.now = nowMs
      perform(platform, move)
    }
    const after = platform.keep()
    const isWhole = after.state.random === moment.state.random && after.error === undefined && !platform.agenda.next
    if (!isWhole || this.#isElsewhere) return null
    const to = this.#placeOf(after)
    if (!to) return null
    const facts = this.#beats.flatMap(each => (each.kind === 'fact' ? [each.fact] : []))
    return {
      to,
      ...timerOf(after),
      number: this.#facts.of(facts),
      facts,
      beats: listening.trace.length === 0 ? this.#beats : undefined,
      releases: after.contact.isReleased && !moment.contact.isReleased,
      answersConsent: after.consent.at === nowMs / 1_000,
    }
  }

  #placeOf(moment: Moment): Place | undefined {
    const canonical = timeless(moment)
    const key = written(canonical)
    const known = this.#places.get(key)
    if (known || key.length > mostLetters) return known
    const place: Place = {
      moment: canonical,
      isReleased: canonical.contact.isReleased,
      ways: [],
      obstacles: [],
      end: {
        outcome: wordFor(canonical, { isServed: false, isMessaging: false }),
        globals: globalsOf(canonical.state),
      },
    }
    this.#places.set(key, place)
    return place
  }

  /** Writes nothing down but what is to be written, for each call that comes this way. */
  #listening(): Scribe {
    const push = (beat: Beat): void => {
      if (!this.#isDeciding) this.#beats.push(beat)
    }
    return Object.assign(new Scribe(() => {}), {
      enter: (...[, depth, visit]: Parameters<Scribe['enter']>) => push({ kind: 'enter', depth, visit }),
      leave: (...[depth, branch]: Parameters<Scribe['leave']>) => push({ kind: 'leave', depth, branch }),
      happened: (...[, happening]: Parameters<Scribe['happened']>) => push({ kind: 'happened', happening }),
      note: (...[note]: Parameters<Scribe['note']>) => push({ kind: 'note', note }),
    })
  }
}

/** What becomes of the script's timer on a way; that of a script which is over never comes. */
function timerOf({ timer, isOver }: Moment): Pick<Way, 'keepsTimer' | 'timer'> {
  if (timer === undefined || isOver) return { keepsTimer: false, timer: undefined }
  return timer === untouched - nowMs ? { keepsTimer: true, timer: undefined } : { keepsTimer: false, timer }
}

/** A moment without its time and without the recorder's history, so that moments at which the same can follow are one place. */
function timeless(moment: Moment): Moment {
  const { state, consent, sent, timer, ledger } = moment
  return {
    ...moment,
    state: { ...state, at: 0, visits: 0 },
    consent: consent.at === undefined ? consent : { ...consent, at: 0 },
    sent: [...new Map(sent.map(each => [`${each.action}\0${each.text}`, each])).values()],
    timer: timer === undefined ? undefined : 1,
    ledger: outlook(ledger),
  }
}
