import type { Move } from './book.ts'
import { ignore } from './book.ts'
import { withMask } from './entry.ts'
import type { Fact } from './fact.ts'

export type MaskFact = Extract<Fact, { kind: 'mask' | 'unmask' }>

/** R19: silence inside the recording that runs, for everybody on the call. Statements are kept elsewhere and are not masked. */
export function mask(fact: MaskFact): Move {
  return ledger => {
    const { entry } = ledger
    if (!entry) return ignore('R19', 'nothing is being recorded: there is nothing to mask (R19)')(ledger)
    if (ledger.isMasked) return ignore('R19', `${entry.id} is masked already (R19)`)(ledger)
    return {
      ledger: { ...ledger, isMasked: true, entry: { ...entry, maskedFrom: fact.at } },
      decisions: [{ kind: 'masked', recording: entry.id, text: `${entry.id} is silent from here on (R19)` }],
    }
  }
}

/** R19: ends the silence. It does nothing if nothing was recorded when mask came, or if a Stop came meanwhile. */
export function unmask(fact: MaskFact): Move {
  return ledger => {
    const { entry, standing } = ledger
    if (!ledger.isMasked || !standing) return ignore('R19', 'no recording is masked: unmask does nothing (R19)')(ledger)
    const heard = entry && { ...entry, masked: withMask(entry, entry.maskedFrom, fact.at), maskedFrom: undefined }
    return {
      ledger: { ...ledger, isMasked: false, entry: heard },
      decisions: [{ kind: 'unmasked', recording: standing.id, text: `${standing.id} can be heard again (R19)` }],
    }
  }
}
