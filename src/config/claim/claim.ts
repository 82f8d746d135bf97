import type { Span } from '../../text/source.ts'

/** What a claim speaks of: something that lasts for a while, or, an event, is over in an instant. */
export type Term = { readonly at: Span } /**
 * The call is being recorded: the voice of this side is heard, this one began it, or the policy of this name.
 */ & (
  | { readonly kind: 'recording'; readonly of?: Side; readonly by?: Beginner; readonly policy?: string }
  /** A recorded statement runs. */
  | { readonly kind: 'statement' }
  | { readonly kind: 'consent'; readonly is: Consent }
  /** The caller talks with an agent. */
  | { readonly kind: 'talking' }
  | { readonly kind: 'event'; readonly word: EventWord }
  /** The present action is one that carries this mark. */
  | { readonly kind: 'tag'; readonly name: string }
  /** The present action is of this type, or has this id; in quotes it is an id. */
  | { readonly kind: 'action'; readonly name: string; readonly isQuoted: boolean }
)

/** Terms put together. */
export type Formula =
  | Term
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Formula[] }

/** What must hold on every call, as a project writes it. */
export interface Claim {
  readonly mode: Mode
  readonly of: Formula
  readonly relation?: { readonly word: Relation; readonly to: Formula }
  readonly when?: Formula
}

export const modes = ['never', 'always', 'eventually'] as const
export type Mode = (typeof modes)[number]

export const relations = ['while', 'before', 'after'] as const
export type Relation = (typeof relations)[number]

export const sides = ['caller', 'agent', 'both'] as const
export type Side = (typeof sides)[number]

/** Who can begin a recording: the script, a policy, or an agent or a supervisor at the desk. */
export const beginners = ['script', 'policy', 'agent', 'supervisor'] as const
export type Beginner = (typeof beginners)[number]

export const consents = ['granted', 'refused', 'unanswered'] as const
export type Consent = (typeof consents)[number]

/** Events, each with what happens. */
export const eventSays = {
  answer: 'an agent answers the caller',
  transfer: 'the call is transferred',
  consult: 'an agent consults somebody',
  join: 'somebody joins: a conference',
  hold: 'the caller is put on hold',
  resume: 'the caller is taken off hold',
  mask: 'an agent masks the recording',
  unmask: 'an agent unmasks it',
  release: 'the call is over',
} as const

export type EventWord = keyof typeof eventSays

/** The marks of `tag(…)` that every script knows; any other is what stands behind an action's `sensitive:`. */
export const marks = ['sensitive', 'disclosure', 'consent'] as const

/** The relations that a mode knows. */
export const relationsOf: Readonly<Record<Mode, readonly Relation[]>> = {
  never: ['while', 'before', 'after'],
  always: ['while', 'before'],
  eventually: ['after'],
}

/** Every term of a formula, from left to right. */
export function termsOf(formula: Formula): readonly Term[] {
  switch (formula.kind) {
    case 'not':
      return termsOf(formula.of)
    case 'and':
    case 'or':
      return formula.parts.flatMap(termsOf)
    default:
      return [formula]
  }
}

/** Every formula of a claim. */
export function formulasOf({ of, relation, when }: Claim): readonly Formula[] {
  return [of, ...(relation ? [relation.to] : []), ...(when ? [when] : [])]
}
