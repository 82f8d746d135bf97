import type { Moment } from '../simulate/moment.ts'
import { Canon } from '../verify/world/canonical.ts'

/** Canonical moments that keep how long their timer still runs: whether somebody acts before it rests on that. */
export class TimedCanon extends Canon {
  override of(moment: Moment): Moment {
    return { ...super.of(moment), timer: moment.timer }
  }
}
