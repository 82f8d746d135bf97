import type { Ledger, LedgerSettings, Move } from './book.ts'
import { ignore, inOrder, restsOn, say, write } from './book.ts'
import { endRecording } from './entry.ts'
import type { Cause, Fact } from './fact.ts'
import { doer, inWords, lineOfCause } from './results.ts'
import { endStatement } from './statements.ts'

/** R1: from here on nothing of this contact is recorded, whoever asks. R14: what records just then stops. */
export function doNotRecord(fact: Extract<Fact, { kind: 'do-not-record' }>, settings: LedgerSettings): Move {
  return ledger => {
    if (ledger.refusal) return ignore('R1', 'the caller has refused already (R1)')(ledger)
    const text = `${inWords(fact.by)}: nothing of this contact is recorded from here on (R1)`
    return inOrder(
      write({ refusal: fact.by }),
      say({ kind: 'standing', rule: 'R1', text }),
      ledger.entry || ledger.statement ? stopRunning(fact.at, fact.by, settings) : endSilentStanding(fact.at, fact.by),
    )(ledger)
  }
}

/** A recording that stands unheard, between two agents, has nothing to stop and does not come back. */
function endSilentStanding(at: number, by: Cause): Move {
  return endRecording({ at, rule: 'R1', endedBy: { ...doer(by), kind: 'refusal' }, why: 'the caller refused (R1)' })
}

/** R14 in its three readings. */
function stopRunning(at: number, by: Cause, settings: LedgerSettings): Move {
  const endedBy = { ...doer(by), kind: 'refusal' } as const
  const end = inOrder(
    endRecording({ at, rule: 'R14', endedBy, why: 'the caller refused (R1, R14)' }),
    endStatement(at, endedBy),
  )
  switch (settings.assumptions.R14) {
    case 'stop-and-keep':
      return inOrder(
        restsOn(
          'R14',
          'DoNotRecord ran while something was recorded: it stops there, and what was captured stays (R14)',
          lineOfCause(by),
        ),
        flagRunning,
        end,
      )
    case 'discard':
      return inOrder(
        restsOn(
          'R14',
          'DoNotRecord ran while something was recorded: it stops there, and what was captured is discarded (R14)',
          lineOfCause(by),
        ),
        first => ({ ...end(first), ledger: withoutRunning(first, end(first).ledger) }),
      )
    case 'ignore':
      return restsOn(
        'R14',
        'DoNotRecord ran while something was recorded: it goes on to the end of its segment (R14)',
        lineOfCause(by),
      )
  }
}

/** Flags all that the running recording has captured, in former segments too. */
const flagRunning: Move = ledger => {
  const { entry } = ledger
  if (!entry) return { ledger, decisions: [] }
  return {
    ledger: {
      ...ledger,
      entry: { ...entry, flags: [...entry.flags, 'before-refusal'] },
      recordings: ledger.recordings.map(each =>
        each.id === entry.id ? { ...each, flags: [...each.flags, 'before-refusal'] } : each,
      ),
    },
    decisions: [],
  }
}

/** The ledger after the end, without what was running before it. */
function withoutRunning(before: Ledger, after: Ledger): Ledger {
  return {
    ...after,
    recordings: after.recordings.filter(each => each.id !== before.entry?.id),
    statements: after.statements.filter(each => each.id !== before.statement?.id),
  }
}
