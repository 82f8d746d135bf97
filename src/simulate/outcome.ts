import type { CallRecord, RecordingEntry, StatementEntry } from '../record/call-record.ts'
import type { RedactionEntry } from '../record/care-entries.ts'
import type { LedgerResult } from '../recording/finish.ts'
import { seconds } from '../text/duration.ts'
import type { Sent } from './book.ts'
import { cutOut } from './care/cut-out.ts'

/** What came of a call, without how it came: these fields of its record. To write the others takes longer than to play it. */
export type Outcome = Pick<CallRecord, 'outcome' | 'duration' | 'recordings' | 'statements'>

/** Of what an outcome is made. */
export interface Kept {
  readonly outcome: CallRecord['outcome']
  /** When the call was released, or how far it has come, in ms. */
  readonly overAt: number
  readonly result: LedgerResult
  readonly globals: Readonly<Record<string, string>>
  readonly sent: readonly Sent[]
  readonly redactions: readonly RedactionEntry[]
}

/** The outcome of a call as it stands. */
export function outcomeOf(kept: Kept): Outcome {
  return {
    outcome: kept.outcome,
    duration: seconds(kept.overAt),
    recordings: recordingsOf(kept, segmentNumbers(kept.result)),
    statements: statementsOf(kept),
  }
}

/** A segment of no length is left out, and does not count (R15). */
export function segmentNumbers({ segments }: LedgerResult): (id: string) => string {
  const ids = segments.map(({ id }) => id)
  return id => {
    const index = ids.indexOf(id)
    return index < 0 ? id : String(index + 1)
  }
}

export function recordingsOf(
  { result, redactions }: Kept,
  numbered: (id: string) => string,
): readonly RecordingEntry[] {
  const recordings = result.recordings.map(each => ({
    ...each,
    segment: numbered(each.segment),
    from: seconds(each.from),
    to: seconds(each.to),
    masked: each.masked.map(([from, to]): [number, number] => [seconds(from), seconds(to)]),
  }))
  return cutOut(recordings, redactions)
}

/** R23: who holds each id at the end, and where it was sent; one that nothing holds is lost. */
export function statementsOf({ result, globals, sent }: Kept): readonly StatementEntry[] {
  return result.statements.map(({ id, from, to, startedBy, endedBy }) => {
    const holds = (text: string) => text.split(/[^\w-]+/).includes(id)
    const heldBy = Object.keys(globals).filter(
      name => name.toLowerCase() !== '_recordingstatementid' && holds(globals[name] ?? ''),
    )
    const sentTo = [...new Set(sent.filter(each => holds(each.text)).map(each => each.action))]
    return {
      id,
      from: seconds(from),
      to: seconds(to),
      startedBy,
      endedBy,
      heldBy,
      sentTo,
      lost: heldBy.length === 0 && sentTo.length === 0,
    }
  })
}
