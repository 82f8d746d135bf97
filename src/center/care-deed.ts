import type { WayKind } from './after-hours.ts'
import type { Attributes } from './attributes.ts'
import type { Surface } from './surface.ts'

/** What an agent may ask of a consumer's device (CC-63). */
export const smartActionKinds = ['verify', 'photo', 'screenshot', 'video', 'text'] as const

export type SmartActionKind = (typeof smartActionKinds)[number]

/** Steps that settings of calls and chats make possible. */
export type CareDeed =
  /** A consumer takes one of the ways that are offered out of hours; `slot` is local time. */
  | { readonly verb: 'choose'; readonly option: WayKind; readonly slot?: string }
  | { readonly verb: 'voicemail'; readonly ms: number }
  | { readonly verb: 'listTargets' | 'redact' | 'stopRedacting'; readonly agent: string }
  /** The Apps API, or a SIP header in the session, sets flags. */
  | { readonly verb: 'attributes'; readonly from: 'api' | 'sip'; readonly values: Attributes }
  | { readonly verb: 'verify'; readonly agent: string; readonly is: boolean }
  | { readonly verb: 'handOver'; readonly virtualAgent: string; readonly verified: boolean }
  | { readonly verb: 'endContact'; readonly by: string; readonly confirm: boolean }
  | { readonly verb: 'barge' | 'view'; readonly by: string; readonly agent: string }
  | { readonly verb: 'signIn'; readonly as: string; readonly on: Surface }
  | { readonly verb: 'reinstall' }
  | { readonly verb: 'mergeTickets' }
  | { readonly verb: 'smartAction'; readonly agent: string; readonly action: SmartActionKind }
  | { readonly verb: 'fulfil'; readonly action: SmartActionKind; readonly files: readonly string[] }
  | { readonly verb: 'declineAction'; readonly action: SmartActionKind }
  | { readonly verb: 'attach'; readonly file: string }
  | { readonly verb: 'access'; readonly who: string }
