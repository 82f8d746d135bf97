import { actor } from '../machine/actor.ts'
import type { Origin } from '../simulate/session.ts'
import { type CallStage, callsOn, hopelessOn, unmetInWords, waysOf } from './example/calls.ts'
import { tried } from './example/trial.ts'
import type { Monitor } from './properties/property.ts'
import { type Place, unreachedIn } from './properties/reachable.ts'
import { check } from './search/check.ts'
import { beginning, type Space } from './search/space.ts'
import type { Seen } from './seen.ts'
import type { Work } from './work.ts'

/** An action of which it is not known whether a call comes to it, and what such a call would need. */
export interface Doubtful {
  readonly place: Place
  readonly why: string
}

/** Ways to one action that are made calls and played. */
const mostWays = 4

/**
 * The actions of a space that was seen to its end to which ways lead, but perhaps no call: on each way a decision goes by something that
 * was taken as anything, and no value was found that leads there.
 */
export function* doubtfulIn(
  space: Space,
  stage: CallStage & { readonly origin: Origin },
  isOver: () => boolean = () => false,
): Work<readonly Doubtful[]> {
  const { flow } = stage
  const seen: (readonly Seen[])[] = [...sightsWithoutDecisions(space)]
  const tries = new Map<string, number>()
  const why = new Map<string, string>()
  const hopeless = new Set<string>()
  for (;;) {
    const wanted = new Set(
      unreachedIn(flow, seen)
        .map(keyOf)
        .filter(each => (tries.get(each) ?? 0) < mostWays),
    )
    if (wanted.size === 0 || isOver()) break
    let isFound = false
    yield* check(space, comingTo(wanted), {
      isOver,
      isEnough: broken => {
        const key = broken.breach.why
        tries.set(key, (tries.get(key) ?? 0) + 1)
        isFound = true
        for (const labels of waysOf(broken)) {
          if (hopelessOn(labels, hopeless)) continue
          const { calls, unmet } = callsOn(labels, stage, space.openings, hopeless)
          if (unmet) why.set(key, unmetInWords(unmet, flow))
          for (const call of calls) {
            const sight: Seen[] = []
            tried({ ...stage, call, execute: actor }, listening(sight))
            seen.push(sight)
            if (sight.some(each => isAt(each, key))) return true
          }
        }
        return true
      },
    })
    if (!isFound) break
  }
  return unreachedIn(flow, seen).map(place => ({ place, why: why.get(keyOf(place)) ?? 'could not be made a call' }))
}

const keyOf = ({ script, action }: { readonly script: string; readonly action: string }): string =>
  `${script}\n${action}`

const isAt = (seen: Seen, key: string): boolean => seen.kind === 'enter' && keyOf(seen) === key

function comingTo(wanted: ReadonlySet<string>): Monitor {
  return {
    start: '',
    step: (remembered, seen) =>
      seen.kind === 'enter' && wanted.has(keyOf(seen)) ? { why: keyOf(seen), korean: '' } : remembered,
  }
}

function listening(sight: Seen[]): Monitor {
  return {
    start: '',
    step: (remembered, seen) => {
      sight.push(seen)
      return remembered
    },
  }
}

/** What is seen on ways on which nothing was decided that is open. */
function sightsWithoutDecisions(space: Space): Iterable<readonly Seen[]> {
  const states = [beginning]
  const known = new Set(states)
  const sights = new Set<number>()
  for (const state of states)
    space.eachWay(state, (target, sight, label) => {
      if (space.labelAt(label).chances.some(each => each.kind === 'decided')) return
      sights.add(sight)
      if (known.has(target)) return
      known.add(target)
      states.push(target)
    })
  return [...sights].map(each => space.seen.get(each))
}

/** In words, why it is not known whether a call comes to some actions. */
export function doubtInWords([first, ...others]: readonly Doubtful[]): string {
  if (!first) return ''
  const more = others.length === 0 ? '' : ` (and ${others.length} further actions)`
  return `a call that comes to "${first.place.action}"${more} ${first.why}`
}
