import type { LedgerSettings, Move } from './book.ts'
import { inOrder } from './book.ts'
import { endRecording } from './entry.ts'
import type { Fact } from './fact.ts'
import { forgetRecordingVerdicts } from './policies.ts'

/** R18: a disposition while the call goes on ends what a policy began, unless that policy goes on; R2 is not touched. */
export function dispositionApplied(fact: Extract<Fact, { kind: 'disposition' }>, settings: LedgerSettings): Move {
  return ledger => {
    const owner = ledger.standing?.owner
    if (typeof owner !== 'object' || settings.policies[owner.policy]?.continueOnDisposition !== false)
      return { ledger, decisions: [] }
    const endedBy = { kind: 'disposition', agent: fact.agent } as const
    const why = `${fact.agent} applies disposition "${fact.code}" and its policy does not go on after that (R18)`
    return inOrder(endRecording({ at: fact.at, rule: 'R18', endedBy, why }), forgetRecordingVerdicts)(ledger)
  }
}
