import { type Decided, writeDecision } from '../simulate/book.ts'
import { Scribe } from '../simulate/scribe.ts'
import type { Leg } from './spot.ts'
import { at, type Tape } from './tape.ts'
import { type Log, unlearned } from './walk.ts'

/** Writes everything down as the platform does. */
export class RecordLog implements Log<Tape> {
  readonly scribe = new Scribe(() => {})
  readonly decisions: Decided[] = []

  take({ way, to }: Leg<Tape>, now: number): void {
    if (!way.beats) throw unlearned
    let told = 0
    for (const beat of way.beats) {
      if (beat.kind === 'write') beat.write(this.scribe, now)
      else
        for (const decision of to.noted.decisions[told++] ?? []) {
          this.decisions.push({ at: now, decision })
          writeDecision(this.scribe, now, at(beat.fact, now), decision)
        }
    }
  }

  note(code: string, text: string): void {
    this.scribe.note({ code, text })
  }
}
