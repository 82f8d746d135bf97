import type { Source, Span } from '../text/source.ts'

/** Where an agent sends a call. */
export type Destination =
  | { readonly kind: 'agent'; readonly agent: string }
  | { readonly kind: 'skill'; readonly skill: string }
  | { readonly kind: 'number'; readonly number: string }

/** What one step of a sample call does. */
export type Deed =
  | { readonly verb: 'press'; readonly keys: string }
  | { readonly verb: 'wait' | 'silence'; readonly ms: number }
  | { readonly verb: 'say'; readonly who: string; readonly text: string }
  | { readonly verb: 'answer' | 'decline' | 'ignore'; readonly agent: string }
  | { readonly verb: 'click'; readonly agent: string; readonly indicator: string }
  | { readonly verb: 'signal'; readonly parameters: readonly string[] }
  | { readonly verb: 'record' | 'stopRecording'; readonly agent: string; readonly by: 'agent' | 'supervisor' }
  | { readonly verb: 'mask' | 'unmask' | 'hold' | 'resume' | 'conference' | 'leave'; readonly agent: string }
  | { readonly verb: 'transfer'; readonly from: string; readonly to: Destination; readonly blind: boolean }
  | { readonly verb: 'consult'; readonly from: string; readonly to: Destination }
  | { readonly verb: 'disposition'; readonly agent: string; readonly code: string }
  | { readonly verb: 'hangup'; readonly who: string }
  | { readonly verb: 'message'; readonly from: string; readonly text: string }

/** A step waits until it can happen, and not before `at` (since the call began) or `after` (since the previous one), ms. */
export interface Step {
  readonly deed: Deed
  readonly at?: number
  readonly after?: number
  readonly span: Span
}

/** What the outside answers instead of being asked. */
export interface Stub {
  readonly branch?: string
  readonly set: ReadonlyMap<string, StubValue>
  /** Answers to the second question and those after it, where a list was written; the last one stays. */
  readonly later?: readonly Stub[]
}

/** Plain data, as YAML has it. */
export type StubValue = string | number | boolean | null | readonly StubValue[] | { readonly [key: string]: StubValue }

/** What must come of a call; what is not named is not checked. */
export interface Expectation {
  readonly at: Span
  readonly outcome?: string
  readonly recorded?: 'none' | 'some' | 'all'
  readonly recordings?: readonly unknown[]
  readonly statements?: readonly unknown[]
  readonly globals?: Readonly<Record<string, unknown>>
  readonly path?: readonly string[]
  readonly never?: readonly string[]
  /** Codes of properties that the call must not break (`verify`). */
  readonly holds?: readonly string[]
}

/** One simulated call as a file tells it. */
export interface SampleCall {
  readonly name: string
  readonly source: Source
  /** As written, relative to the file. */
  readonly script?: string
  readonly center?: string
  readonly seed: number
  /** Local time of the center, `2026-03-02T10:00`. */
  readonly start: string
  readonly caller: {
    readonly ani: string
    readonly dnis: string
    readonly name: string
    readonly data: ReadonlyMap<string, StubValue>
  }
  /** By action id or action type. */
  readonly stubs: ReadonlyMap<string, Stub>
  readonly steps: readonly Step[]
  readonly expect?: Expectation
  readonly ask?: unknown
}

/** What a call is when nobody wrote one down. */
export const callDefaults = { seed: 1, start: '2026-03-02T10:00', ani: '+12025550100', dnis: '+18005550199' } as const
