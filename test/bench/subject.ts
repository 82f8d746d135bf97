/**
 * What is measured of Callwright, made ready here once: import from src/index.ts, read and compile outside of the
 * returned functions what a batch of calls would read and compile once.
 */

/** Plays the same call as `playByHand('1')` on the compiled machine of the consent sample; undefined: not measured. */
export function callOnMachine(): (() => void) | undefined {
  return undefined
}

/** Reads a script's text to the end, with all its checks, as `lint` does; undefined: not measured. */
export function reading(): ((text: string) => void) | undefined {
  return undefined
}
