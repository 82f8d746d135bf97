import type { Flow } from '../../flow/flow.ts'
import { analysing } from '../../lint/analysis/analysis.ts'

/** So long the looking goes on before what the editor asks has its turn, ms. */
const turnMs = 8

const running = new WeakMap<Flow, Promise<boolean>>()

/**
 * Looks at all ways of a flow in small pieces, so that keys and questions have their turn meanwhile. False if nobody wants
 * it any more.
 */
export function analysed(flow: Flow, isWanted: () => boolean): Promise<boolean> {
  const known = running.get(flow)
  if (known) return known
  const run = inPieces(flow, isWanted)
  running.set(flow, run)
  return run
}

async function inPieces(flow: Flow, isWanted: () => boolean): Promise<boolean> {
  const steps = analysing(flow)
  for (;;) {
    const end = performance.now() + turnMs
    while (performance.now() < end) if (steps.next().done) return true
    await breath()
    if (isWanted()) continue
    running.delete(flow)
    return false
  }
}

/** Lets what waits have its turn. */
export function breath(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
