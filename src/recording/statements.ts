import type { Ledger, LedgerSettings, Move } from './book.ts'
import { ignore, inOrder, nothing, refuse, restsOn, write } from './book.ts'
import type { Fact } from './fact.ts'
import { hasRecordableVoice, isVoiceCall } from './recordable.ts'
import type { Ender } from './results.ts'
import { doer, inWords, lineOfCause } from './results.ts'

export type LogFact = Extract<Fact, { kind: 'log-recording' }>

/** R20: a Start with a statement id begins an artefact of its own beside the call's recording. */
export function startStatement(fact: LogFact, settings: LedgerSettings): Move {
  return ledger => {
    const barrier = barrierTo(ledger, settings)
    if (barrier) return barrier(ledger)
    if (ledger.statement && settings.assumptions.R22 === 'ignored')
      return inOrder(
        restsOn('R22', 'a Start does nothing while a statement still runs (R22)', lineOfCause(fact.by)),
        ignore('R22', `${ledger.statement.id} still runs`),
      )(ledger)
    return inOrder(endByNextStart(fact), openStatement(fact, settings))(ledger)
  }
}

/** What stands in the way of a statement: R1, no voice, the end of the call, R15 and R6, in this order. */
function barrierTo(ledger: Ledger, settings: LedgerSettings): Move | undefined {
  if (ledger.refusal) return refuse('statement', 'R1', 'the caller refused: no statement is recorded (R1)')
  if (!isVoiceCall(ledger.contact)) return refuse('statement', 'R2', 'only a phone call can be recorded (R2)')
  if (ledger.isOver) return ignore('R21', 'the call is over: no statement can begin')
  if (!ledger.segment)
    return refuse('statement', 'R15', 'the caller waits for the next agent: that is not recorded (R15)')
  const never = ledger.segment.agents.find(agent => !hasRecordableVoice(settings, agent))
  return never === undefined ? undefined : refuse('statement', 'R6', `${never} may not be recorded (R6)`)
}

/** R22: a statement that still runs ends where the next one begins. */
function endByNextStart(fact: LogFact): Move {
  const text = 'a statement that still runs ends where the next one begins (R22)'
  return ledger =>
    ledger.statement
      ? inOrder(
          restsOn('R22', text, lineOfCause(fact.by)),
          endStatement(fact.at, { ...doer(fact.by), kind: 'next-start' }),
        )(ledger)
      : { ledger, decisions: [] }
}

function openStatement(fact: LogFact, settings: LedgerSettings): Move {
  return ledger => {
    const number = ledger.statementCount + 1
    const isPlain = settings.assumptions.R24 === 'number'
    const id = isPlain ? `stmt-${number}` : `stmt-${ledger.contact?.masterId ?? ''}-${number}`
    const isWaiting = fact.type === 'Call' && ledger.segment?.kind === 'ivr'
    const text = `statement ${id} begins${isWaiting ? ' when an agent answers' : ''}, by ${inWords(fact.by)}`
    return inOrder(
      restsOn('R24', `statement ids are made as "${isPlain ? 'stmt-<n>' : 'stmt-<masterId>-<n>'}" (R24)`, {}),
      write({ statement: { id, from: fact.at, isWaiting, startedBy: doer(fact.by) }, statementCount: number }),
      later => ({ ledger: later, decisions: [{ kind: 'statement-started', id, text }] }),
    )(ledger)
  }
}

/** R21 and R22: ends the statement that runs, and clears the variable in any case, even when the call is over. */
export function stopStatement(fact: LogFact): Move {
  return ledger => {
    if (ledger.statement) return endStatementAndClear(fact.at, doer(fact.by))(ledger)
    const text = 'no statement is running; the statement id is cleared all the same (R22)'
    return { ledger, decisions: [{ kind: 'statement-id-cleared', text }] }
  }
}

/** R21: a Stop without a statement id leaves a running statement alone. */
export function statementAtPlainStop(fact: LogFact, settings: LedgerSettings): Move {
  return ledger => {
    if (!ledger.statement) return { ledger, decisions: [] }
    const ends = settings.assumptions.R21 === 'ends'
    const text = `a Stop with UseRecordingStatementId false ${ends ? 'ends' : 'does not end'} a statement (R21)`
    return inOrder(
      restsOn('R21', text, lineOfCause(fact.by)),
      ends ? endStatement(fact.at, doer(fact.by)) : nothing,
    )(ledger)
  }
}

/** Ends the running statement, if any; the script's variable keeps its id (R22). */
export function endStatement(at: number, endedBy: Ender): Move {
  return ended(at, endedBy, 'ends')
}

function endStatementAndClear(at: number, endedBy: Ender): Move {
  return ended(at, endedBy, 'ends-and-clears')
}

function ended(at: number, endedBy: Ender, what: 'ends' | 'ends-and-clears'): Move {
  return ledger => {
    const { statement } = ledger
    if (!statement) return { ledger, decisions: [] }
    const { id } = statement
    const text = `statement ${id} ends (${endedBy.kind})`
    return {
      ledger: {
        ...ledger,
        statement: undefined,
        statements: [
          ...ledger.statements,
          { id, from: statement.isWaiting ? at : statement.from, to: at, startedBy: statement.startedBy, endedBy },
        ],
      },
      decisions: [{ kind: 'statement-ended', id, endedBy, clears: what === 'ends-and-clears', text }],
    }
  }
}

/** What of a segment's begin or end matters to statements; nothing but a time at the end of the call. */
interface Change {
  readonly at: number
  readonly because?: string
  readonly agents?: readonly string[]
}

/** R21: another agent, another participant and the end of the call end a statement; a consultation does not, nor its end. */
export function endStatementAtSegment(change: Change, settings: LedgerSettings | undefined, endedBy: Ender): Move {
  return ledger => {
    const { because = 'release', agents = [], at } = change
    const isHarmless = because === 'consult' || because === 'consult-over' || because === 'leave'
    const isHeardByNever = settings !== undefined && agents.some(agent => !hasRecordableVoice(settings, agent))
    const begins = because === 'answer' && ledger.statement?.isWaiting === true
    if (begins && !isHeardByNever && !ledger.refusal)
      return write({ statement: ledger.statement && { ...ledger.statement, from: at, isWaiting: false } })(ledger)
    const goesOn = isHarmless && !isHeardByNever && !ledger.refusal
    return goesOn ? { ledger, decisions: [] } : endStatement(at, endedBy)(ledger)
  }
}
