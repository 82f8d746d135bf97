import type { LedgerSettings, Move } from './book.ts'
import { refuse } from './book.ts'
import type { Fact } from './fact.ts'
import { demanded } from './on-demand.ts'
import { doer } from './results.ts'

/** R13: a start on demand of the agent's side alone, from the answer on, on inbound calls. Over both sides it narrows. */
export function recordAgentOnly(fact: Extract<Fact, { kind: 'record-agent-only' }>, settings: LedgerSettings): Move {
  const demand = { kind: 'agent-only', rule: 'R13', startedBy: doer(fact.by) } as const
  return ledger =>
    !ledger.refusal && ledger.contact?.direction === 'outbound'
      ? refuse('RecordAgentOnly', 'R13', 'RecordAgentOnly works on inbound calls only (R13)')(ledger)
      : demanded({ at: fact.at, by: fact.by, what: 'RecordAgentOnly', demand }, settings)(ledger)
}
