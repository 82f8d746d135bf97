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
    const { scribe } = this
    let told = 0
    for (const beat of way.beats)
      switch (beat.kind) {
        case 'enter':
          scribe.enter(now, beat.depth, beat.visit)
          break
        case 'leave':
          scribe.leave(beat.depth, beat.branch)
          break
        case 'happened':
          scribe.happened(now, beat.happening)
          break
        case 'note':
          scribe.note(beat.note)
          break
        case 'fact':
          for (const decision of to.noted.decisions[told++] ?? []) {
            this.decisions.push({ at: now, decision })
            writeDecision(scribe, now, at(beat.fact, now), decision)
          }
      }
  }

  note(code: string, text: string): void {
    this.scribe.note({ code, text })
  }
}
