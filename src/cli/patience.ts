import { totalmem } from 'node:os'
import { getHeapStatistics } from 'node:v8'
import type { Stop, Work } from '../verify/work.ts'
import type { Io } from './io.ts'
import { progressOn } from './progress.ts'

/** How long the parts of some work may take. It runs from when it is made. */
export interface Patience {
  /** The share of the time that is over. */
  readonly spent: () => number
  /** For a search: it ends when this share of the time is over, at Ctrl-C, and while memory is left for what comes after it. */
  readonly forSearch: (share: number) => Stop
  /** For what is made of a search: it has until this share of the time, and Ctrl-C ends it that comes after it was first asked. */
  readonly forRest: (share?: number) => Stop
  /** For what nothing is made of any more: it has until this share of the time, and whenever Ctrl-C came it ends. */
  readonly forLast: (share?: number) => Stop
}

/** Runs something during which Ctrl-C ends the work at hand, not the program. */
export async function withPatience<T>(run: (patienceOf: (seconds: number) => Patience) => Promise<T>): Promise<T> {
  let interrupts = 0
  const interrupt = (): void => {
    interrupts++
  }
  process.on('SIGINT', interrupt)
  try {
    return await run(seconds => patienceFor(seconds, () => interrupts))
  } finally {
    process.off('SIGINT', interrupt)
  }
}

function patienceFor(seconds: number, interrupts: () => number): Patience {
  const begin = performance.now()
  const spent = () => (performance.now() - begin) / (seconds * 1_000)
  const isLate = (share: number) => spent() > share
  const exhausted = (share: number): string | undefined => {
    if (isLate(share)) return `the time was over after ${timeOf(share, seconds)}`
    return isFull(0.9) ? 'memory was short' : undefined
  }
  return {
    spent,
    forSearch: share =>
      stop(() => {
        if (interrupts() > 0) return 'Ctrl-C ended the search'
        if (isLate(share)) return `the search ended after ${timeOf(share, seconds)}`
        return isFull(0.75) ? noMemory : undefined
      }),
    forRest: (share = 1) => {
      let before: number | undefined
      return stop(() => {
        before ??= interrupts()
        return interrupts() > before ? interrupted : exhausted(share)
      })
    },
    forLast: (share = 1) => stop(() => (interrupts() > 0 ? interrupted : exhausted(share))),
  }
}

function timeOf(share: number, seconds: number): string {
  const all = `${seconds} s`
  return `${share < 1 ? `${Number((share * seconds).toPrecision(2))} s of ${all} in all` : all} (--seconds)`
}

const interrupted = 'Ctrl-C ended it'
const noMemory = 'memory ended the search (a smaller world may fit: --limit transfers=1)'

/** What is up stays up: the first reason is the one that is told. */
function stop(reason: () => string | undefined): Stop {
  let why: string | undefined
  return {
    isUp: () => {
      why ??= reason()
      return why !== undefined
    },
    why: () => why ?? 'the work ended',
    outOfRoom: () => {
      why ??= noMemory
    },
  }
}

/** Memory of the whole process that may be filled at most, bytes. */
const mostMemory = 4_000_000_000

/** Of the limit that V8 tells, what only young objects can fill, bytes. */
const youngMemory = 48 * 1024 * 1024

/** How long a look at the memory stays good, ms. */
const memoryMs = 20
let looked = Number.NEGATIVE_INFINITY
let filled = 0

/** Whether this share of the memory is filled: of the heap that Node gives its objects, or of what the machine lets a process have. */
function isFull(share: number): boolean {
  if (performance.now() - looked > memoryMs) {
    looked = performance.now()
    const { used_heap_size: used, heap_size_limit: most } = getHeapStatistics()
    const allowed = process.constrainedMemory?.() || Number.POSITIVE_INFINITY
    filled = Math.max(
      used / (most - youngMemory),
      process.memoryUsage.rss() / Math.min(mostMemory, totalmem(), allowed),
    )
  }
  return filled >= share
}

/** How long work goes on until somebody looks up, ms. */
const turnMs = 100

/** Does long work, with a line of progress on a terminal; between its parts Ctrl-C is heard. */
export async function worked<T>(work: Work<T>, io: Io): Promise<T> {
  const progress = progressOn(io)
  try {
    for (let end = performance.now() + turnMs; ; ) {
      const next = work.next()
      if (next.done) return next.value
      if (performance.now() < end) continue
      await progress.show(`${next.value()} (Ctrl-C: what is known so far)`)
      await new Promise(resolve => setImmediate(resolve))
      end = performance.now() + turnMs
    }
  } finally {
    await progress.erase()
  }
}
