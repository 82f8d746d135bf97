import type { SampleCall } from '../../center/call.ts'
import type { Center } from '../../center/center.ts'
import type { Flow } from '../../flow/flow.ts'
import type { CallRecord } from '../../record/call-record.ts'
import type { Platform } from '../../simulate/platform.ts'
import type { Origin } from '../../simulate/session.ts'
import { simulate } from '../../simulate/simulate.ts'
import type { Breach, Monitor } from '../properties/property.ts'
import { type Seen, watcher } from '../seen.ts'

/** Of what a call is played. */
export interface Trial {
  readonly flow: Flow
  readonly center: Center
  readonly call: SampleCall
  readonly origin: Origin
}

/** A breach on a call that was played: when (ms since the call began), where the script stood, and why. */
export interface Caught {
  readonly breach: Breach
  readonly atEntry: number
  readonly record: CallRecord
}

/** Plays a call on the XState machine with a monitor beside it; nothing if the call keeps the property. */
export function tried(trial: Trial, monitor: Monitor): Caught | undefined {
  let remembered = monitor.start
  let breach: Breach | undefined
  let atEntry = 0
  let platform: Platform | undefined
  let pressedAt = -1
  let isWaiting = false
  const written = (): number => platform?.scribe.trace.length ?? 0
  /** What an agent presses at the desk is written down once the recorder has heard of it. */
  const toldAt = (): number => written() + (pressedAt === written() ? 1 : 0)
  const look = (seen: Seen): void => {
    if (breach) return
    if (isPress(seen)) pressedAt = written()
    const next = monitor.step(remembered, seen)
    if (typeof next === 'string') {
      remembered = next
      if (next === monitor.possible?.from) isWaiting = true
      if (next === monitor.possible?.to) isWaiting = false
    } else {
      breach = next
      atEntry = toldAt()
    }
    if (seen.kind === 'over' && !breach && monitor.possible && isWaiting) {
      breach = { why: monitor.possible.why }
      atEntry = toldAt()
    }
  }
  const witness = {
    ...watcher(look),
    writes: (each: Platform) => {
      platform = each
    },
  }
  const { record, impossible } = simulate({ ...trial, witness })
  return breach && !impossible ? { breach, atEntry, record } : undefined
}

function isPress(seen: Seen): boolean {
  return seen.kind === 'by-hand' || (seen.kind === 'changed' && (seen.word === 'mask' || seen.word === 'unmask'))
}
