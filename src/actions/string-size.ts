/** How long a text a Snippet or Assign may make, as Studio names it. */
export const maxStringSizes: readonly string[] = ['Limit2K', 'Limit4K', 'Limit8K', 'Limit16K', 'Limit32K']

/** Characters of `Limit2K` … `Limit32K`. */
export function sizeOf(limit: string): number {
  return (Number(/\d+/.exec(limit)?.[0]) || 2) * 1_024
}
