import type { Difference } from '../record/compare.ts'
import { type Played, type Simulation, simulate } from '../simulate/simulate.ts'
import { properties } from './properties/index.ts'
import type { Breach, Monitor, Property } from './properties/property.ts'
import { watcher } from './seen.ts'

/** What became of a property on one call. */
export interface Judged {
  readonly property: Property
  readonly breach: Breach | undefined
}

/** Plays a call with the monitors of properties beside it: the record, and which of them it breaks. */
export function judge(
  simulation: Simulation,
  properties: readonly Property[],
): Played & { readonly judged: readonly Judged[] } {
  const watched = properties.flatMap(property => {
    const monitor = property.monitor?.(simulation.flow)
    return monitor === undefined ? [] : [{ property, watch: new Watch(monitor) }]
  })
  const witness = watcher(seen => {
    for (const { watch } of watched) watch.see(seen)
  })
  const played = simulate({ ...simulation, witness })
  return { ...played, judged: watched.map(({ property, watch }) => ({ property, breach: watch.breach })) }
}

/** The same for properties by their codes, as differences from the expectation that they hold. */
export function judgeByCodes(
  simulation: Simulation,
  codes: readonly string[],
): Played & { readonly broken: readonly Difference[] } {
  const unknown = codes.filter(code => !properties.some(each => each.code === code))
  const wanted = properties.filter(each => codes.includes(each.code))
  const { judged, ...played } = judge(simulation, wanted)
  return {
    ...played,
    broken: [
      ...unknown.map(code => ({ path: 'holds', expected: code, got: 'there is no such property' })),
      ...judged.flatMap(({ property, breach }) =>
        breach === undefined ? [] : [{ path: 'holds', expected: property.code, got: breach.why }],
      ),
    ],
  }
}

/** One monitor on one call. What must be possible counts as broken where the call leaves it undone. */
class Watch {
  readonly #monitor: Monitor
  #remembered: string
  breach: Breach | undefined

  constructor(monitor: Monitor) {
    this.#monitor = monitor
    this.#remembered = monitor.start
  }

  see(seen: Parameters<Monitor['step']>[1]): void {
    if (this.breach !== undefined) return
    const next = this.#monitor.step(this.#remembered, seen)
    if (typeof next !== 'string') {
      this.breach = next
      return
    }
    const { possible } = this.#monitor
    if (possible && this.#remembered === possible.from && next !== possible.from && next !== possible.to)
      this.breach = { why: possible.why }
    this.#remembered = next
  }
}
