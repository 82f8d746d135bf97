import type { Attempt, Demand, Ledger, LedgerSettings, Move, RuleId } from './book.ts'
import { ignore, inOrder, nothing, refuse, restsOn, say, write } from './book.ts'
import { endRecording } from './entry.ts'
import type { Cause, Fact } from './fact.ts'
import { hasRecordableVoice, isVoiceCall } from './recordable.ts'
import type { Ender } from './results.ts'
import { doer, inWords, lineOfCause } from './results.ts'
import { settle } from './settle.ts'
import type { LogFact } from './statements.ts'
import { statementAtPlainStop } from './statements.ts'

export type PressFact = Extract<Fact, { kind: 'record-on-demand' | 'stop-on-demand' }>

/** What is asked for on demand: by whom, at what time, under which rule. */
export interface Request {
  readonly at: number
  readonly by: Cause
  readonly what: Attempt
  readonly demand: Extract<Demand, { readonly rule: RuleId }>
}

/** R11: a Start/Call with an agent on the call acts now, else at the answer. It is an order for the whole call. */
export function startCall(fact: LogFact, settings: LedgerSettings): Move {
  const demand = { kind: 'both', rule: 'R11', startedBy: doer(fact.by) } as const
  return demanded({ at: fact.at, by: fact.by, what: 'LogRecordingPro', demand }, settings)
}

/** R2: an agent or a supervisor presses record. It asks for this agent's conversation, so R6 makes it fail without a trace left. */
export function pressRecord(fact: PressFact, settings: LedgerSettings): Move {
  return ledger => {
    if (!ledger.refusal && isVoiceCall(ledger.contact)) {
      if (!ledger.segment?.agents.includes(fact.agent))
        return ignore('R2', `${fact.agent} is not on the call: record does nothing (R2)`)(ledger)
      if (!hasRecordableVoice(settings, fact.agent))
        return refuse('record', 'R6', `${fact.agent} may not be recorded (R6)`)(ledger)
    }
    const demand = { kind: 'both', rule: 'R2', startedBy: doer(fact.by) } as const
    return demanded({ at: fact.at, by: fact.by, what: 'record', demand }, settings)(ledger)
  }
}

/** R2 with all that can stand in its way: R1, a call without voice, the end of the call, and R3 where a site reads it so. */
export function demanded(request: Request, settings: LedgerSettings): Move {
  return ledger => {
    const { what, by } = request
    const who = inWords(by)
    if (ledger.refusal) return refuse(what, 'R1', `${who} would record; the caller refused (R1)`)(ledger)
    if (!isVoiceCall(ledger.contact))
      return refuse(what, 'R2', `${who} would record; only phone calls can be (R2)`)(ledger)
    if (ledger.isOver) return ignore(request.demand.rule, `${who} would record; the call is over`)(ledger)
    if (ledger.demand.kind !== 'stop') return granted(request, settings)(ledger)
    if (settings.assumptions.R3 === 'stop-wins')
      return inOrder(
        restsOn('R3', 'a Start after a Stop does not count: the Stop wins (R3)', lineOfCause(by)),
        refuse(what, 'R3', `${who} would record; a Stop came before (R3)`),
      )(ledger)
    return inOrder(
      restsOn('R3', 'a Start after a Stop counts: the latest wins (R2, R3)', lineOfCause(by)),
      granted(request, settings),
    )(ledger)
  }
}

function granted(request: Request, settings: LedgerSettings): Move {
  return ledger =>
    inOrder(
      widened(request, settings, ledger),
      takeDemand(request, settings),
      ledger.segment && ledger.segment.kind !== 'ivr' ? settle(settings, request.at, doer(request.by)) : nothing,
      sayWhatStands(request, ledger),
    )(ledger)
}

/** R13: a recording of the agent alone that is asked to hold both sides, or the other way round. */
function widened(request: Request, settings: LedgerSettings, { demand, standing }: Ledger): Move {
  const { R13 } = settings.assumptions
  const place = lineOfCause(request.by)
  if (demand.kind === 'both' && request.demand.kind === 'agent-only')
    return restsOn('R13', 'RecordAgentOnly after a Start/Call counts: the latest wins (R3, R13)', place)
  if (demand.kind !== 'agent-only' || request.demand.kind !== 'both') return nothing
  switch (R13) {
    case 'widens':
      return restsOn('R13', 'a Start/Call widens a recording of the agent alone to both sides (R13)', place)
    case 'ignored':
      return restsOn('R13', 'a Start/Call does nothing to a recording of the agent alone (R13)', place)
    case 'separate': {
      const why = 'a recording of both sides takes its place (R13)'
      return inOrder(
        restsOn('R13', 'a Start/Call ends a recording of the agent alone and begins another (R13)', place),
        standing ? endRecording({ at: request.at, rule: 'R13', endedBy: doer(request.by), why }) : nothing,
      )
    }
  }
}

/** The latest word counts, but one that repeats what is being recorded on demand leaves the first its name. */
function takeDemand(request: Request, settings: LedgerSettings): Move {
  return ledger => {
    const { demand } = ledger
    const isRepeat = demand.kind === request.demand.kind && ledger.standing?.owner === 'demand'
    const isKeptNarrow =
      demand.kind === 'agent-only' && request.demand.kind === 'both' && settings.assumptions.R13 === 'ignored'
    if (isRepeat || isKeptNarrow) return { ledger, decisions: [] }
    return { ledger: { ...ledger, demand: request.demand }, decisions: [] }
  }
}

/** Says what a Start did where it began nothing: it repeats, takes over from a policy, or waits. */
function sayWhatStands(request: Request, before: Ledger): Move {
  const { rule } = request.demand
  const who = inWords(request.by)
  return ledger => {
    const { entry, standing } = ledger
    if (!ledger.segment || ledger.segment.kind === 'ivr')
      return say({ kind: 'standing', rule, text: `${who}: recording begins when an agent answers (${rule})` })(ledger)
    if (ledger.segment.kind === 'external' && !entry)
      return ignore(rule, `${who}: no agent's voice is here to be recorded (${rule})`)(ledger)
    if (!entry || !standing || before.entry !== entry) return { ledger, decisions: [] }
    const text =
      before.standing?.owner === 'demand'
        ? `${who}: ${entry.id} records already (${rule})`
        : `${who}: ${entry.id}, begun by a policy, goes on, from now on as on demand (R2)`
    return ignore(rule, text)(ledger)
  }
}

/** R3 by LogRecordingPro: Stop/Call. */
export function stopCall(fact: LogFact, settings: LedgerSettings): Move {
  return inOrder(statementAtPlainStop(fact, settings), stopAll(fact.at, fact.by, settings))
}

/** R3 by the stop API: an agent's or a supervisor's hand. */
export function pressStop(fact: PressFact, settings: LedgerSettings): Move {
  return ledger =>
    ledger.segment?.agents.includes(fact.agent)
      ? stopAll(fact.at, fact.by, settings)(ledger)
      : ignore('R3', `${fact.agent} is not on the call: stop does nothing (R3)`)(ledger)
}

/** R3: stops what R2 or a policy began, here and in all later segments, until a new start; R10: an IVR recording too. */
function stopAll(at: number, by: Cause, settings: LedgerSettings): Move {
  return ledger => {
    if (ledger.isOver) return ignore('R3', `${inWords(by)} would stop recording; the call is over`)(ledger)
    if (ledger.demand.kind === 'agent-only' && settings.assumptions['R13.stop'] === 'ignored')
      return inOrder(
        restsOn('R13.stop', 'a Stop/Call does not end a recording of the agent alone (R13)', lineOfCause(by)),
        ignore('R13', `${inWords(by)}: the agent alone is recorded on (R13)`),
      )(ledger)
    if (!ledger.entry) return stopIdle(by, settings)(ledger)
    return inOrder(
      ledger.demand.kind === 'agent-only'
        ? restsOn('R13.stop', 'a Stop/Call ends a recording of the agent alone (R13)', lineOfCause(by))
        : nothing,
      endRecording({ at, rule: 'R3', endedBy: stopper(by, ledger), why: `${inWords(by)} stops it (R3)` }),
      write({ demand: { kind: 'stop' } }),
    )(ledger)
  }
}

/** R19: a Stop that comes while the recording is masked ends the mask with it, and the record tells so. */
function stopper(by: Cause, { isMasked }: Ledger): Ender {
  return isMasked ? { ...doer(by), kind: 'mask-stop' } : doer(by)
}

/** R12: a Stop/Call binds later segments even where nothing is being recorded just then. */
function stopIdle(by: Cause, settings: LedgerSettings): Move {
  return ledger => {
    const who = inWords(by)
    if (ledger.refusal || ledger.demand.kind === 'stop')
      return inOrder(
        write({ standing: undefined, demand: { kind: 'stop' } }),
        ignore('R3', `${who}: nothing is being recorded`),
      )(ledger)
    if (settings.assumptions['R12.idle'] === 'nothing')
      return inOrder(
        restsOn('R12.idle', 'a Stop/Call while nothing is recorded does nothing (R12)', lineOfCause(by)),
        ignore('R12', `${who}: nothing is being recorded (R12)`),
      )(ledger)
    return inOrder(
      restsOn('R12.idle', 'a Stop/Call while nothing is recorded holds for later segments too (R12)', lineOfCause(by)),
      write({ standing: undefined, isMasked: false, demand: { kind: 'stop' } }),
      say({ kind: 'standing', rule: 'R3', text: `${who}: nothing is recorded until a new start (R3)` }),
    )(ledger)
  }
}
