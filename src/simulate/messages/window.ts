/** A stretch in which anything may be written to a customer (WA-07): from her message until so long after her last. */
export interface Window {
  readonly customer: string
  /** Ms since the call began; before it, less than 0. */
  readonly from: number
  /** The first moment at which it is closed (WA-10). */
  readonly until: number
}

/** The windows of all customers, in the order in which they opened. Immutable. */
export type Windows = readonly Window[]

/** Whether anything may be written to the customer at a moment. */
export function isOpenAt(windows: Windows, customer: string, at: number): boolean {
  return windows.some(each => each.customer === customer && each.from <= at && at < each.until)
}

/** The customer writes: her window opens, or begins anew while it is open. */
export function opened(windows: Windows, customer: string, at: number, windowMs: number): Windows {
  const until = at + windowMs
  const open = windows.find(each => each.customer === customer && each.from <= at && at < each.until)
  if (!open) return [...windows, { customer, from: at, until }]
  return windows.map(each => (each === open ? { ...each, until } : each))
}
