import type { CallRecord } from '../../record/call-record.ts'
import type { Platform } from '../../simulate/platform.ts'
import { playCall, type Staged } from '../../simulate/play-call.ts'
import type { Breach, Monitor } from '../properties/property.ts'
import { type Seen, watcher } from '../seen.ts'

/** Of what a call is played, and by which executor. */
export type Trial = Omit<Staged, 'witness'>

/** A breach on a call that was played: why, when, and what had happened by then. */
export interface Caught {
  readonly breach: Breach
  /** Milliseconds since the call began. */
  readonly at: number
  /** How many entries of the trace were written. */
  readonly atEntry: number
  readonly record: CallRecord
}

/** Plays a call with a monitor beside it; nothing if the call keeps the property. */
export function tried(trial: Trial, monitor: Monitor): Caught | undefined {
  let remembered = monitor.start
  let caught: Omit<Caught, 'record'> | undefined
  let platform: Platform | undefined
  let pressedAt = -1
  let isWaiting = false
  const written = (): number => platform?.scribe.trace.length ?? 0
  const catches = (breach: Breach): void => {
    // What an agent presses at the desk is written down once the recorder has heard of it.
    const pressed = pressedAt === written() ? 1 : 0
    caught = { breach, at: platform?.now ?? 0, atEntry: written() + pressed }
  }
  const look = (seen: Seen): void => {
    if (caught) return
    if (isPress(seen)) pressedAt = written()
    const next = monitor.step(remembered, seen)
    if (typeof next === 'string') {
      remembered = next
      if (next === monitor.possible?.from) isWaiting = true
      if (next === monitor.possible?.to) isWaiting = false
    } else catches(next)
    if (seen.kind === 'over' && !caught && monitor.possible && isWaiting) catches(monitor.possible.breach)
  }
  const witness = {
    ...watcher(look),
    writes: (writing: Platform) => {
      platform = writing
    },
  }
  const { record, impossible } = playCall({ ...trial, witness })
  return caught && !impossible ? { ...caught, record } : undefined
}

function isPress(seen: Seen): boolean {
  return seen.kind === 'by-hand' || (seen.kind === 'changed' && (seen.word === 'mask' || seen.word === 'unmask'))
}
