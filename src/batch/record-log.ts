import type { Decided } from '../simulate/book.ts'
import { Scribe } from '../simulate/scribe.ts'
import { tell } from './beat.ts'
import type { Leg } from './spot.ts'
import type { Tape } from './tape.ts'
import { type Log, unlearned } from './walk.ts'

/** Writes everything down as the platform does. */
export class RecordLog implements Log<Tape> {
  readonly scribe = new Scribe(() => {})
  readonly decisions: Decided[] = []

  take({ way, to }: Leg<Tape>, now: number): void {
    if (!way.beats) throw unlearned
    let entered = 0
    for (const beat of way.beats)
      if (beat) tell(this.scribe, beat, now)
      else {
        const entry = to.noted.entries[entered++]
        if (!entry) continue
        for (const decision of entry.decisions) this.decisions.push({ at: now, decision })
        for (const line of entry.beats) tell(this.scribe, line, now)
      }
  }

  note(code: string, text: string): void {
    this.scribe.note({ code, text })
  }
}
