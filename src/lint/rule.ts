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
  /** The center that it is played in, where one is known. */
  readonly center?: Center
}
/** What a rule of sample calls looks at: one call, on its script, in its center. */
export interface CallSubject {
  readonly call: SampleCall
  readonly flow: Flow
  readonly center: Center
}
/** What a rule of centers looks at. */
export interface CenterSubject {
  readonly center: Center
}
/** What is known of a rule beside what it does. */
export interface About {
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
  /** Only in `extends: all`: a matter of taste, or of a project's own habits. */
  readonly optional?: true
}
/** One thing that is checked: what it says of itself, and one function that yields what it finds. */
export type Rule =
  | (About & { readonly on: 'script'; readonly check: (subject: ScriptSubject) => Iterable<Found> })
  | (About & {
      readonly on: 'call'
      readonly check: (subject: CallSubject) => Iterable<Found>
      readonly script?: string
    })
  | (About & { readonly on: 'center'; readonly check: (subject: CenterSubject) => Iterable<Found> })

/** Keeps a rule of scripts exactly typed. */
export const scriptRule = (rule: About & { check: (subject: ScriptSubject) => Iterable<Found> }): Rule => ({
  on: 'script',
  ...rule,
})

/** Keeps a rule of sample calls exactly typed; `script` is the one that its examples are played on. */
export const callRule = (
  rule: About & { script?: string; check: (subject: CallSubject) => Iterable<Found> },
): Rule => ({ on: 'call', ...rule })

/** Keeps a rule of centers exactly typed. */
export const centerRule = (rule: About & { check: (subject: CenterSubject) => Iterable<Found> }): Rule => ({
  on: 'center',
  ...rule,
})
