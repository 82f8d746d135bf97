import type { Flow } from '../../flow/flow.ts'
import type { Script } from '../../script/tree.ts'
import type { Span } from '../../text/source.ts'
import { eventsAt } from './events.ts'
import { atFirst, type Facts } from './facts.ts'
import { flowNames } from './followed.ts'
import { hereAt } from './here.ts'
import { joined, type Keyring, type Known, keyring, type Place, type Point } from './point.ts'
import type { Look } from './step.ts'
import { waysOf } from './ways/index.ts'
import { unset } from './ways/subscripts.ts'

/** Points that are looked at; a flow that has more is left alone, for a rule must not guess. */
export const mostPoints = 20_000

/** Sets of variables that are told apart at one action with the same facts; further ones are taken together. */
const mostVariants = 4

/** All that calls can come to in a flow, as far as recording goes. */
export interface Analysis {
  /** Whether everything was looked at; otherwise there are no points. */
  readonly isComplete: boolean
  /** The shortest way first. */
  readonly points: readonly Point[]
  /** The points at an action of a script, shortest way first. */
  readonly at: (script: Script, action: string) => readonly Point[]
}

/** Points that are looked at in one step. */
const pointsAStep = 100

/** Only of the flow that was asked about last: what is known of a thousand flows would fill the memory. */
let known: { readonly flow: Flow; readonly analysis: Analysis } | undefined

/** Looks at a flow once; asked again it answers from memory. */
export function analysisOf(flow: Flow): Analysis {
  const steps = analysing(flow)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same in steps of a few milliseconds, for who has other things to do meanwhile; left halfway, nothing is kept. */
export function* analysing(flow: Flow): Generator<void, Analysis> {
  if (known?.flow === flow) return known.analysis
  const analysis = yield* analyse(flow)
  known = { flow, analysis }
  return analysis
}

type Growing = { -readonly [Key in keyof Point]: Point[Key] } & { next: Point[] }

function* analyse(flow: Flow): Generator<void, Analysis> {
  const look: Look = { flow, followed: flowNames(flow).followed }
  const keys = keyring(look.followed)
  const points = new Map<string, Growing>()
  const entries = new Map<string, readonly Known[]>()
  const variants = new Map<string, Variants>()
  const reach = (to: Place, from?: Point['from']): Growing => {
    const key = keys.of(to)
    const before = points.get(key)
    if (before) return before
    const point: Growing = from ? { ...to, from, next: [] } : { ...to, next: [] }
    points.set(key, point)
    return point
  }
  reach(beginning(look))
  let looked = 0
  for (const point of points.values()) {
    if (points.size > mostPoints) return nothing
    if (++looked % pointsAStep === 0) yield
    const here = hereAt(look, point)
    for (const way of here ? waysOf(here) : []) {
      const told = { ...way, to: bounded(way.to, variants, keys) }
      point.next.push(reach(told.to, { point, way: told }))
    }
    for (const way of eventsAt(look, point)) {
      const merged = { ...way, to: merge(way.to, entries, keys) }
      point.next.push(reach(merged.to, { point, way: merged }))
    }
  }
  const all = [...points.values()]
  const byAction = groupByAction(all)
  const scripts = new Map([...flow.scripts.values()].map(each => [each.script, each.key]))
  return {
    isComplete: true,
    points: all,
    at: (script, action) => byAction.get(`${scripts.get(script) ?? ''}\n${action}`) ?? [],
  }
}

const nothing: Analysis = { isComplete: false, points: [], at: () => [] }

function beginning(look: Look): Place {
  const { mainKey } = look.flow
  const known = unset(look)
  const level = { script: mainKey, action: look.flow.begin(mainKey), known, loops: [], returnVariable: '' }
  return { stands: 'action', levels: [level], facts: atFirst }
}

/** An event comes at many moments: variables that differ between them are unknown behind it, so that it ends soon. */
function merge(to: Place, entries: Map<string, readonly Known[]>, keys: Keyring): Place {
  if (to.stands === 'over') return to
  const levels = to.levels.map(level => ({ ...level, loops: [] }))
  return joinedWith(levels, to, keys.bare({ ...to, levels }), entries)
}

function joinedWith(levels: Place['levels'], to: Place, key: string, entries: Map<string, readonly Known[]>): Place {
  const before = entries.get(key)
  const known = levels.map((level, at) => joined(before?.[at] ?? level.known, level.known))
  entries.set(key, known)
  return { ...to, levels: levels.map((level, at) => ({ ...level, known: known[at] ?? level.known })) }
}

/** Nothing is said of a call in which something unseen ran, but where it can stand. */
function unsure(to: Place): Place {
  const { line, answered } = to.facts
  const levels = to.levels.map(level => ({ ...level, known: nothingKnown, loops: [] }))
  return { ...to, levels, facts: { ...atFirst, line, answered, unseen: true } }
}

const nothingKnown: Known = new Map()

interface Variants {
  readonly seen: Set<string>
  readonly together: Map<string, readonly Known[]>
}

/** The same place; one more set of variables than are told apart joins those before it, and is blurred. */
function bounded(to: Place, variants: Map<string, Variants>, keys: Keyring): Place {
  if (to.facts.unseen) return unsure(to)
  const key = keys.bare(to)
  const there = variants.get(key) ?? { seen: new Set(), together: new Map() }
  variants.set(key, there)
  if (!to.facts.blurred) {
    const own = keys.of(to)
    if (there.seen.has(own)) return to
    if (there.seen.size < mostVariants) {
      there.seen.add(own)
      return to
    }
    return bounded({ ...to, facts: { ...to.facts, blurred: true } }, variants, keys)
  }
  return joinedWith(to.levels, to, key, there.together)
}

function groupByAction(points: readonly Point[]): ReadonlyMap<string, readonly Point[]> {
  const groups = new Map<string, Point[]>()
  for (const point of points) {
    const level = point.levels[point.levels.length - 1]
    if (point.stands !== 'action' || !level) continue
    const key = `${level.script}\n${level.action}`
    const group = groups.get(key)
    if (group) group.push(point)
    else groups.set(key, [point])
  }
  return groups
}

/** The first point of which something is true; none where that is not sure. */
export function somewhere(points: readonly Point[], test: (facts: Facts, point: Point) => boolean): Point | undefined {
  return points.find(point => isSure(point) && test(point.facts, point))
}

/** Whether a call can really come to a point, with all that its facts say. */
export const isSure = ({ facts }: Point): boolean => !facts.unseen && !facts.blurred

/** Whether an action is reached, and something is true each time. */
export function always(points: readonly Point[], test: (facts: Facts) => boolean): boolean {
  return points.length > 0 && points.every(({ facts }) => !facts.unseen && test(facts))
}

/** Whether a call can come from a point to one of which something is true. */
export function leadsTo(point: Point, test: (point: Point) => boolean): boolean {
  const seen = new Set<Point>(point.next)
  for (const each of seen) {
    if (test(each)) return true
    for (const next of each.next) seen.add(next)
  }
  return false
}

/** The decisions and events on the shortest way to a point, in words. */
export function pathTo(point: Point): readonly { readonly at: Span; readonly message: string }[] {
  const steps: { at: Span; message: string }[] = []
  for (let { from } = point; from; from = from.point.from)
    if (from.way.words !== undefined && from.way.at) steps.push({ at: from.way.at, message: from.way.words })
  return steps.reverse()
}
