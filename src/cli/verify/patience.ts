import type { Explored } from '../../verify/explore.ts'
import type { Io } from '../io.ts'
import { progressOn } from '../progress.ts'

/** How long the search runs until it looks up, ms. */
const turnMs = 100

/** Looks at all calls, with a line of progress on a terminal; Ctrl-C ends the search with what is known. States a second. */
export async function searched({ space, limits }: Explored, io: Io): Promise<number> {
  const progress = progressOn(io)
  const started = performance.now()
  let isInterrupted = false
  const interrupt = (): void => {
    isInterrupted = true
  }
  process.once('SIGINT', interrupt)
  try {
    while (!space.isComplete && !isInterrupted && space.size <= limits.states) {
      const end = performance.now() + turnMs
      space.explore(limits.states, () => performance.now() > end)
      await progress.show(
        `${space.size.toLocaleString('en-US')} states, depth ${space.depth} (Ctrl-C: what is known so far)`,
      )
      await new Promise(resolve => setImmediate(resolve))
    }
  } finally {
    process.off('SIGINT', interrupt)
    await progress.erase()
  }
  return Math.round((space.size / Math.max(1, performance.now() - started)) * 1_000)
}
