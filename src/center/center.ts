import type { Source, Span } from '../text/source.ts'
import type { PlaceOf } from '../yaml/places.ts'
import type { CallsAndChats } from './calls-and-chats.ts'
import type { Desk } from './desk.ts'
import type { Messaging } from './messaging.ts'
import type { Routing } from './routing.ts'
import type { Supervision } from './supervision.ts'
import type { Traffic } from './traffic.ts'

/** An agent as the center knows her. */
export interface Agent {
  readonly id: string
  readonly name: string
  readonly team: string
  readonly skills: readonly string[]
  readonly recordable: { readonly voice: boolean; readonly screen: boolean }
  /** What she may do where customers write; a digital user has one role (WA-14). */
  readonly role?: string
  /** Her state when a call begins; Available where none is written. */
  readonly state?: string
  /** How good she is at a skill, 1 (best) to 20, where it is written. */
  readonly proficiency?: ReadonlyMap<string, number>
}

/** A recording policy; an empty filter fits everything (R4, R5). */
export interface Policy {
  readonly name: string
  readonly kind: 'record' | 'doNotRecord'
  /** 0–100, of voice. */
  readonly percent: number
  readonly agents: readonly string[]
  readonly teams: readonly string[]
  readonly skills: readonly string[]
  readonly directions: readonly ('inbound' | 'outbound')[]
  readonly numbers: readonly string[]
  readonly continueOnExternalTransfer: boolean
  readonly continueOnDisposition: boolean
  readonly line: number
}

/** Opening hours of one profile, in the center's time zone. */
export interface Hours {
  readonly open: readonly { readonly days: readonly number[]; readonly from: number; readonly to: number }[]
  /** `2026-01-01`. */
  readonly holidays: readonly string[]
}

/** The settings of one contact center: who works there, what is recorded by policy, when it is open. */
export interface Center {
  readonly name: string
  /** IANA name. */
  readonly timezone: string
  readonly agents: ReadonlyMap<string, Agent>
  readonly skills: ReadonlyMap<string, { readonly direction: 'inbound' | 'outbound'; readonly routing?: Routing }>
  readonly hours: ReadonlyMap<string, Hours>
  /** Milliseconds by prompt file. */
  readonly prompts: ReadonlyMap<string, number>
  readonly policies: readonly Policy[]
  /** The ◇ rules by number or name (`R14`, `textComparisonCase`), as written. */
  readonly assumptions: ReadonlyMap<string, string>
  /** Where each of them is written. */
  readonly assumptionsAt?: ReadonlyMap<string, Span>
  readonly supervision?: Supervision
  readonly messaging?: Messaging
  readonly calls?: CallsAndChats
  readonly desk?: Desk
  readonly traffic?: Traffic
  readonly source?: Source
  readonly at?: Span
  /** Where each thing stands in the file, by its keys. */
  readonly placeOf?: PlaceOf
}
