import type { Item, Rows } from './rows.ts'
import type { Crossing } from './tracks.ts'

/** A piece of a line in one channel; `lands` names the item at which the line ends there, if it does. */
export interface Landing extends Crossing {
  readonly course: number
  readonly lands?: string
}

const aside = 8

/**
 * Two lines that change places in one channel lie on each other whichever runs above. One of the two ends a little aside: by how much,
 * by the number of its course.
 */
export function shiftsOf(channel: readonly Landing[], rows: Rows, items: readonly Item[]): ReadonlyMap<number, number> {
  const shifts = new Map<number, number>()
  const widths = new Map(items.map(({ key, width }) => [key, width]))
  const down = channel.filter(each => each.start.side === 'above' && each.end.side === 'below')
  const hasRoom = ({ lands = '', course }: Landing, x: number): boolean => {
    const reach = (widths.get(lands) ?? 0) / 2 - aside
    const others = down.filter(each => each.lands === lands && each.course !== course)
    return (
      Math.abs(x - (rows.items.get(lands)?.x ?? 0)) <= reach && others.every(each => Math.abs(each.end.x - x) >= aside)
    )
  }
  down.forEach((one, index) => {
    for (const other of down.slice(index + 1)) {
      if (!changePlaces(one, other) || shifts.has(one.course) || shifts.has(other.course)) continue
      const found = [one, other].flatMap(each =>
        each.lands === undefined ? [] : [aside, -aside].map(by => ({ each, by })),
      )
      const fits = found.find(({ each, by }) => hasRoom(each, each.end.x + by))
      if (fits) shifts.set(fits.each.course, fits.by)
    }
  })
  return shifts
}

function changePlaces(one: Crossing, other: Crossing): boolean {
  return Math.abs(one.end.x - other.start.x) < 2 && Math.abs(other.end.x - one.start.x) < 2 && one.start.x !== one.end.x
}
