import type { Platform } from '../platform.ts'
import { deed } from './deed.ts'

/** Why nobody of this name can watch; undefined when she is a supervisor of the center. */
export function mustSupervise(platform: Platform, id: string): string | undefined {
  return platform.watch.supervisor(id) ? undefined : `there is no supervisor "${id}"`
}

/** A supervisor asks to watch; a rule that refuses is an answer, not an obstacle, so that a call can try. */
export const monitor = deed({
  verb: 'monitor',
  obstacle: (platform, { by }) => mustSupervise(platform, by),
  perform: (platform, { by, agent }) => platform.watch.start(by, agent),
})
