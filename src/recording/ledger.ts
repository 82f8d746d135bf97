import { recordAgentOnly } from './agent-only.ts'
import type { Entered, Ledger, LedgerSettings, Move, RuleId } from './book.ts'
import { emptyLedger, inOrder, nothing, restsOn } from './book.ts'
import { dispositionApplied } from './disposition.ts'
import type { Fact } from './fact.ts'
import { startIvr, stopIvr } from './ivr.ts'
import { mask, unmask } from './masking.ts'
import { pressRecord, pressStop, startCall, stopCall } from './on-demand.ts'
import { doNotRecord } from './refusal.ts'
import type { Side, Starter } from './results.ts'
import { lineOfCause } from './results.ts'
import { contactOver, held, segmentBegins, segmentOver } from './segments.ts'
import type { LogFact } from './statements.ts'
import { startStatement, statementAtPlainStop, stopStatement } from './statements.ts'

export type { Decision, Entered, Ledger, LedgerSettings } from './book.ts'
export { emptyLedger } from './book.ts'
export { finish } from './finish.ts'
export { rules } from './rules.ts'

/** Enters one fact: the ledger after it, and what was decided, in order. The same input always gives the same output. */
export function record(ledger: Ledger, fact: Fact, settings: LedgerSettings): Entered {
  return moveFor(fact, settings)(ledger)
}

function moveFor(fact: Fact, settings: LedgerSettings): Move {
  switch (fact.kind) {
    case 'began':
      return began(fact)
    case 'segment':
      return segmentBegins(fact, settings)
    case 'segment-over':
      return segmentOver(fact, settings)
    case 'do-not-record':
      return doNotRecord(fact, settings)
    case 'log-recording':
      return fact.statement ? logStatement(fact, settings) : logRecording(fact, settings)
    case 'record-agent-only':
      return recordAgentOnly(fact, settings)
    case 'record-on-demand':
      return pressRecord(fact, settings)
    case 'stop-on-demand':
      return pressStop(fact, settings)
    case 'mask':
      return mask(fact)
    case 'unmask':
      return unmask(fact)
    case 'hold':
    case 'resume':
      return held(fact, settings)
    case 'disposition':
      return dispositionApplied(fact, settings)
    case 'blind':
      return contactOver(fact.at, { kind: 'blind' })
    case 'release':
      return contactOver(fact.at, { kind: 'release' })
  }
}

/** R16: a child contact keeps its master and with it the ledger; R1: another master is another contact, and remembers nothing. */
function began({ masterId, media, direction, ani, dnis }: Extract<Fact, { kind: 'began' }>): Move {
  const contact = { masterId, media, direction, ani, dnis }
  return ledger =>
    ledger.contact?.masterId === masterId ? nothing(ledger) : { ledger: { ...emptyLedger, contact }, decisions: [] }
}

/** R10–R12: LogRecordingPro without a statement id. */
function logRecording(fact: LogFact, settings: LedgerSettings): Move {
  if (fact.type === 'Call') return fact.record === 'Start' ? startCall(fact, settings) : stopCall(fact, settings)
  if (fact.record === 'Start') return startIvrUnlessStopped(fact, settings)
  if (settings.assumptions.R12 === 'everything')
    return inOrder(
      restsOn('R12', "a Stop/IVR stops the call's recording too (R12)", lineOfCause(fact.by)),
      stopCall(fact, settings),
    )
  return inOrder(noteNarrowStop(fact), statementAtPlainStop(fact, settings), stopIvr(fact))
}

/** R12: whether a Stop/IVR is narrow matters unless recording is stopped or refused anyhow. */
function noteNarrowStop(fact: LogFact): Move {
  return ledger =>
    ledger.refusal || ledger.demand.kind === 'stop' || ledger.isOver
      ? { ledger, decisions: [] }
      : restsOn('R12', 'a Stop/IVR ends an IVR recording only (R12)', lineOfCause(fact.by))(ledger)
}

/** R3 `stop-wins`: after a Stop/Call the IVR is not recorded any more either. By default a Start/IVR is a new start. */
function startIvrUnlessStopped(fact: LogFact, settings: LedgerSettings): Move {
  return ledger => {
    if (ledger.demand.kind !== 'stop' || ledger.refusal || ledger.segment?.kind !== 'ivr') return startIvr(fact)(ledger)
    const place = lineOfCause(fact.by)
    if (settings.assumptions.R3 === 'latest-wins')
      return inOrder(
        restsOn('R3', 'a Start after a Stop counts: the latest wins (R2, R3)', place),
        startIvr(fact),
      )(ledger)
    const text = 'the IVR is not recorded: a Stop came before (R3)'
    return inOrder(restsOn('R3', 'a Start after a Stop does not count: the Stop wins (R3)', place), later => ({
      ledger: later,
      decisions: [{ kind: 'refused', what: 'LogRecordingPro', rule: 'R3', text }],
    }))(ledger)
  }
}

/** R20: with a statement id, LogRecordingPro acts on the statement alone, unless a site reads it otherwise. */
function logStatement(fact: LogFact, settings: LedgerSettings): Move {
  const forStatement = fact.record === 'Start' ? startStatement(fact, settings) : stopStatement(fact)
  const place = lineOfCause(fact.by)
  if (settings.assumptions.R20 === 'both')
    return inOrder(
      restsOn('R20', "with a statement id, LogRecordingPro acts on the call's recording too (R20)", place),
      forStatement,
      logRecording({ ...fact, statement: false }, settings),
    )
  return inOrder(
    restsOn('R20', 'with a statement id, LogRecordingPro acts on the statement alone (R20)', place),
    forStatement,
  )
}

/** What is being captured at this moment, for claims about moments and for whoever shows a call while it runs. */
export interface Present {
  readonly recording:
    | {
        readonly id: string
        readonly rule: RuleId
        readonly sides: readonly Side[]
        readonly startedBy: Starter
        readonly isMasked: boolean
      }
    | undefined
  readonly statement: string | undefined
}

/** What is being captured right now. */
export function present({ entry, statement, isMasked }: Ledger): Present {
  return {
    recording: entry && {
      id: entry.id,
      rule: entry.rule,
      sides: entry.sides,
      startedBy: entry.startedBy,
      isMasked,
    },
    statement: statement?.id,
  }
}

/**
 * The ledger without its history and its clock: what it will decide from here on. Two calls with equal outlooks are
 * recorded alike from here on but for times, numbers of recordings and R9, so a search may go on from the outlook.
 */
export function outlook(ledger: Ledger): Ledger {
  const { contact, isOver, refusal, demand, isAnswered, segment, standing, entry, isMasked, statement } = ledger
  // Once somebody has decided on demand, policies are not asked any more (R5).
  const asksPolicies = demand.kind === 'none'
  const restsOnPolicy = asksPolicies || typeof standing?.owner === 'object'
  // Written out field by field, so that all outlooks are of one make, which is quick to read.
  return {
    contact,
    isOver,
    refusal,
    demand,
    verdicts: restsOnPolicy ? ledger.verdicts : noVerdicts,
    isAnswered,
    skill: asksPolicies ? ledger.skill : undefined,
    segment: segment && { ...segment, id: '', from: 0 },
    standing: standing && { ...standing, id: anyRecording },
    entry: entry && {
      ...entry,
      id: anyRecording,
      segment: '',
      from: 0,
      masked: [],
      maskedFrom: entry.maskedFrom === undefined ? undefined : 0,
    },
    isMasked,
    statement: statement && { ...statement, from: 0 },
    recordingCount: standing ? 1 : 0,
    statementCount: ledger.statementCount,
    answerCount: asksPolicies ? ledger.answerCount : 0,
    segments: [],
    recordings: [],
    statements: [],
    notes: [],
  }
}

const anyRecording = 'rec-1'
const noVerdicts: Ledger['verdicts'] = []
