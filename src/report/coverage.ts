import type { CallRecord } from '../record/call-record.ts'
import { compareText } from '../text/diagnostic.ts'

/** An action of a script. */
export interface ActionPlace {
  readonly script: string
  readonly file: string
  readonly action: string
  readonly line: number
}

/** A branch that is wired in a script. */
export interface WiredBranch extends ActionPlace {
  readonly branch: string
}

/** What there is to be covered. */
export interface Coverable {
  readonly actions: readonly ActionPlace[]
  readonly branches: readonly WiredBranch[]
}

interface Share {
  readonly hit: number
  readonly all: number
}

type Counted<T> = T & { readonly times: number }

/** What calls took of the wired branches, what they visited of the actions, and how they answered "may we record?". */
export interface Coverage {
  readonly branches: Share
  readonly actions: Share
  /** Calls by the caller's answer. */
  readonly consent: { readonly granted: number; readonly refused: number; readonly none: number }
  readonly taken: readonly Counted<WiredBranch>[]
  readonly missed: readonly WiredBranch[]
  readonly visited: readonly Counted<ActionPlace>[]
  readonly unvisited: readonly ActionPlace[]
}

/** Counts what the calls took against what is there, Default included. */
export function coverageOf(coverable: Coverable, records: readonly CallRecord[]): Coverage {
  const times = new Map<string, number>()
  const count = (key: string) => times.set(key, (times.get(key) ?? 0) + 1)
  const consent = { granted: 0, refused: 0, none: 0 }
  for (const record of records) {
    if (record.consent.asked) consent[record.consent.answer]++
    for (const entry of record.trace) {
      if (!('action' in entry)) continue
      count(keyOf(entry.script, entry.action))
      if (entry.branch !== null) count(keyOf(entry.script, entry.action, entry.branch))
    }
  }
  const timesOf = (each: ActionPlace & { readonly branch?: string }) =>
    times.get(keyOf(each.script, each.action, each.branch)) ?? 0
  return summed(
    once(coverable.branches).map(each => ({ ...each, times: timesOf(each) })),
    once(coverable.actions).map(each => ({ ...each, times: timesOf(each) })),
    consent,
  )
}

/** The coverage of several runs as if it had been one: what one of them took is taken. */
export function mergedCoverage(parts: readonly Coverage[]): Coverage {
  const consent = { granted: 0, refused: 0, none: 0 }
  for (const each of parts) {
    consent.granted += each.consent.granted
    consent.refused += each.consent.refused
    consent.none += each.consent.none
  }
  const none = <T extends ActionPlace>(each: T): Counted<T> => ({ ...each, times: 0 })
  return summed(
    added(parts.flatMap(each => [...each.taken, ...each.missed.map(none)])),
    added(parts.flatMap(each => [...each.visited, ...each.unvisited.map(none)])),
    consent,
  )
}

function summed(
  branches: readonly Counted<WiredBranch>[],
  actions: readonly Counted<ActionPlace>[],
  consent: Coverage['consent'],
): Coverage {
  const isHit = (each: Counted<ActionPlace>) => each.times > 0
  const withoutTimes = <T extends ActionPlace>({ times: _, ...rest }: Counted<T>) => rest
  const taken = branches.filter(isHit)
  const visited = actions.filter(isHit)
  return {
    branches: { hit: taken.length, all: branches.length },
    actions: { hit: visited.length, all: actions.length },
    consent,
    taken,
    missed: branches.filter(each => !isHit(each)).map(withoutTimes),
    visited,
    unvisited: actions.filter(each => !isHit(each)).map(withoutTimes),
  }
}

function added<T extends ActionPlace & { readonly branch?: string }>(
  all: readonly Counted<T>[],
): readonly Counted<T>[] {
  const sums = new Map<string, Counted<T>>()
  for (const each of all) {
    const key = keyOf(each.file, each.action, each.branch)
    sums.set(key, { ...each, times: each.times + (sums.get(key)?.times ?? 0) })
  }
  return [...sums.values()].sort((a, b) => compareText(a.file, b.file) || a.line - b.line)
}

/** Each place of a script once, though several calls brought the script along. */
function once<T extends ActionPlace & { readonly branch?: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map(each => [keyOf(each.script, each.action, each.branch), each])).values()]
}

function keyOf(script: string, action: string, branch = ''): string {
  return `${script}\0${action}\0${branch}`.toLowerCase()
}

/** Whole per cent of the branches, rounded down: 100 means all. */
export function branchPercent({ branches }: Coverage): number {
  return branches.all === 0 ? 100 : Math.floor((branches.hit * 100) / branches.all)
}
