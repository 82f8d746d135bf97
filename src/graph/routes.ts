import type { Point } from './drawing.ts'
import { portsOf, type Wish } from './ports.ts'
import type { Course, Item, Rows } from './rows.ts'
import { type Landing, shiftsOf } from './swaps.ts'
import { type Crossing, compared, type Tracks, tracksOf } from './tracks.ts'

/** Where everything of some rows stands; items and labels by their centers. */
export interface Routed {
  readonly items: ReadonlyMap<string, Point>
  /** In the order of the courses. */
  readonly lines: readonly { readonly points: readonly Point[]; readonly label?: Point }[]
}

const gap = { track: 10, above: 12, below: 12, arrow: 22, between: 8 }

/** One piece of a course's way through the channel below a row. */
interface Leg extends Crossing {
  readonly channel: number
}

/**
 * Draws lines through rows: up and down only beside the items of a row, to the side only in the channels between rows,
 * which become as high as their lines need.
 */
export function routesOf(rows: Rows, items: readonly Item[]): Routed {
  const ports = apart(allPorts(rows, items), rows, items)
  const legs = rows.courses.map((course, index) => legsOf(course, rows, ports(index)))
  const channels = channelsOf(legs, rows.count)
  const heights = rowHeights(rows, items)
  const arrows = new Set(items.map(({ key }) => rows.items.get(key)?.row ?? 0))
  const tops: number[] = []
  const channelTops: number[] = []
  let y = 0
  for (let row = 0; row < rows.count; row++) {
    tops.push(y)
    y += heights[row] ?? 0
    channelTops.push(y)
    const count = channels[row]?.tracks.count ?? 0
    const below = arrows.has(row + 1) ? gap.arrow : gap.below
    y +=
      count === 0
        ? gap.between + (arrows.has(row + 1) ? gap.arrow - gap.below : 0)
        : gap.above + (count - 1) * gap.track + below
  }
  const centerY = (row: number): number => (tops[row] ?? 0) + (heights[row] ?? 0) / 2
  const centers = new Map([...rows.items].map(([key, { x, row }]) => [key, { x, y: centerY(row) }]))
  const heightOf = new Map(items.map(each => [each.key, each.height]))
  const edgeY = (key: string, sign: 1 | -1): number =>
    (centers.get(key)?.y ?? 0) + (sign * (heightOf.get(key) ?? 0)) / 2
  const trackY = (leg: Leg): number =>
    (channelTops[leg.channel] ?? 0) + gap.above + (channels[leg.channel]?.trackOf.get(leg) ?? 0) * gap.track

  return {
    items: centers,
    lines: rows.courses.map(({ thread, label }, index) => {
      const [start = 0, end = 0] = ports(index)
      const bends = (legs[index] ?? []).flatMap(leg => {
        const at = trackY(leg)
        return leg.start.x === leg.end.x
          ? []
          : [
              { x: leg.start.x, y: at },
              { x: leg.end.x, y: at },
            ]
      })
      const points = [{ x: start, y: edgeY(thread.from, 1) }, ...bends, { x: end, y: edgeY(thread.to, -1) }]
      return { points, ...(label === undefined ? {} : { label: { x: label.x, y: centerY(label.row) } }) }
    }),
  }
}

type Ends = readonly [start: number, end: number]

/** Where each course leaves below its first item and comes to the other from above. */
function allPorts(rows: Rows, items: readonly Item[]): (course: number) => Ends {
  const leaving = new Map<string, Wish[]>(items.map(({ key }) => [key, []]))
  const coming = new Map<string, Wish[]>(items.map(({ key }) => [key, []]))
  rows.courses.forEach(({ thread, passes }, index) => {
    const far = { from: rows.items.get(thread.to)?.x ?? 0, to: rows.items.get(thread.from)?.x ?? 0 }
    leaving.get(thread.from)?.push({ id: `${index}`, x: passes.at(0)?.x ?? far.from })
    coming.get(thread.to)?.push({ id: `${index}`, x: passes.at(-1)?.x ?? far.to })
  })
  const starts = new Map<string, number>()
  const ends = new Map<string, number>()
  for (const { key, width } of items) {
    const center = rows.items.get(key)?.x ?? 0
    for (const [id, x] of portsOf(leaving.get(key) ?? [], center, width)) starts.set(id, x)
    for (const [id, x] of portsOf(coming.get(key) ?? [], center, width)) ends.set(id, x)
  }
  return course => [starts.get(`${course}`) ?? 0, ends.get(`${course}`) ?? 0]
}

/** The same places, but for lines that change places in a channel. */
function apart(ports: (course: number) => Ends, rows: Rows, items: readonly Item[]): (course: number) => Ends {
  const channels = Array.from({ length: rows.count }, (): Landing[] => [])
  rows.courses.forEach((each, course) => {
    const legs = legsOf(each, rows, ports(course))
    legs.forEach((leg, index) => {
      const lands = index === legs.length - 1 ? { lands: each.thread.to } : {}
      channels[leg.channel]?.push({ start: leg.start, end: leg.end, course, ...lands })
    })
  })
  const shifts = new Map(
    channels.filter(each => each.length <= compared).flatMap(each => [...shiftsOf(each, rows, items)]),
  )
  return course => {
    const [start, end] = ports(course)
    return [start, end + (shifts.get(course) ?? 0)]
  }
}

function legsOf({ thread, leadsBack, passes }: Course, rows: Rows, [start, end]: Ends): readonly Leg[] {
  const [from, to] = [rows.items.get(thread.from)?.row ?? 0, rows.items.get(thread.to)?.row ?? 0]
  if (!leadsBack) {
    const stops = [{ row: from, x: start }, ...passes, { row: to, x: end }]
    return stops.slice(1).map((stop, index) => ({
      channel: stop.row - 1,
      start: { x: stops[index]?.x ?? stop.x, side: 'above' },
      end: { x: stop.x, side: 'below' },
    }))
  }
  const [first, last] = [passes.at(0)?.x ?? start, passes.at(-1)?.x ?? end]
  return [
    { channel: from, start: { x: start, side: 'above' }, end: { x: first, side: 'above' } },
    ...passes.slice(1).map(
      (stop, index): Leg => ({
        channel: stop.row,
        start: { x: passes[index]?.x ?? stop.x, side: 'below' },
        end: { x: stop.x, side: 'above' },
      }),
    ),
    { channel: to - 1, start: { x: last, side: 'below' }, end: { x: end, side: 'below' } },
  ]
}

interface Channel {
  readonly tracks: Tracks
  readonly trackOf: ReadonlyMap<Leg, number>
}

function channelsOf(legs: readonly (readonly Leg[])[], count: number): readonly Channel[] {
  const inChannel = Array.from({ length: count }, (): Leg[] => [])
  for (const leg of legs.flat()) if (leg.start.x !== leg.end.x) inChannel[leg.channel]?.push(leg)
  return inChannel.map(each => {
    const tracks = tracksOf(each)
    return { tracks, trackOf: new Map(each.map((leg, index) => [leg, tracks.of[index] ?? 0])) }
  })
}

function rowHeights(rows: Rows, items: readonly Item[]): readonly number[] {
  const heights = Array.from({ length: rows.count }, () => 0)
  const raise = (row: number, height: number) => {
    heights[row] = Math.max(heights[row] ?? 0, height)
  }
  for (const { key, height } of items) raise(rows.items.get(key)?.row ?? 0, height)
  for (const { label, thread } of rows.courses) if (label) raise(label.row, thread.label?.height ?? 0)
  return heights
}
