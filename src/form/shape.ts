/** What a text may be the name of, so that an editor can offer those that there are. */
export type Named =
  | 'action'
  | 'action-or-type'
  | 'branch'
  | 'agent'
  | 'person'
  | 'supervisor'
  | 'destination'
  | 'skill'
  | 'team'
  | 'hours'
  | 'variable'
  | 'indicator'
  | 'script'
  | 'script-file'
  | 'center-file'

/** A word that may stand there, with what it says. */
export interface Word {
  readonly name: string
  readonly says?: string
}

/** One key of a map. */
export interface Key {
  readonly says: string
  readonly shape: Shape
  readonly required?: true
  /** Further names under which it may be written. */
  readonly aliases?: readonly string[]
}

export type Keys = Readonly<Record<string, Key>>

/** Text, as it is written: numbers and booleans too. With `words` one of them, or with `isOpen` some other text as well. */
export interface TextShape {
  readonly kind: 'text'
  readonly words?: readonly Word[]
  readonly isOpen?: true
  readonly names?: Named
  /** A regular expression that it fits. */
  readonly pattern?: string
}

/** Any number of one shape; a single one may stand alone where `orAlone`. */
export interface ListShape {
  readonly kind: 'list'
  readonly of: Shape
  readonly orAlone?: true
}

/** A map. `others` is what stands behind keys that are not listed, and what such a key names or defines; without it there are none. */
export interface MapShape {
  readonly kind: 'map'
  readonly keys: Keys
  readonly others?: { readonly shape: Shape; readonly names?: Named; readonly defines?: true; readonly says?: string }
  /** Keys match without regard to case and blanks, and with an old leading `On`. */
  readonly isLoose?: true
  /** Nothing may stand there instead. */
  readonly orNothing?: true
  /** Whole pieces that an editor can offer. */
  readonly pieces?: readonly Piece[]
}

/** A piece of YAML that an editor can offer, `$1` where the author goes on. */
export interface Piece {
  readonly label: string
  readonly says: string
  readonly body: unknown
}

/** One of the words that say what a map is; `keys` are there beside the word, in the place of those that all have. */
export interface Tag extends Key {
  readonly keys?: Keys
}

/** A map in which one key out of several says what it is: an action by its type, a step by its verb. */
export interface TaggedShape {
  readonly kind: 'tagged'
  readonly tags: Readonly<Record<string, Tag>>
  /** Keys beside the tag, whichever it is. */
  readonly keys: Keys
  readonly isLoose?: true
}

/** Any of several shapes. */
export interface EitherShape {
  readonly kind: 'either'
  readonly of: readonly Shape[]
}

/** What an author may write somewhere, as data: JSON Schemas, hover and completion are views of it. */
export type Shape = TextShape | ListShape | MapShape | TaggedShape | EitherShape | { readonly kind: 'any' }

export const text: TextShape = { kind: 'text' }
export const anything: Shape = { kind: 'any' }

/** The name of something. */
export const nameOf = (names: Named): TextShape => ({ kind: 'text', names })

/** One of these words, in any case. */
export const oneOf = (words: readonly string[]): TextShape => ({ kind: 'text', words: words.map(name => ({ name })) })

export const flag = oneOf(['true', 'false'])

/** Text of this form. */
export const like = (pattern: string): TextShape => ({ kind: 'text', pattern })

/** A length of time, as `text/duration.ts` reads it. */
export const duration = like(
  String.raw`^\s*(?:\d+(?:\.\d+)?|(?:\d+:)?\d{1,2}:\d{1,2}(?:\.\d+)?|(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+)\s*$`,
)

export const listOf = (of: Shape): ListShape => ({ kind: 'list', of, orAlone: true })

/** A map of these keys: their sentences from one table, their shapes from another that has the same keys. */
export function mapOf<K extends string>(
  says: Readonly<Record<K, string>>,
  shapes: Readonly<Record<NoInfer<K>, Shape>>,
  more: Omit<Partial<MapShape>, 'kind' | 'keys'> & { readonly required?: readonly NoInfer<K>[] } = {},
): MapShape {
  const { required, ...rest } = more
  return { kind: 'map', keys: keysOf(says, shapes, required), ...rest }
}

/** The keys of a map, from the same two tables. */
export function keysOf<K extends string>(
  says: Readonly<Record<K, string>>,
  shapes: Readonly<Record<NoInfer<K>, Shape>>,
  required: readonly NoInfer<K>[] = [],
): Readonly<Record<K, Key>> {
  const entries = Object.entries<string>(says).map(([name, sentence]) => {
    const key = name as K
    const isRequired = required.includes(key) ? { required: true as const } : {}
    return [key, { says: sentence, shape: shapes[key], ...isRequired }] as const
  })
  return Object.fromEntries(entries) as Record<K, Key>
}
