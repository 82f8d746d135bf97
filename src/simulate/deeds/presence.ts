import { deed } from './deed.ts'
import { mustSupervise } from './monitor.ts'

/** A supervisor's status; that of agents is `state`. */
export const presence = deed({
  verb: 'presence',
  obstacle: (platform, { by }) => mustSupervise(platform, by),
  perform: (platform, { by, is }) => platform.watch.become(by, is),
})
