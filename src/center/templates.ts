/** What its maker may do with a template: nothing before it is approved (WA-12). */
export const templateStatuses = ['approved', 'pending', 'rejected', 'paused'] as const

/** A message that was approved beforehand, with places to be filled. */
export interface Template {
  readonly name: string
  readonly status: (typeof templateStatuses)[number]
  /** Every one of them must be filled (WA-12). */
  readonly parameters: readonly string[]
  /** The points where agents see it; all if none is named (WA-13). */
  readonly points: readonly string[]
}

/** Parameters that are missing or empty, in the template's order. */
export function missingParameters(template: Template, given: ReadonlyMap<string, string>): readonly string[] {
  return template.parameters.filter(each => (given.get(each) ?? '').trim() === '')
}

/** Parameters that the template does not have, in the order in which they were given. */
export function surplusParameters(template: Template, given: ReadonlyMap<string, string>): readonly string[] {
  return [...given.keys()].filter(each => !template.parameters.includes(each))
}

/** Whether agents of a point see it (WA-13). */
export function isSeenAt(template: Template, point: string): boolean {
  return template.points.length === 0 || template.points.includes(point)
}
