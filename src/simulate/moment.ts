import type { State } from '../behavior/state.ts'
import type { CallRecord } from '../record/call-record.ts'
import type { Cause } from '../recording/fact.ts'
import type { Ledger } from '../recording/ledger.ts'
import type { Sent } from './book.ts'
import type { Contact } from './contact.ts'
import type { Shelf } from './shelf.ts'

/** All that decides how a call goes on: plain, immutable data, from which a platform can go on at any time. */
export interface Moment {
  readonly state: State
  readonly contact: Contact
  readonly shelf: Shelf
  readonly ledger: Ledger
  readonly consent: CallRecord['consent']
  /** The script's consent variable as it was printed last. */
  readonly consentVariable: string
  /** What went outside so far. */
  readonly sent: readonly Sent[]
  /** The visits that are open, outermost script first. */
  readonly stack: readonly { readonly script: string; readonly action: string }[]
  /** Milliseconds until the script's timer is due. */
  readonly timer: number | undefined
  readonly direction: 'inbound' | 'outbound'
  readonly releasedBy: Cause | undefined
  readonly error: string | undefined
  readonly isStuck: boolean
  readonly isOver: boolean
}
