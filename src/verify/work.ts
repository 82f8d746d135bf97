/**
 * Long work in small parts: between two of them whoever does it can show how far it is, in the words that were yielded, and hear
 * what else happens.
 */
export type Work<T> = Generator<() => string, T, void>

/** Does work to its end, with nothing in between. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
  }
}

/** What ends work before it is done: time, memory, somebody. */
export interface Stop {
  /** Whether it has to end now; asked often. */
  readonly isUp: () => boolean
  /** Once it is up, what ended it: the beginning of a sentence that goes on with "before". */
  readonly why: () => string
  /** To be told where a search has no more room for what it sees, which ends it. */
  readonly outOfRoom: () => void
}

/** Work that nothing ends. */
export const unstopped: Stop = { isUp: () => false, why: () => 'the work ended', outOfRoom: () => {} }
