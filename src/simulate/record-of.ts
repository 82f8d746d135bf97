import type { CallRecord, StatementEntry } from '../record/call-record.ts'
import { visibleOf } from '../record/visible.ts'
import type { LedgerResult } from '../recording/finish.ts'
import { seconds } from '../text/duration.ts'
import { globalsOf } from './call-variables.ts'
import { cutOut } from './care/cut-out.ts'
import type { Platform } from './platform.ts'
import { verdictOf } from './verdict.ts'

/** Where a call comes from, for its record. */
export interface Origin {
  readonly version: string
  /** Relative to the working directory. */
  readonly script: string
  readonly sha256: string
  readonly call?: string
}

/** The record of a call as it stands. */
export function recordOf(platform: Platform, origin: Origin): CallRecord {
  const { stage, contact, book, scribe, consent } = platform
  const result = book.result()
  const globals = globalsOf(platform.executor.state)
  // A segment of no length is left out, and does not count (R15).
  const numbers = new Map(result.segments.map(({ id }, index) => [id, String(index + 1)]))
  const numbered = (id: string) => numbers.get(id) ?? id
  const recordings = result.recordings.map(each => ({
    ...each,
    segment: numbered(each.segment),
    from: seconds(each.from),
    to: seconds(each.to),
    masked: each.masked.map(([from, to]): [number, number] => [seconds(from), seconds(to)]),
  }))
  const heard = cutOut(recordings, platform.care.redactions.entries())
  const record: Omit<CallRecord, 'verdict'> = {
    format: 'callwright/call-record@1',
    tool: { name: 'callwright', version: origin.version },
    script: { name: stage.flow.main.name, file: origin.script, sha256: origin.sha256 },
    call: {
      name: stage.call.name,
      ...(origin.call === undefined ? {} : { file: origin.call }),
      seed: stage.call.seed,
      start: stage.call.start,
    },
    contact: {
      contactId: contact.contactId,
      masterId: contact.masterId,
      media: stage.flow.main.media,
      ani: stage.call.caller.ani,
      dnis: stage.call.caller.dnis,
      direction: platform.direction,
    },
    outcome: outcomeOf(platform),
    duration: seconds(platform.releasedAt ?? platform.now),
    consent: consent.answer,
    segments: result.segments.map(each => ({
      ...each,
      id: numbered(each.id),
      from: seconds(each.from),
      to: seconds(each.to),
    })),
    recordings: heard,
    statements: statementsOf(result, globals, book.sent),
    indicators: contact.buttons.map(({ name, agent, isOn }) => ({ name, agent, leftOn: isOn })),
    globals,
    trace: platform.watch.traced(scribe.trace),
    notes: [
      ...scribe.notes,
      ...result.notes.filter(note => !scribe.notes.some(each => each.code === note.code && each.text === note.text)),
      ...platform.watch.notes,
    ],
  }
  const { supervision, calls } = stage.center
  const asked = {
    ...(supervision ? { monitors: platform.watch.entries() } : {}),
    ...(supervision || calls ? { visible: visibleOf(record) } : {}),
    ...(platform.desks ? { desk: platform.desks.entry(heard) } : {}),
    ...platform.care.entries(heard),
  }
  return { ...record, ...asked, verdict: verdictOf(record, platform) }
}

function outcomeOf(platform: Platform): CallRecord['outcome'] {
  const { contact, error, isStuck, releasedBy, care } = platform
  if (error !== undefined) return 'error'
  if (isStuck) return 'stuck'
  if (contact.wentOut) return 'transferred'
  return releasedBy?.kind === 'caller' && !contact.wasAnswered && !care.arrivals.isServed ? 'abandoned' : 'released'
}

/** R23: who holds each id at the end, and where it was sent; one that nothing holds is lost. */
function statementsOf(
  result: LedgerResult,
  globals: Readonly<Record<string, string>>,
  sent: readonly { action: string; text: string }[],
): readonly StatementEntry[] {
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
