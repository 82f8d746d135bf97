import type { Cause, Party, SegmentKind } from './fact.ts'

/** What a recording holds; in a consultation both sides are agents. */
export type Side = 'caller' | 'agent' | 'ivr' | 'external'

/** Who or what began a recording or a statement. */
export interface Starter {
  readonly kind: 'script' | 'agent' | 'supervisor' | 'policy'
  readonly action?: string
  readonly line?: number
  readonly agent?: string
  readonly policy?: string
}

export type EndKind =
  | 'script'
  | 'agent'
  | 'supervisor'
  | 'answer'
  | 'transfer'
  | 'consult'
  | 'join'
  | 'disposition'
  | 'blind'
  | 'mask-stop'
  | 'next-start'
  | 'refusal'
  | 'release'

/** Who or what ended an entry or a statement. */
export interface Ender {
  readonly kind: EndKind
  readonly action?: string
  readonly line?: number
  readonly agent?: string
}

/** One stage of the contact between two sides, in ms (R15). */
export interface LedgerSegment {
  readonly id: string
  readonly kind: SegmentKind
  readonly parties: readonly Party[]
  readonly from: number
  readonly to: number
}

/** The part of one recording that lies in one segment, in ms; parts of one recording share the id. */
export interface LedgerRecording {
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
  readonly format: 'mp4'
  readonly flags: readonly string[]
}

/** One recorded statement, in ms (R20). Who holds its id is known to the script, not to the ledger. */
export interface LedgerStatement {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly startedBy: Starter
  readonly endedBy: Ender
}

/** Something that a reader of the result has to know. */
export interface LedgerNote {
  readonly code: string
  readonly text: string
  readonly line?: number
}

/** The person or the action behind a cause, as the starter or the ender of something. */
export function doer(cause: Cause): Starter & Ender {
  switch (cause.kind) {
    case 'script':
      return { kind: 'script', action: cause.action, line: cause.line }
    case 'agent':
    case 'supervisor':
      return { kind: cause.kind, agent: cause.agent }
    case 'caller':
    case 'platform':
      return { kind: 'supervisor' } // an interface from outside acts like a supervisor: from no agent's desk
  }
}

/** A cause in words: `"consent" (line 14)`, `kim`, `a supervisor`. */
export function inWords(cause: Cause): string {
  switch (cause.kind) {
    case 'script':
      return `"${cause.action}" (line ${cause.line})`
    case 'agent':
      return cause.agent
    case 'supervisor':
      return 'a supervisor'
    case 'caller':
      return 'the caller'
    case 'platform':
      return 'the platform'
  }
}

/** The line of the script that a cause stands on, ready to be spread into a note. */
export function lineOfCause(cause: Cause): { readonly line?: number } {
  return cause.kind === 'script' ? { line: cause.line } : {}
}
