import type { Span } from '../text/source.ts'
import type { Surface } from './surface.ts'

/** What a consumer can be given out of hours; which surface knows which is CC-04 and CC-10. */
export const wayKinds = ['message', 'voicemail', 'queue', 'phone', 'scheduledCall', 'email'] as const

export type WayKind = (typeof wayKinds)[number]

/** One way out of a closed queue. A name or number that its author left out is empty: a rule of lint asks for it. */
export interface Way {
  readonly kind: WayKind
  /** The queue or the telephone number; empty for the others. */
  readonly to: string
}

/** What is offered on each surface; on the telephone one way, which nobody chooses. */
export type Ways = Partial<Readonly<Record<Surface, readonly Way[]>>>

/** What a center does with who comes out of hours (CC-01 to CC-19). */
export interface AfterHours {
  /** Profiles of hours: for all, by language, by surface. */
  readonly hours: {
    readonly all?: string
    readonly languages: ReadonlyMap<string, string>
    readonly surfaces: ReadonlyMap<string, string>
  }
  /** CC-02: the two switches. */
  readonly deflect: readonly ('calls' | 'chats')[]
  readonly ways: Ways
  /** What is said before a call is deflected. */
  readonly message: string
  /** The text that is sent by SMS. */
  readonly sms: string
  /** CC-12: the address of the Support Center Details. */
  readonly email: string
  /** CC-17, CC-18: whether agents may transfer to closed queues. */
  readonly transfers: boolean
  /** Agents who are not logged in. */
  readonly loggedOut: readonly string[]
  readonly at?: Span
}

/** Nothing is deflected, and only open queues take transfers. */
export const noAfterHours: AfterHours = {
  hours: { languages: new Map(), surfaces: new Map() },
  deflect: [],
  ways: {},
  message: '',
  sms: '',
  email: '',
  transfers: false,
  loggedOut: [],
}
