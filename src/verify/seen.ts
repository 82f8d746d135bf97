import type { Effect, Order } from '../behavior/effect.ts'
import { noVariables } from '../behavior/variables.ts'
import type { EventWord } from '../config/claim/claim.ts'
import type { Fact } from '../recording/fact.ts'
import { type Decision, type Ledger, present } from '../recording/ledger.ts'
import type { Ender, Side, Starter } from '../recording/results.ts'
import type { Moment } from '../simulate/moment.ts'
import type { Platform } from '../simulate/platform.ts'
import type { Witness } from '../simulate/witness.ts'
import { printValue } from '../snippet/value.ts'

/** What is captured of a call: its recording or a statement. */
export interface Capture {
  readonly startedBy: Starter
  readonly isMasked: boolean
}

/** One thing that was seen on a call, small step by small step; all that properties speak of. Plain data. */
export type Seen =
  | { readonly kind: 'enter'; readonly script: string; readonly action: string }
  /** The present action is left; `null`: an event ended it. */
  | { readonly kind: 'leave'; readonly script: string; readonly action: string; readonly branch: string | null }
  /** A prompt of this action was played to its end. */
  | { readonly kind: 'played'; readonly script: string; readonly action: string }
  | { readonly kind: 'consent'; readonly word: 'asked' | 'granted' | 'refused' }
  | { readonly kind: 'order'; readonly order: Order['kind'] }
  /** What is being recorded from now on; null: nothing. */
  | { readonly kind: 'recording'; readonly now: Capture | null; readonly endedBy?: Ender }
  | { readonly kind: 'statement'; readonly now: Starter | null; readonly endedBy?: Ender }
  /**
   * What one fact changes, all of it in the same instant, in the words of claims: what happened, whether the caller talks with an
   * agent, whose voices are on record (what is masked is not) and who began that, whether a statement runs.
   */
  | {
      readonly kind: 'changed'
      readonly word?: EventWord
      readonly talks?: boolean
      readonly heard?: readonly Side[]
      /** Beside `heard`. */
      readonly by?: Pick<Starter, 'kind' | 'policy'>
      readonly states?: boolean
    }
  /** An agent or a supervisor decided by hand. */
  | { readonly kind: 'by-hand' }
  | { readonly kind: 'stuck' }
  /** Too much ran without any time passing. */
  | { readonly kind: 'endless' }
  /** The script waits, and nothing more happens in this instant. */
  | { readonly kind: 'settled'; readonly withAgent: boolean; readonly isReleased: boolean }
  | { readonly kind: 'over'; readonly leftOn: readonly string[]; readonly lost: number }

/** Tells what is seen on a call, as it comes. */
export function watcher(tell: (seen: Seen) => void): Witness {
  return {
    ...scriptWatcher(tell),
    fact: (fact, decisions, ledger, before) => tellFact({ fact, decisions, ledger, before }, tell),
    over: platform => {
      const { leftOn, held } = leftAt(platform.keep())
      tell({ kind: 'over', leftOn, lost: lostOf(held, platform.book.keep().ledger.statementCount) })
    },
  }
}

/** The same but for what the ledger decides, and what becomes of statements. */
export function scriptWatcher(tell: (seen: Seen) => void): Witness {
  return {
    effect: (effect, platform) => tellEffect(effect, platform, tell),
    consent: word => tell({ kind: 'consent', word }),
    settled: ({ contact }) =>
      tell({
        kind: 'settled',
        withAgent: contact.agents.length > 0 && !contact.consultation?.isAnswered,
        isReleased: contact.isReleased,
      }),
  }
}

/** A fact, and what the ledger made of it. */
export interface Entry {
  readonly fact: Fact
  readonly decisions: readonly Decision[]
  readonly before: Ledger
  readonly ledger: Ledger
}

/** Tells what is seen of the recorder when it hears of a fact. */
export function tellFact({ fact, decisions, before, ledger }: Entry, tell: (seen: Seen) => void): void {
  if (fact.kind === 'record-on-demand' || fact.kind === 'stop-on-demand') tell({ kind: 'by-hand' })
  if (fact.kind === 'do-not-record') tell({ kind: 'order', order: 'do-not-record' })
  tellCapture(before, ledger, decisions, tell)
  const changed = changesOf(fact, before, ledger)
  if (Object.keys(changed).length > 0) tell({ kind: 'changed', ...changed })
}

function changesOf(fact: Fact, before: Ledger, ledger: Ledger): Omit<Extract<Seen, { kind: 'changed' }>, 'kind'> {
  const word = wordOf(fact)
  const talks = talksAfter(fact)
  const heard = heardIn(ledger)
  const states = statesIn(ledger)
  return {
    ...(word === undefined ? {} : { word }),
    ...(talks === undefined ? {} : { talks }),
    ...(JSON.stringify(heard) === JSON.stringify(heardIn(before)) ? {} : heard),
    ...(states === statesIn(before) ? {} : { states }),
  }
}

/** What happens with a fact, in the words of claims. */
function wordOf(fact: Fact): EventWord | undefined {
  switch (fact.kind) {
    case 'segment':
      return segmentWords[fact.because]
    case 'segment-over':
      return fact.because === 'transfer' ? 'transfer' : undefined
    case 'blind':
      return 'transfer'
    case 'hold':
    case 'resume':
    case 'mask':
    case 'unmask':
    case 'release':
      return fact.kind
    default:
      return undefined
  }
}

const segmentWords: Partial<Record<Extract<Fact, { kind: 'segment' }>['because'], EventWord>> = {
  answer: 'answer',
  transfer: 'transfer',
  external: 'transfer',
  consult: 'consult',
  join: 'join',
}

/** Whether the caller talks with an agent after a fact; undefined where it changes nothing. */
function talksAfter(fact: Fact): boolean | undefined {
  switch (fact.kind) {
    case 'segment':
      return fact.segment === 'agent' || fact.segment === 'conference'
    case 'segment-over':
    case 'blind':
    case 'release':
      return false
    default:
      return undefined
  }
}

const statesIn = ({ statement }: Ledger): boolean => statement !== undefined && !statement.isWaiting

function heardIn(ledger: Ledger): Pick<Extract<Seen, { kind: 'changed' }>, 'heard' | 'by'> {
  const { recording } = present(ledger)
  if (!recording || recording.isMasked) return { heard: [] }
  const { kind, policy } = recording.startedBy
  return { heard: [...new Set(recording.sides)].sort(), by: policy === undefined ? { kind } : { kind, policy } }
}

function tellEffect(effect: Effect, platform: Platform, tell: (seen: Seen) => void): void {
  switch (effect.kind) {
    case 'enter':
      return tell({ kind: 'enter', script: effect.script, action: effect.action })
    case 'leave': {
      const visit = platform.visitAt(effect.depth)
      return visit && tell({ kind: 'leave', ...visit, branch: effect.branch })
    }
    case 'played': {
      const visit = platform.visitAt()
      return visit && tell({ kind: 'played', ...visit })
    }
    case 'order':
      return effect.order.kind === 'do-not-record' ? undefined : tell({ kind: 'order', order: effect.order.kind })
    case 'stuck':
      return tell({ kind: 'stuck' })
    case 'ended':
      return effect.error === undefined ? undefined : tell({ kind: 'endless' })
    case 'ask':
      if (effect.question.kind === 'dial') tell({ kind: 'order', order: 'blind-transfer' })
      return
    default:
      return
  }
}

/** What the ledger captures after a fact and did not before, or the other way round. */
function tellCapture(before: Ledger, after: Ledger, decisions: readonly Decision[], tell: (seen: Seen) => void): void {
  const was = present(before).recording
  const is = present(after).recording
  const ended = decisions.find(each => each.kind === 'ended')
  const isSame = was?.id === is?.id && was?.isMasked === is?.isMasked && was?.startedBy === is?.startedBy
  if (!isSame || (ended && decisions.some(each => each.kind === 'started')))
    tell({
      kind: 'recording',
      now: is ? { startedBy: is.startedBy, isMasked: is.isMasked } : null,
      ...(ended ? { endedBy: ended.endedBy } : {}),
    })
  if (before.statement?.id !== after.statement?.id || before.statement?.isWaiting !== after.statement?.isWaiting) {
    const over = decisions.find(each => each.kind === 'statement-ended')
    const runs = after.statement && !after.statement.isWaiting ? after.statement.startedBy : null
    tell({ kind: 'statement', now: runs, ...(over ? { endedBy: over.endedBy } : {}) })
  }
}

/** The buttons that are still on, and the ids of statements that something holds or that were sent outside (R23). */
export function leftAt({ contact, state, sent }: Pick<Moment, 'contact' | 'state' | 'sent'>) {
  const leftOn = contact.buttons.filter(each => each.isOn).map(each => each.name)
  const variables = [...(state.frames[0]?.variables ?? noVariables)]
    .filter(([key]) => key !== '_recordingstatementid')
    .map(([, { value }]) => (value === null ? '' : printValue(value)))
  const texts = [...variables, ...sent.map(each => each.text)].flatMap(text => text.split(/[^\w-]+/))
  const held = texts.filter(each => each.startsWith('stmt-')).map(each => each.replace(/^.*-/, ''))
  return { leftOn: [...new Set(leftOn)].sort(), held: [...new Set(held)].sort() }
}

/** How many of so many statements have an id that nothing holds. */
export function lostOf(held: readonly string[], statements: number): number {
  return Array.from({ length: statements }, (_, index) => String(index + 1)).filter(each => !held.includes(each)).length
}
