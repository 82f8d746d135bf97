import type { Step } from '../../src/center/call.ts'
import type { Playing } from '../../src/simulate/playing.ts'

/** How long people take for what has no time of its own, and how long a script may run on behind the end, ms. */
const pauseMs = 1_500
const lingerMs = 5_000

/**
 * Does what can be done of these steps, each at its time, and leaves out the others instead of waiting for an hour until they can be:
 * many different calls in little time.
 */
export function playShortly(playing: Playing, steps: readonly Step[]): undefined {
  playing.advanceTo(playing.now)
  for (const { deed, after } of steps) {
    playing.advanceTo(playing.now + (after ?? pauseMs))
    if (playing.can(deed, true) === undefined) playing.do(deed)
  }
  if (!playing.isReleased) playing.do({ verb: 'hangup', who: 'caller' })
  playing.advanceTo(playing.now + lingerMs)
  playing.close()
  return undefined
}
