import type { Way } from '../../../center/after-hours.ts'
import type { Center, Hours } from '../../../center/center.ts'
import type { Queue } from '../../../center/queue.ts'
import { targetOf } from '../../../simulate/care/deflection.ts'
import { hoursOf } from '../../../simulate/care/open.ts'
import { openingBranch } from '../../../simulate/opening-hours.ts'
import { centerRule } from '../../rule.ts'

export const deflectionToClosedQueue = centerRule({
  code: 'center/deflection-to-closed-queue',
  severity: 'error',
  summary: 'A queue deflects to another that is closed at a moment at which it is closed itself.',
  why: 'Nobody is there either, or two queues send callers to one another. The platform ends the call instead.',
  rests: 'CC-05 (CC-L2)',
  bad: `
center: Demo
hours:
  Office: { open: ["Mon-Fri 09:00-18:00"] }
  Late: { open: ["Mon-Fri 09:00-20:00"] }
queues:
  sales: { hours: Late }
  billing: { afterHours: { ivr: { queue: sales } } }
afterHours: { hours: Office, deflect: calls }`,
  good: `
center: Demo
hours:
  Office: { open: ["Mon-Fri 09:00-18:00"] }
  Always: { open: ["Mon-Sun 00:00-24:00"] }
queues:
  sales: { hours: Always }
  billing: { afterHours: { ivr: { queue: sales } } }
afterHours: { hours: Office, deflect: calls }`,
  *check({ center }) {
    const { calls, placeOf } = center
    if (!calls?.afterHours || !placeOf) return
    const targets = new Map<string, Queue | undefined>()
    for (const queue of calls.queues.values())
      for (const [surface, way] of waysOf(center, queue)) {
        // The one queue that is always open is the same for all, and found by looking at all.
        const key = `${surface} ${way.to}`
        if (!targets.has(key)) targets.set(key, targetOf(center, way, comingBy(surface)))
        const moment = bothClosed(center, queue, targets.get(key), surface)
        if (moment !== undefined)
          yield {
            at:
              typeof queue.afterHours === 'string'
                ? placeOf('queues', queue.name)
                : placeOf('queues', queue.name, 'afterHours', surface),
            message: `"${queue.name}" deflects to "${moment.target}", which is closed too, for example ${moment.when}`,
            hint: 'deflect to a queue that is open whenever this one is closed',
          }
      }
  },
})

type WithWay = readonly ['ivr' | 'mobile', Way]

/** The ways of a queue to other queues: its own, else the global one. */
function waysOf({ calls }: Center, queue: Queue): readonly WithWay[] {
  const global = calls?.afterHours
  if (!calls || !global?.deflect.includes('calls') || queue.afterHours === 'off') return []
  const own = queue.afterHours === 'inherit' ? undefined : queue.afterHours.ways
  return (['ivr', 'mobile'] as const).flatMap(surface =>
    (own?.[surface] ?? (surface === 'ivr' ? global.ways.ivr : undefined) ?? [])
      .filter(each => each.kind === 'queue')
      .map(way => [surface, way] as const),
  )
}

const comingBy = (surface: 'ivr' | 'mobile') => ({ surface, medium: 'calls', language: '' }) as const

/** The first moment of a week, or a holiday, at which both are closed. */
function bothClosed(center: Center, queue: Queue, target: Queue | undefined, surface: 'ivr' | 'mobile') {
  const coming = comingBy(surface)
  if (!target || target === queue) return undefined
  const [own, other] = [hoursOf(center, queue, coming), hoursOf(center, target, coming)]
  if (!own || !other) return undefined
  const isClosed = (hours: Hours, at: number) => openingBranch(hours, at) !== 'Open'
  const when = moments(own, other).find(at => isClosed(own, at) && isClosed(other, at))
  return when === undefined ? undefined : { target: target.name, when: inWords(when) }
}

const dayMs = 86_400_000
/** A Sunday long before any holiday that a center writes down. */
const sunday = Date.UTC(1978, 0, 1)

/** Every moment at which one of them opens or closes in a week, and noon of the holidays. */
function moments(...all: readonly Hours[]): readonly number[] {
  const edges = all.flatMap(each => each.open.flatMap(range => [range.from, range.to % 1_440]))
  const inWeek = [0, 1, 2, 3, 4, 5, 6].flatMap(day => [0, ...edges].map(edge => sunday + day * dayMs + edge * 60_000))
  const holidays = all.flatMap(each => each.holidays).map(date => Date.parse(`${date}T12:00:00Z`))
  return [...inWeek, ...holidays]
}

function inWords(at: number): string {
  const text = new Date(at).toISOString()
  const day = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][new Date(at).getUTCDay()]
  return text.startsWith('1978') ? `${day} ${text.slice(11, 16)}` : text.slice(0, 10)
}
