import type { Search } from '../../verify/verify.ts'
import type { Io } from '../io.ts'
import { progressOn } from '../progress.ts'

/** How long the search runs until it looks up, ms. */
const turnMs = 100

/** Looks at all calls, with a line of progress on a terminal; Ctrl-C ends the search with what is known. States a second. */
export async function searched(searches: readonly Search[], io: Io): Promise<number> {
  const progress = progressOn(io)
  const started = performance.now()
  let isInterrupted = false
  const interrupt = (): void => {
    isInterrupted = true
  }
  process.once('SIGINT', interrupt)
  try {
    for (const { space, limits } of searches)
      while (!space.isComplete && !isInterrupted && space.size <= limits.states) {
        const end = performance.now() + turnMs
        space.explore(limits.states, () => performance.now() > end)
        const far = `${space.size.toLocaleString('en-US')} states, depth ${space.depth}`
        await progress.show(`${far} (Ctrl-C: what is known so far)`)
        await new Promise(resolve => setImmediate(resolve))
      }
  } finally {
    process.off('SIGINT', interrupt)
    await progress.erase()
  }
  const states = searches.reduce((sum, { space }) => sum + space.size, 0)
  return Math.round((states / Math.max(1, performance.now() - started)) * 1_000)
}
