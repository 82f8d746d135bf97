import type { Happening } from './call-record.ts'

/** Whether an entry is something that was written to or by a customer. */
export function isWritten({ event }: Happening): boolean {
  return event === 'message' || event === 'textmsg'
}

/** Who reads what is written, while these agents have the contact; what is refused reaches nobody else. */
export function readersOf(
  { agent, to, refusedBy }: Happening,
  serving: ReadonlySet<string>,
  isOfScript: boolean,
): ReadonlySet<string> {
  const writer = agent === undefined ? (isOfScript ? [] : [to ?? 'caller']) : [agent]
  if (refusedBy !== undefined) return new Set(writer)
  return new Set([...writer, ...(to === undefined ? ['caller', ...serving] : [to])])
}

/** Whoever gets a contact reads what was written before, delivered or not (WA-08); in order. */
export function threadBefore(entry: Happening, trace: readonly Happening[]): readonly Happening[] {
  return trace.slice(0, trace.indexOf(entry)).filter(each => isWritten(each) && each.to === undefined)
}

/** The agents who have the contact after something has happened. */
export function servingAfter({ event, agent }: Happening, serving: ReadonlySet<string>): ReadonlySet<string> {
  if (agent === undefined) return serving
  if (event === 'assigned') return new Set([agent])
  if (event === 'unassigned' || event === 'resolve' || event === 'transfer' || event === 'hangup')
    return new Set([...serving].filter(each => each !== agent))
  return serving
}
