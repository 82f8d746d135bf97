import { grouped } from '../text/grouped.ts'
import type { Work } from '../verify/work.ts'

/** A way of a Markov chain: where it leads, and how likely. */
export interface Step {
  readonly to: number
  readonly share: number
}

/** Why there are no numbers: a loop does not settle, or the time was up. */
export type Unsettled = 'endless' | 'stopped'

/** Sweeps over one loop, after which it counts as one that does not end. */
const mostSweeps = 100_000
const exactEnough = 1e-13
/** Between two looks at the time. */
const partsBetween = 1_024

/**
 * How often each state of an absorbing Markov chain is visited on average, from state 0. Loops (strongly connected parts) are taken in the
 * order of the flow; in each, sweeps of Gauss and Seidel go on until nothing changes.
 */
export function* visitsOf(
  steps: readonly (readonly Step[])[],
  isUp: () => boolean = () => false,
): Work<Float64Array | Unsettled> {
  const visits = new Float64Array(steps.length)
  const inflow = new Float64Array(steps.length)
  inflow[0] = 1
  const parts = partsOf(steps)
  for (const [at, part] of parts.entries()) {
    // Most parts are a single state.
    if (part.length > 1 || at % partsBetween === 0) {
      yield () => `${grouped(at)} of ${grouped(parts.length)} parts weighed`
      if (isUp()) return 'stopped'
    }
    const unsettled = yield* settle(part, { steps, visits, inflow, isUp })
    if (unsettled) return unsettled
    const inside = new Set(part)
    for (const from of part)
      for (const { to, share } of steps[from] ?? [])
        if (!inside.has(to)) inflow[to] = (inflow[to] ?? 0) + (visits[from] ?? 0) * share
  }
  return visits
}

interface Flows {
  readonly steps: readonly (readonly Step[])[]
  readonly visits: Float64Array
  /** What comes from parts before. */
  readonly inflow: Float64Array
  readonly isUp: () => boolean
}

function* settle(part: readonly number[], { steps, visits, inflow, isUp }: Flows): Work<Unsettled | undefined> {
  const into = new Map<number, Step[]>(part.map(each => [each, []]))
  for (const from of part) for (const { to, share } of steps[from] ?? []) into.get(to)?.push({ to: from, share })
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    if (part.length > 1) {
      yield () => `a loop of ${grouped(part.length)} states weighed ${grouped(sweep)} times`
      if (isUp()) return 'stopped'
    }
    let change = 0
    for (const [at, befores] of into) {
      let sum = inflow[at] ?? 0
      let again = 0
      for (const { to: from, share } of befores)
        if (from === at) again += share
        else sum += (visits[from] ?? 0) * share
      if (again >= 1 && sum > 0) return 'endless'
      const next = sum === 0 ? 0 : sum / (1 - again)
      change = Math.max(change, Math.abs(next - (visits[at] ?? 0)))
      visits[at] = next
    }
    if (part.length === 1 || change < exactEnough) return undefined
  }
  return 'endless'
}

/** Strongly connected parts, each after all that lead to it (Tarjan's, without recursion). */
function partsOf(steps: readonly (readonly Step[])[]): readonly (readonly number[])[] {
  const order = new Int32Array(steps.length).fill(-1)
  const low = new Int32Array(steps.length)
  const isOpen = new Uint8Array(steps.length)
  const open: number[] = []
  const parts: number[][] = []
  const way: { readonly at: number; next: number }[] = [{ at: 0, next: 0 }]
  let count = 0
  while (way.length > 0) {
    const here = way[way.length - 1]
    if (!here) break
    const { at } = here
    if (here.next === 0 && order[at] === -1) {
      order[at] = low[at] = count++
      open.push(at)
      isOpen[at] = 1
    }
    const step = steps[at]?.[here.next++]
    if (step) {
      if (order[step.to] === -1) way.push({ at: step.to, next: 0 })
      else if (isOpen[step.to]) low[at] = Math.min(low[at] ?? 0, order[step.to] ?? 0)
      continue
    }
    way.pop()
    const before = way[way.length - 1]
    if (before) low[before.at] = Math.min(low[before.at] ?? 0, low[at] ?? 0)
    if (low[at] !== order[at]) continue
    const part = open.splice(open.lastIndexOf(at))
    for (const each of part) isOpen[each] = 0
    parts.push(part)
  }
  return parts.reverse()
}
