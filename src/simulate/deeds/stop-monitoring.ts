import { deed } from './deed.ts'
import { mustSupervise } from './monitor.ts'

export const stopMonitoring = deed({
  verb: 'stopMonitoring',
  obstacle: (platform, { by }) => mustSupervise(platform, by),
  perform: (platform, { by }) => platform.watch.stop(by),
})
