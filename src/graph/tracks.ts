/** A horizontal piece of a line in the channel between two rows, with a vertical piece at both ends. */
export interface Crossing {
  readonly start: { readonly x: number; readonly side: 'above' | 'below' }
  readonly end: { readonly x: number; readonly side: 'above' | 'below' }
}

/** Tracks for the crossings of one channel, counted from the top: those that would touch each other have different ones. */
export interface Tracks {
  readonly of: readonly number[]
  readonly count: number
}

/** Beyond so many crossings in one channel nobody sees which is above which, and comparing all pairs would take long. */
export const compared = 250

/** Puts crossings on tracks such that lines seldom cross and never lie on each other where that can be avoided. */
export function tracksOf(crossings: readonly Crossing[]): Tracks {
  const spans = crossings.map(spanOf)
  const of = crossings.map(() => 0)
  const done: number[] = []
  for (const each of orderOf(crossings, spans)) {
    const span = spans[each]
    if (span === undefined) continue
    let track = 0
    for (const other of done) {
      const taken = spans[other]
      if (taken !== undefined && touches(span, taken)) track = Math.max(track, (of[other] ?? 0) + 1)
    }
    of[each] = track
    done.push(each)
  }
  return { of, count: of.reduce((count, track) => Math.max(count, track + 1), 0) }
}

type Span = readonly [from: number, to: number]

const spanOf = ({ start, end }: Crossing): Span => [Math.min(start.x, end.x), Math.max(start.x, end.x)]

const near = 9

function touches(one: Span, other: Span): boolean {
  return one[0] < other[1] + near && other[0] < one[1] + near
}

/** From the top track downward: each time the one that costs least above all that are left. */
function orderOf(crossings: readonly Crossing[], spans: readonly Span[]): readonly number[] {
  const all = crossings.map((_, index) => index)
  const byPlace = (one: number, other: number): number =>
    (spans[one]?.[0] ?? 0) - (spans[other]?.[0] ?? 0) ||
    (spans[one]?.[1] ?? 0) - (spans[other]?.[1] ?? 0) ||
    one - other
  all.sort(byPlace)
  if (all.length > compared) return all
  const loss = new Map(all.map(each => [each, 0]))
  const costs = (above: number, below: number): number =>
    costOf(crossings[above], crossings[below], spans, [above, below])
  for (const one of all)
    for (const other of all)
      if (one !== other) loss.set(one, (loss.get(one) ?? 0) + costs(one, other) - costs(other, one))
  const order: number[] = []
  const left = new Set(all)
  while (left.size > 0) {
    let best: number | undefined
    for (const each of left) if (best === undefined || (loss.get(each) ?? 0) < (loss.get(best) ?? 0)) best = each
    if (best === undefined) break
    left.delete(best)
    order.push(best)
    for (const each of left) loss.set(each, (loss.get(each) ?? 0) - costs(each, best) + costs(best, each))
  }
  return order
}

/** How bad it is when one crossing lies above another: lines that cross, and far worse, lines that lie on each other. */
function costOf(
  above: Crossing | undefined,
  below: Crossing | undefined,
  spans: readonly Span[],
  [one, other]: readonly [number, number],
): number {
  const [upper, lower] = [spans[one], spans[other]]
  if (!above || !below || !upper || !lower || !touches(upper, lower)) return 0
  const down = [above.start, above.end].filter(each => each.side === 'below')
  const up = [below.start, below.end].filter(each => each.side === 'above')
  const inside = (x: number, [from, to]: Span): boolean => x > from && x < to
  return (
    down.filter(({ x }) => inside(x, lower)).length +
    up.filter(({ x }) => inside(x, upper)).length +
    100 * down.filter(({ x }) => up.some(each => Math.abs(each.x - x) < 2)).length
  )
}
