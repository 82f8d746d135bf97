import type { CallRecord, RecordingEntry } from '../record/call-record.ts'
import { visibleOf } from '../record/visible.ts'
import { seconds } from '../text/duration.ts'
import type { Decided } from './book.ts'
import { globalsOf } from './call-variables.ts'
import type { Contact } from './contact.ts'
import { type Kept, type Outcome, outcomeOf, segmentsOf } from './outcome.ts'
import type { Platform } from './platform.ts'
import { readingNotes } from './readings.ts'
import type { Stage } from './stage.ts'
import { verdictOf } from './verdict.ts'

/** Where a call comes from, for its record. */
export interface Origin {
  readonly version: string
  /** Relative to the working directory. */
  readonly script: string
  readonly sha256: string
  readonly call?: string
}

/** Of what a record is made. */
export interface Told {
  readonly came: Outcome
  readonly segments: CallRecord['segments']
  readonly globals: CallRecord['globals']
  readonly stage: Pick<Stage, 'flow' | 'center' | 'call'>
  readonly contact: Pick<Contact, 'contactId' | 'masterId' | 'buttons'>
  readonly direction: CallRecord['contact']['direction']
  readonly consent: CallRecord['consent']
  readonly decisions: readonly Decided[]
  readonly trace: CallRecord['trace']
  readonly notes: CallRecord['notes']
  /** What the recorder noted. */
  readonly recorderNotes: CallRecord['notes']
  /** Notes about whoever watched. */
  readonly watchNotes: CallRecord['notes']
  /** What a center asks for beside, once it is known what of the recordings can be heard. */
  readonly beside: (heard: readonly RecordingEntry[]) => Partial<CallRecord>
}

/** The record of a call as it stands. */
export function recordOf(told: Told, origin: Origin): CallRecord {
  const { stage, contact, notes, recorderNotes } = told
  const { outcome, duration, recordings, statements } = told.came
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
      direction: told.direction,
    },
    outcome,
    duration,
    consent: told.consent,
    segments: told.segments,
    recordings,
    statements,
    indicators: contact.buttons.map(({ name, agent, isOn }) => ({ name, agent, leftOn: isOn })),
    globals: told.globals,
    trace: told.trace,
    notes: [
      ...notes,
      ...recorderNotes.filter(note => !notes.some(each => each.code === note.code && each.text === note.text)),
      ...told.watchNotes,
    ],
  }
  const beside = besideOf(record, told)
  // Nobody else has the record yet, and to copy it takes longer than anything else here.
  const whole = beside ? { ...record, ...beside } : record
  return Object.assign(whole, { verdict: verdictOf(whole, told.decisions) })
}

/** What a center asks for beside, with the notes that go with it; nothing where it asks for nothing. */
function besideOf(record: Omit<CallRecord, 'verdict'>, told: Told): Partial<CallRecord> | undefined {
  const { center } = told.stage
  const { monitors, messaging, ...others } = told.beside(record.recordings)
  const isSeen = center.supervision ?? center.calls ?? messaging
  if (!isSeen && !monitors && Object.keys(others).length === 0) return undefined
  const beside = {
    ...(monitors ? { monitors } : {}),
    ...(messaging ? { messaging } : {}),
    ...(isSeen ? { visible: visibleOf({ ...record, ...(messaging ? { messaging } : {}) }) } : {}),
    ...others,
  }
  return { ...beside, notes: [...record.notes, ...readingNotes({ ...record, ...beside }, center)] }
}

/** What came of a call on the platform. */
export function keptOf(platform: Platform): Kept {
  const { book, care, messages, executor } = platform
  return {
    outcome: wordFor(platform, { isServed: care.arrivals.isServed, isMessaging: messages !== undefined }),
    overAt: platform.releasedAt ?? platform.now,
    result: book.result(),
    globals: globalsOf(executor.state),
    sent: book.sent,
    redactions: care.redactions.entries(),
  }
}

/** What happened in a call on the platform. */
export function toldOf(platform: Platform): Told {
  const { stage, contact, direction, consent, book, scribe, watch, messages, desks, care } = platform
  const kept = keptOf(platform)
  return {
    came: outcomeOf(kept),
    segments: segmentsOf(kept.result, seconds),
    globals: kept.globals,
    recorderNotes: kept.result.notes,
    stage,
    contact,
    direction,
    consent: consent.answer,
    decisions: book.decisions,
    trace: watch.traced(scribe.trace),
    notes: scribe.notes,
    watchNotes: watch.notes,
    beside: heard => ({
      ...(stage.center.supervision ? { monitors: watch.entries() } : {}),
      ...(messages ? { messaging: messages.entry() } : {}),
      ...(desks ? { desk: desks.entry(heard) } : {}),
      ...care.entries(heard),
    }),
  }
}

/** How a call ended, or stands, in the record's word for it. */
export function wordFor(
  { contact, error, isStuck, releasedBy }: Pick<Platform, 'contact' | 'error' | 'isStuck' | 'releasedBy'>,
  { isServed, isMessaging }: { readonly isServed: boolean; readonly isMessaging: boolean },
): CallRecord['outcome'] {
  if (error !== undefined) return 'error'
  if (isStuck) return 'stuck'
  if (contact.wentOut) return 'transferred'
  if (isMessaging && !contact.isReleased) return 'open'
  return releasedBy?.kind === 'caller' && !contact.wasAnswered && !isServed ? 'abandoned' : 'released'
}
