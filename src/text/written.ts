import type { Span } from './source.ts'

/** A text that an author wrote, and where each of its characters stands in the file (block scalars drop indentation). */
export interface Text {
  readonly value: string
  readonly at: Span
  /** The offset in the source of an offset in `value`. */
  readonly offsetAt: (offset: number) => number
}
