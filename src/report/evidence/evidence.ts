import type { StepRow } from '../steps.ts'

/** A file that a verdict rests on, and the SHA-256 of its bytes, so that anybody can tell whether it is still the same. */
export interface EvidenceFile {
  readonly role: 'script' | 'subscript' | 'center' | 'call' | 'config'
  /** From the project's root. */
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

/** What is known of one property. */
export interface EvidenceVerdict {
  readonly property: string
  readonly verdict: 'proved' | 'broken' | 'bounded' | 'inapplicable'
  readonly severity: 'error' | 'warning'
  readonly says: string
  /** As a project wrote it in its configuration. */
  readonly written?: string
  readonly rule?: string
  readonly why?: string
  /** What the call that breaks it brings, and the outside answers on it, in words. */
  readonly given?: readonly string[]
  /** The call that breaks it, step by step, up to where it does. */
  readonly steps?: readonly StepRow[]
  /** The name of the file in which that call was saved: it fails in `test` until the script is mended. */
  readonly savedAs?: string
  /** Actions that no call comes to. */
  readonly actions?: readonly { readonly script: string; readonly action: string; readonly line: number }[]
}

/** All that is known of one script, and all that this knowledge rests on. */
export interface ScriptEvidence {
  readonly name: string
  /** The worst that is known of a property that does more than warn. */
  readonly verdict: 'proved' | 'broken' | 'bounded' | 'inapplicable'
  readonly files: readonly EvidenceFile[]
  readonly verdicts: readonly EvidenceVerdict[]
  readonly space: {
    readonly states: number
    readonly transitions: number
    readonly depth: number
    readonly complete: boolean
    readonly bytesPerState: number
  }
  readonly limits: readonly { readonly name: string; readonly says: string; readonly value: number }[]
  readonly assumptions: readonly {
    readonly name: string
    readonly says: string
    readonly value: string
    readonly isDefault: boolean
  }[]
  readonly notes: readonly string[]
}

/** What somebody decided may stay for a while, for another verb than `verify`: no verdict rests on it. */
export interface Allowance {
  readonly rule: string
  /** The file and line of the comment, or of the entry in the configuration. */
  readonly file: string
  readonly line: number
  readonly reason: string
  readonly owner?: string
  readonly until?: string
}

/** An evidence pack: plain data that holds no clock, so that the same files always give the same bytes. */
export interface Evidence {
  readonly format: 'callwright/evidence@1'
  readonly version: string
  /** The command that makes this pack again, from the project's root. */
  readonly command: string
  readonly scripts: readonly ScriptEvidence[]
  /** The recording and event rules that the properties name. */
  readonly rules: readonly { readonly id: string; readonly title: string; readonly says: string }[]
  readonly allowances: readonly Allowance[]
}

/** The pack as a file for machines. */
export function evidenceJson(evidence: Evidence): string {
  return `${JSON.stringify(evidence, undefined, 2)}\n`
}
