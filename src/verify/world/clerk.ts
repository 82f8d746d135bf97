import type { Fact } from '../../recording/fact.ts'
import { type Entered, type Ledger, type LedgerSettings, record } from '../../recording/ledger.ts'
import { Memory } from './memory.ts'

/** The ledger's own rules with a memory; what rested on a fresh draw of chance is not remembered. */
export function clerk(drawn: () => number): typeof record {
  const memory = new Memory<Entered>()
  return (ledger: Ledger, fact: Fact, settings: LedgerSettings) => {
    const key = JSON.stringify(fact)
    const known = memory.get(ledger, key)
    if (known) return known
    const before = drawn()
    const entered = record(ledger, fact, settings)
    if (drawn() === before) memory.set(ledger, key, entered)
    return entered
  }
}
