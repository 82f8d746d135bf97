/** What the program's exit code says. */
export const exit = {
  well: 0,
  /** A finding, a failed test, a property broken. */
  found: 1,
  /** Wrong use, or a file that cannot be read or understood. */
  wrongUse: 2,
  /** A limit was reached before an answer. */
  limit: 3,
  /** A fault of the tool itself. */
  fault: 70,
  /** Ctrl-C. */
  interrupted: 130,
} as const

/** Where two exits fit, the lower one above 0. */
export function lowerExit(one: number, other: number): number {
  return one === 0 ? other : other === 0 ? one : Math.min(one, other)
}
