import { getHeapStatistics } from 'node:v8'
import { grouped } from '../../text/grouped.ts'
import type { Search } from '../../verify/verify.ts'
import type { Io } from '../io.ts'
import { progressOn } from '../progress.ts'

/** How long the search runs until it looks up, ms. */
const turnMs = 100

/** Of the memory that Node gives its objects, the share that a search may fill; what it has seen is still to be judged. */
const mostOfHeap = 0.7

/** Memory of the whole process that a search may fill, bytes. */
const mostMemory = 3_000_000_000

/** How long a script may take in all if nobody says otherwise, s: a minute with what it takes to begin and to end. */
export const usualSeconds = 50

/** Of that time the share that a search may use; what it has seen is still to be judged. */
const shareOfSearch = 0.7

/** How long a script may take. */
export interface Patience {
  readonly seconds: number
  /** Whether a search must end. */
  readonly isUp: () => boolean
  /** Whether all of the time is over. */
  readonly isOver: () => boolean
}

/** A patience that begins to run now. */
export function patienceOf(seconds: number = usualSeconds): Patience {
  const begin = performance.now()
  const isPast = (share: number) => performance.now() - begin > share * seconds * 1_000
  return { seconds, isUp: () => isPast(shareOfSearch), isOver: () => isPast(1) }
}

/** What came of a search. */
export interface Searched {
  readonly statesPerSecond: number
  /** Why it ended before all was seen; undefined: it did not, or the limit of states ended it. */
  readonly stopped?: string
}

/**
 * Looks at all calls, with a line of progress on a terminal. Ctrl-C, the time or the memory end the search with what is known so
 * far; the clock decides nothing else.
 */
export async function searched(searches: readonly Search[], io: Io, patience: Patience): Promise<Searched> {
  const progress = progressOn(io)
  const started = performance.now()
  const elapsed = () => performance.now() - started
  let stopped: string | undefined
  const interrupt = (): void => {
    stopped = 'Ctrl-C ended the search'
  }
  process.once('SIGINT', interrupt)
  try {
    for (const { space, limits } of searches)
      while (!space.isComplete && stopped === undefined && space.size <= limits.states) {
        const end = performance.now() + turnMs
        space.explore(limits.states, () => performance.now() > end || patience.isUp())
        const far = `${grouped(space.size)} states, depth ${space.depth}`
        await progress.show(`${far} (Ctrl-C: what is known so far)`)
        await new Promise(resolve => setImmediate(resolve))
        if (space.isComplete) continue
        if (patience.isUp()) stopped ??= `the time limit of ${patience.seconds} s ended the search (--seconds)`
        else stopped ??= lackOfMemory()
      }
  } finally {
    process.off('SIGINT', interrupt)
    await progress.erase()
  }
  const states = searches.reduce((sum, { space }) => sum + space.size, 0)
  const statesPerSecond = Math.round((states / Math.max(1, elapsed())) * 1_000)
  return { statesPerSecond, ...(stopped === undefined ? {} : { stopped }) }
}

function lackOfMemory(): string | undefined {
  const { used_heap_size: used, heap_size_limit: most } = getHeapStatistics()
  if (used < most * mostOfHeap && process.memoryUsage.rss() < mostMemory) return undefined
  return 'memory ended the search: a smaller world may fit (--limit transfers=1)'
}
