/** A line that wants to touch an item's edge at this x. */
export interface Wish {
  readonly id: string
  readonly x: number
}

/** Where each line touches: near what it wants, in the same order, apart from the others, within the item's edge. */
export function portsOf(wishes: readonly Wish[], center: number, width: number): ReadonlyMap<string, number> {
  const sorted = wishes.toSorted((one, other) => one.x - other.x)
  const margin = Math.min(16, width / 4)
  const [left, right] = [center - width / 2 + margin, center + width / 2 - margin]
  const apart = sorted.length < 2 ? 0 : Math.min(13, (right - left) / (sorted.length - 1))
  const places: number[] = []
  for (const { x } of sorted)
    places.push(Math.max(Math.min(Math.max(x, left), right), (places.at(-1) ?? left - apart) + apart))
  let limit = right
  for (let index = places.length - 1; index >= 0; index--) {
    const place = Math.min(places[index] ?? limit, limit)
    places[index] = Math.round(place)
    limit = place - apart
  }
  // A line that misses its wish by a hair would make a kink of it.
  return new Map(
    sorted.map(({ id, x }, index) => {
      const place = places[index] ?? center
      return [id, Math.abs(place - x) <= 3 ? x : place]
    }),
  )
}
