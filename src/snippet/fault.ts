/** What is wrong with a snippet, an expression or a template; offsets are half-open and index the text that was read. */
export interface Fault {
  /** `snippet/syntax`, `snippet/unknown-statement`, `snippet/unknown-function`, `snippet/wrong-argument-count`, `snippet/too-large`. */
  readonly code: string
  readonly start: number
  readonly end: number
  /** One fact, lower case, no full stop. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
}

/** A text with a length over this many characters is not read: Studio's own texts end at 32 K. */
export const longestText = 65_536

/** Brackets, braces, blocks and substitutions that may stand in each other. */
export const deepestNesting = 200
