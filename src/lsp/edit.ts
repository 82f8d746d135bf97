import type { Span } from '../text/source.ts'

/** A change of a text. */
export interface Edit {
  readonly at: Span
  readonly text: string
}
