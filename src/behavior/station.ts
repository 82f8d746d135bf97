import type { Expression, FunctionDeclaration, Program, Template } from '../snippet/tree.ts'
import type { Behavior } from './behavior.ts'

/** A property's text, ready to be evaluated. */
export type Compiled =
  | { readonly kind: 'template'; readonly template: Template }
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'program'; readonly program: Program }
  | { readonly kind: 'text'; readonly text: string }
  /** Studio saved it although it has a fault: the action fails when it comes to it. */
  | { readonly kind: 'faulty'; readonly message: string }
  | { readonly kind: 'list'; readonly items: readonly Compiled[] }

/** An action as a script stands at it: linked, its texts parsed. */
export interface Station {
  /** The key of its script in the flow. */
  readonly script: string
  /** The script's name as authors write it. */
  readonly scriptName: string
  readonly id: string
  readonly type: string
  readonly line: number
  /** Every property of the type, with its default where nothing was written. */
  readonly properties: ReadonlyMap<string, Compiled>
  /** The properties that were written, though perhaps as empty text. */
  readonly written: ReadonlySet<string>
  /** Wired branches: label → action id. */
  readonly exits: ReadonlyMap<string, string>
  readonly functions: ReadonlyMap<string, FunctionDeclaration>
  readonly behavior: Behavior
}
