import type { SampleCall } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import type { Script } from '../script/tree.ts'
import type { Severity } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'

/** One finding of a rule; the runner adds code, severity and the rule that it rests on. */
export interface Found {
  readonly at: Span
  readonly message: string
  readonly hint?: string
  /** The way that leads there, for code flows: from the beginning to the place of the finding. */
  readonly path?: readonly { readonly at: Span; readonly message: string }[]
  readonly related?: readonly { readonly at: Span; readonly message: string }[]
  /** A change that alters no call; only rules with `fixable` give one. */
  readonly fix?: readonly { readonly start: number; readonly end: number; readonly text: string }[]
}
/** What a rule of scripts looks at: one script, in the flow that it belongs to. */
export interface ScriptSubject {
  readonly script: Script
  readonly flow: Flow
}
export interface CallSubject {
  readonly call: SampleCall
  readonly flow: Flow
  readonly center: Center
}
export interface CenterSubject {
  readonly center: Center
}
interface About {
  /** `family/name`. */
  readonly code: string
  readonly severity: Severity
  /** One sentence. */
  readonly summary: string
  readonly why: string
  /** The recording rule (R1 …), execution rule (E1 …) or Studio fact that it rests on. */
  readonly rests: string
  /** Whole small documents, read as they stand; the bad one has this finding and the good one has none. */
  readonly bad: string
  readonly good: string
  readonly fixable?: true
}
export type Rule =
  | (About & { readonly on: 'script'; readonly check: (subject: ScriptSubject) => Iterable<Found> })
  | (About & { readonly on: 'call'; readonly check: (subject: CallSubject) => Iterable<Found>; readonly script?: string })
  | (About & { readonly on: 'center'; readonly check: (subject: CenterSubject) => Iterable<Found> })
export const scriptRule = (rule: About & { check: (subject: ScriptSubject) => Iterable<Found> }): Rule => ({
  on: 'script',
  ...rule,
})
export const callRule = (
  rule: About & { script?: string; check: (subject: CallSubject) => Iterable<Found> },
): Rule => ({ on: 'call', ...rule })
export const centerRule = (rule: About & { check: (subject: CenterSubject) => Iterable<Found> }): Rule => ({
  on: 'center',
  ...rule,
})
