import type { Kernel } from '../behavior/kernel.ts'
import type { SampleCall } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import type { Execute } from '../machine/executor.ts'
import type { record } from '../recording/ledger.ts'
import type { Fate } from './fate.ts'
import type { Witness } from './witness.ts'

/** What a call is played on. */
export interface Stage {
  readonly flow: Flow
  readonly center: Center
  readonly call: SampleCall
  /** Makes the executor: the XState machine, or the plain stepper. */
  readonly execute: (flow: Flow, kernel: Kernel) => Execute
  /** What nobody decides; the call's own seed and stubs unless another is given. */
  readonly fate?: Fate
  readonly witness?: Witness | undefined
  /** The ledger's rules; a search hands in the same ones with a memory. */
  readonly record?: typeof record
}
