import type { CallsAndChats } from '../../center/calls-and-chats.ts'
import type { Center, Hours } from '../../center/center.ts'
import type { Queue } from '../../center/queue.ts'
import type { Surface } from '../../center/surface.ts'
import { openingBranch } from '../opening-hours.ts'

/** How somebody comes to a queue, as far as its hours and its deflection care. */
export interface Coming {
  readonly surface: Surface
  readonly medium: 'calls' | 'chats'
  readonly language: string
}

/** CC-01: the profile of the queue, else of the language, else of the surface, else the global one ◇. */
export function hoursOf(center: Center, queue: Queue, coming: Coming): Hours | undefined {
  const profiles = center.calls?.afterHours?.hours
  const name =
    queue.hours ?? profiles?.languages.get(coming.language) ?? profiles?.surfaces.get(coming.surface) ?? profiles?.all
  return name === undefined ? undefined : center.hours.get(name)
}

/** Whether a queue is open at a local moment (ms, as if local time were UTC); without hours it always is. */
export function isOpen(center: Center, queue: Queue, coming: Coming, localMs: number): boolean {
  const hours = hoursOf(center, queue, coming)
  return hours === undefined || openingBranch(hours, localMs) === 'Open'
}

/** Whether hours cover every minute of every week. */
export function neverCloses(hours: Hours | undefined): boolean {
  if (!hours) return true
  return (
    hours.holidays.length === 0 &&
    [0, 1, 2, 3, 4, 5, 6].every(day => {
      const ranges = hours.open.filter(each => each.days.includes(day)).sort((a, b) => a.from - b.from)
      return ranges.reduce((until, { from, to }) => (from <= until ? Math.max(until, to) : until), 0) >= 1_440
    })
  )
}

const dayMs = 86_400_000
/** A profile that opens on no day for longer than this is taken to open never. */
const farthestDays = 400

/** The next local moment at which hours begin; undefined when they never do. */
export function nextOpening(hours: Hours, localMs: number): number | undefined {
  const today = Math.floor(localMs / dayMs) * dayMs
  for (let day = 0; day <= farthestDays; day++) {
    const midnight = today + day * dayMs
    const weekday = new Date(midnight).getUTCDay()
    const starts = hours.open
      .filter(each => each.days.includes(weekday))
      .map(each => midnight + each.from * 60_000)
      .filter(each => each > localMs && openingBranch(hours, each) === 'Open')
    if (starts.length > 0) return Math.min(...starts)
  }
  return undefined
}

/** The queue of a name, in any spelling; undefined for a skill that the settings say nothing of. */
export function queueOf(calls: CallsAndChats | undefined, name: string): Queue | undefined {
  const exact = calls?.queues.get(name)
  if (exact || !calls) return exact
  const wanted = name.toLowerCase()
  return [...calls.queues.values()].find(each => each.name.toLowerCase() === wanted)
}

/** Whether no queue has this one above it. */
export function isLeaf(calls: CallsAndChats, queue: Queue): boolean {
  return ![...calls.queues.values()].some(each => each.parent === queue.name)
}
