import type { Source, Span } from '../text/source.ts'
import type { PlaceOf } from '../yaml/places.ts'
import type { Arrival } from './arrival.ts'
import type { CareDeed } from './care-deed.ts'
import type { Channel } from './channel.ts'
import type { DeskDeed, Leg } from './desk-deed.ts'
import type { Customer, DigitalDeed } from './digital-deeds.ts'
import type { Upload } from './storage.ts'

/** Where an agent sends a call. */
export type Destination =
  | { readonly kind: 'agent'; readonly agent: string }
  | { readonly kind: 'skill'; readonly skill: string }
  | { readonly kind: 'entryPoint'; readonly entryPoint: string }
  | { readonly kind: 'number'; readonly number: string }

/** What one step of a sample call does. */
export type Deed =
  | { readonly verb: 'press'; readonly keys: string }
  | { readonly verb: 'wait' | 'silence'; readonly ms: number }
  | { readonly verb: 'say'; readonly who: string; readonly text: string }
  | { readonly verb: 'answer' | 'decline' | 'ignore'; readonly agent: string; readonly contact?: string }
  | { readonly verb: 'click'; readonly agent: string; readonly indicator: string }
  | { readonly verb: 'signal'; readonly parameters: readonly string[] }
  | { readonly verb: 'record' | 'stopRecording'; readonly agent: string; readonly by: 'agent' | 'supervisor' }
  | { readonly verb: 'mask' | 'unmask' | 'conference' | 'leave'; readonly agent: string }
  | { readonly verb: 'hold' | 'resume'; readonly agent: string; readonly leg?: Exclude<Leg, 'customer'> }
  | { readonly verb: 'transfer'; readonly from: string; readonly to: Destination; readonly blind: boolean }
  | { readonly verb: 'consult'; readonly from: string; readonly to: Destination }
  | { readonly verb: 'disposition'; readonly agent: string; readonly code: string }
  | { readonly verb: 'hangup'; readonly who: string }
  | DigitalDeed
  | { readonly verb: 'monitor'; readonly by: string; readonly agent: string }
  | { readonly verb: 'stopMonitoring'; readonly by: string }
  | { readonly verb: 'presence'; readonly by: string; readonly is: string }
  | CareDeed
  | DeskDeed

/** The deed of one verb. */
export type DeedOf<V extends Deed['verb']> = OfVerb<Deed, V>

type OfVerb<D, V> = D extends { readonly verb: infer W }
  ? V extends W
    ? Omit<D, 'verb'> & { readonly verb: V }
    : never
  : never

/** A step waits until it can happen, and not before `at` (since the call began) or `after` (since the previous one), ms. */
export interface Step {
  readonly deed: Deed
  readonly at?: number
  readonly after?: number
  /** Its verb. */
  readonly span: Span
  /** Where a name stands in it, for who finds that the name leads nowhere; a step that no file has has no such places. */
  readonly placeOf?: (name: string) => Span | undefined
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
  /** Stretches of monitoring, matched field by field. */
  readonly monitors?: readonly unknown[]
  /** What refused something, in order: its rule, or a map of fields of the trace's entry. */
  readonly refused?: readonly unknown[]
  /** What came of it at the desk, in the fields that are named. */
  readonly desk?: unknown
  /** What became of messages, windows, routing and service levels, matched in the fields that are named. */
  readonly messaging?: unknown
  /** What came of settings of calls and chats, by the key of the record. */
  readonly care?: Readonly<Record<string, unknown>>
}

/** A trainer's own question: asked when the call has come to `at` (ms), or first stands at an action. */
export interface TrainerQuestion {
  readonly at?: number
  readonly action?: string
  readonly question: string
  readonly choices: readonly string[]
  /** The place of the right choice. */
  readonly answer: number
  readonly explanation: string
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
    readonly channel?: Channel
    /** The channel of the center at which the customer writes, and which of the customers she is. */
    readonly point?: string
    readonly customer?: string
    readonly arrival?: Arrival
    /** Nobody calls in: the contact begins when an agent dials out. */
    readonly isDialled?: true
    readonly data: ReadonlyMap<string, StubValue>
  }
  /** Customers by name, where messages are written. */
  readonly customers?: ReadonlyMap<string, Customer>
  /** By action id or action type. */
  readonly stubs: ReadonlyMap<string, Stub>
  readonly steps: readonly Step[]
  /** How the recording's upload to the CRM goes. */
  readonly upload?: Upload
  readonly expect?: Expectation
  /** What a trainer asks while the call is replayed. */
  readonly ask: readonly TrainerQuestion[]
  /** Where each thing stands in the file, by its keys. */
  readonly placeOf?: PlaceOf
}

/** What a call is when nobody wrote one down. */
export const callDefaults = { seed: 1, start: '2026-03-02T10:00', ani: '+12025550100', dnis: '+18005550199' } as const

/** The call of nobody doing anything: the caller hangs up when nothing more comes. */
export const idleCall: SampleCall = {
  name: 'nobody does anything',
  source: { path: '<no call>', text: '' },
  seed: callDefaults.seed,
  start: callDefaults.start,
  caller: { ani: callDefaults.ani, dnis: callDefaults.dnis, name: '', data: new Map() },
  stubs: new Map(),
  steps: [],
  ask: [],
}
