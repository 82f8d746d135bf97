import type { CallRecord, RecordingEntry } from '../record/call-record.ts'
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
  const { outcome, duration, recordings, statements } = inSeconds(undated(kept), kept.overAt, seconds)
  return { outcome, duration, recordings: cutOut(recordings, kept.redactions), statements }
}

/** An outcome with times as the recorder gave them. */
export type Undated = Omit<Outcome, 'duration'>

/** What came of a call, but for its times. */
export function undated({ outcome, result, globals, sent }: Omit<Kept, 'overAt'>): Undated {
  const numbered = segmentNumbers(result)
  return {
    outcome,
    recordings: result.recordings.map(each => ({ ...each, segment: numbered(each.segment) })),
    statements: result.statements.map(each => ({ ...each, ...whereabouts(each.id, globals, sent) })),
  }
}

/** An outcome in seconds of the call, which was over at a time in ms; `clock` gives them for each time that stands in it. */
export function inSeconds(
  { outcome, recordings, statements }: Undated,
  overAt: number,
  clock: (at: number) => number,
): Outcome {
  return {
    outcome,
    duration: seconds(overAt),
    recordings: eachOf(recordings, each => recordingInSeconds(each, clock)),
    statements: eachOf(statements, each => ({ ...each, from: clock(each.from), to: clock(each.to) })),
  }
}

/** A list of nothing stays itself: most are, and to make another takes longer than to say so. */
function eachOf<T>(list: readonly T[], change: (each: T) => T): readonly T[] {
  return list.length === 0 ? list : list.map(change)
}

/** Field by field: to spread them takes several times as long, and most calls are recorded. */
function recordingInSeconds(
  { id, segment, from, to, sides, media, startedBy, endedBy, rule, masked, format, flags }: RecordingEntry,
  clock: (at: number) => number,
): RecordingEntry {
  return {
    id,
    segment,
    from: clock(from),
    to: clock(to),
    sides,
    media,
    startedBy,
    endedBy,
    rule,
    masked: eachOf(masked, ([from, to]) => [clock(from), clock(to)]),
    format,
    flags,
  }
}

/** The segments of a call by their numbers; `clock` gives the seconds for each time that stands in them. */
export function segmentsOf(result: LedgerResult, clock: (at: number) => number): CallRecord['segments'] {
  return result.segments.map(({ kind, parties, from, to }, index) => ({
    id: String(index + 1),
    kind,
    parties,
    from: clock(from),
    to: clock(to),
  }))
}

/** A segment of no length is left out, and does not count (R15). */
function segmentNumbers({ segments }: LedgerResult): (id: string) => string {
  const ids = segments.map(({ id }) => id)
  return id => {
    const index = ids.indexOf(id)
    return index < 0 ? id : String(index + 1)
  }
}

/** R23: who holds a statement's id at the end, and where it was sent; one that nothing holds is lost. */
function whereabouts(id: string, globals: Kept['globals'], sent: Kept['sent']) {
  const holds = (text: string) => text.split(/[^\w-]+/).includes(id)
  const heldBy = Object.keys(globals).filter(
    name => name.toLowerCase() !== '_recordingstatementid' && holds(globals[name] ?? ''),
  )
  const sentTo = [...new Set(sent.filter(each => holds(each.text)).map(each => each.action))]
  return { heldBy, sentTo, lost: heldBy.length === 0 && sentTo.length === 0 }
}
