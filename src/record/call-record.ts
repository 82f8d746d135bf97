import type { Ender, Side, Starter } from '../recording/results.ts'

import type { CareEntries } from './care-entries.ts'
import type { DeskEntry } from './desk-entry.ts'
import type { MessagingEntry } from './messaging-entry.ts'
import type { MonitorEntry } from './monitor-entry.ts'

export type { Ender, EndKind, Side, Starter } from '../recording/results.ts'

export interface SegmentEntry {
  readonly id: string
  readonly kind: 'ivr' | 'agent' | 'consult' | 'conference' | 'external'
  readonly parties: readonly string[]
  readonly from: number
  readonly to: number
}

export interface RecordingEntry {
  readonly id: string
  readonly segment: string
  readonly from: number
  readonly to: number
  readonly sides: readonly Side[]
  readonly media: 'voice' | 'screen'
  readonly startedBy: Starter
  readonly endedBy: Ender
  readonly rule: string
  readonly masked: readonly (readonly [number, number])[]
  readonly format: 'mp4' | 'wav' | string
  readonly flags: readonly string[]
}

export interface StatementEntry {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly startedBy: Starter
  readonly endedBy: Ender
  readonly heldBy: readonly string[]
  readonly sentTo: readonly string[]
  readonly lost: boolean
}

/** A visit of an action, or something that happened to the call; `t` in seconds. */
export type TraceEntry =
  | {
      readonly t: number
      readonly action: string
      readonly type: string
      readonly branch: string | null
      readonly script: string
      readonly line: number
      readonly caption?: string
    }
  | {
      readonly t: number
      readonly event: string
      readonly agent?: string
      /** The customer who wrote a message over a channel: `caller`, or another one. */
      readonly from?: string
      /** The supervisor who did it or tried to. */
      readonly by?: string
      readonly refusedBy?: string
      /** The refusal for machines: `MONITOR_IN_PROGRESS`. */
      readonly code?: string
      readonly text?: string
      /** The rule by which something had no effect, without being refused. */
      readonly rule?: string
      /** Who hears a prompt that is not for the caller alone; the customer of a message, if she is not the call's. */
      readonly to?: string
      readonly line?: number
    }

/** Something that happened to the call. */
export type Happening = Extract<TraceEntry, { readonly event: string }>

/** What each person could perceive of a call, in order: the caller as `caller`, agents and supervisors by their ids. */
export type Visible = Readonly<Record<string, readonly Happening[]>>

export interface Note {
  readonly code: string
  readonly text: string
  readonly line?: number
}

/** What came of one simulated call: `callwright/call-record@1`. Times in seconds of virtual time. */
export interface CallRecord extends CareEntries {
  readonly format: 'callwright/call-record@1'
  readonly tool: { readonly name: 'callwright'; readonly version: string }
  readonly script: { readonly name: string; readonly file: string; readonly sha256: string }
  readonly call: { readonly name: string; readonly file?: string; readonly seed: number; readonly start: string }
  readonly contact: {
    readonly contactId: string
    readonly masterId: string
    readonly media: string
    readonly ani: string
    readonly dnis: string
    readonly direction: string
  }
  /** `open` where a contact of messages goes on when its steps are used up. */
  readonly outcome: 'released' | 'abandoned' | 'transferred' | 'stuck' | 'error' | 'open'
  readonly duration: number
  readonly consent: {
    readonly asked: boolean
    readonly answer: 'granted' | 'refused' | 'none'
    readonly at?: number
    readonly action?: string
    readonly branch?: string
    readonly line?: number
  }
  readonly segments: readonly SegmentEntry[]
  readonly recordings: readonly RecordingEntry[]
  readonly statements: readonly StatementEntry[]
  readonly indicators: readonly { readonly name: string; readonly agent: string; readonly leftOn: boolean }[]
  readonly globals: Readonly<Record<string, string>>
  readonly trace: readonly TraceEntry[]
  readonly notes: readonly Note[]
  /** Who watched whom; only where the center has supervision, as `visible` is. */
  readonly monitors?: readonly MonitorEntry[]
  /** Messages, windows, routing and service; only of a contact that came over a channel of messages. */
  readonly messaging?: MessagingEntry
  /** What each person could perceive of the call. */
  readonly visible?: Visible
  /** What happened at the agents' desks; only where the center has desks. */
  readonly desk?: DeskEntry
  /** Whether the caller was recorded, and why, in words. */
  readonly verdict: { readonly recorded: 'none' | 'some' | 'all'; readonly text: string }
}
