import type { Behavior } from '../behavior/behavior.ts'

/**
 * How a property's text is understood. `template`: text in which only `{expression}` is evaluated; `expression`: Snippet
 * language; `variable`: a bare variable name; `choice`: one of `values`; `flag`: True or False; `number`: a template that
 * must come out as a number; `list`: any number of templates; `names`: any number of variable names; `code`: a snippet.
 */
export type PropertyKind =
  | 'template'
  | 'expression'
  | 'variable'
  | 'choice'
  | 'flag'
  | 'number'
  | 'list'
  | 'names'
  | 'code'

/** One property of an action, in the order of Studio's exports. */
export interface Property {
  readonly name: string
  readonly kind: PropertyKind
  /** The value when it is not written, as Studio's export has it. */
  readonly default: string
  readonly summary: string
  readonly values?: readonly string[]
  readonly required?: true
  /** Shorter names under which an author may write it. */
  readonly aliases?: readonly string[]
}

/** One word of the script language: what an author may write in it, where it can lead, and what it does. */
export interface ActionType {
  /** The spelling of the manual, `LogRecordingPro`. Matched without regard to case and spaces. */
  readonly name: string
  readonly summary: string
  /** GUID in Studio's exports, lower case; empty where none was seen. */
  readonly library: string
  /** The name in Studio's exports, where it is not `name` in capitals. */
  readonly exportName?: string
  /** How exports mark an action of the framework that was made outside Studio; built-in ones have "0". */
  readonly implType?: '1'
  readonly media: readonly ('phone' | 'digital' | 'generic')[]
  readonly properties: readonly Property[]
  /** Named exits besides Default, with their index in exports. */
  readonly branches: readonly { readonly name: string; readonly index: number }[]
  /** Whether the Default exit exists (If has none, Stop and End have no exit at all). */
  readonly hasDefault: boolean
  /** Menu and Case: the author adds branches of his own, matched exactly. */
  readonly customBranches?: true
  /** An event action: entered by what happens on the call; the word of the event that it handles. */
  readonly handles?: string
  /** Further names that it is known by. */
  readonly aliases?: readonly string[]
  /** No source shows its properties whole: a reader keeps those that it finds besides. */
  readonly isOpen?: true
  /** Where the facts come from. */
  readonly source: string
  readonly behavior: Behavior
}

/** Keeps an action's definition exactly typed. */
export const action = (definition: ActionType): ActionType => definition

const property =
  (kind: PropertyKind) =>
  (name: string, fallback: string, summary: string, more: Partial<Property> = {}): Property => ({
    name,
    kind,
    default: fallback,
    summary,
    ...more,
  })

export const template = property('template')
export const expression = property('expression')
export const variable = property('variable')
export const flag = property('flag')
export const number = property('number')
export const list = property('list')
export const names = property('names')
export const code = property('code')

/** A property whose value is one of a few words, matched without regard to case. */
export const choice = (name: string, values: readonly string[], fallback: string, summary: string): Property => ({
  name,
  kind: 'choice',
  default: fallback,
  summary,
  values,
})
