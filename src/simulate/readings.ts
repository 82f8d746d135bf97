import type { Center } from '../center/center.ts'
import { deskDefaults } from '../center/desk.ts'
import { defaultStorage } from '../center/storage.ts'
import type { CallRecord, Note } from '../record/call-record.ts'

/** Made up by the preset for Webex, as no source names them (A14). */
const madeUp = { autoResumeMs: 30_000, autoWrapupMs: 60_000 } as const

/** What of a record rests on our reading of a rule, where the sources are silent: the text says what was chosen, and by which setting. */
const readings: Readonly<Record<string, (record: Omit<CallRecord, 'verdict'>, center: Center) => string | undefined>> =
  {
    'WX-03': ({ desk }, center) =>
      Object.values(desk?.agents ?? {}).some(each => each.some(({ reason }) => reason === 'RONA')) &&
      center.desk?.ronaMs === deskDefaults.ronaMs
        ? 'no source says how long an offer rings: 18 s (desk: rona)'
        : undefined,
    'WX-10': ({ desk }, center) =>
      desk?.pauses.some(each => each.endedBy === 'timer') && center.desk?.autoResumeMs === madeUp.autoResumeMs
        ? 'no source says after how long a pause ends by itself: 30 s (desk: autoResume)'
        : undefined,
    'WX-15': ({ desk }) =>
      desk && Object.keys(desk.variables).length > 0 && desk.wrapups.length > 1
        ? 'variables are one set for the contact, and what was written last is stored'
        : undefined,
    'WX-37': ({ desk }, center) =>
      desk?.wrapups.some(each => each.by === 'auto') && center.desk?.wrapup.autoMs === madeUp.autoWrapupMs
        ? 'no source says when a wrap-up ends by itself: after 60 s (desk: wrapup: auto)'
        : undefined,
    'CC-26': ({ uploads = [] }, { calls }) => {
      const { baseMs, factor, capMs } = calls?.storage?.backoff ?? { baseMs: 0, factor: 0, capMs: 0 }
      const { backoff } = defaultStorage
      const isDefault = baseMs === backoff.baseMs && factor === backoff.factor && capMs === backoff.capMs
      return isDefault && uploads.some(each => each.attempts.count > 1)
        ? 'the times between attempts are unpublished: 60 s, twice as long each time, an hour at the most (storage: backoff)'
        : undefined
    },
    'CC-27': ({ uploads = [] }) =>
      uploads.some(each => each.lost) ? 'the days that a recording is kept begin with the end of the call' : undefined,
    'CC-29': ({ uploads = [] }, { calls }) =>
      uploads.some(each => each.parts.length > 1) &&
      calls?.storage?.bytesPerMegabyte === defaultStorage.bytesPerMegabyte
        ? 'a megabyte is 1,000,000 bytes (storage: bytesPerMegabyte)'
        : undefined,
    'CC-45': ({ waits = [] }) =>
      waits.some(each => each.whisper + each.countdown > 0)
        ? 'whisper and countdown come after the agent has answered, and count as waiting'
        : undefined,
    'CC-60': ({ tickets = [] }) =>
      tickets.length > 0 ? 'the time in the name of a ticket is that of the center (timezone)' : undefined,
    'WA-06': ({ messaging }, center) =>
      messaging?.sent.some(each => each.result === 'NO_CONSENT') &&
      center.messaging?.points.get(messaging.channel)?.consent === 'optIn'
        ? 'who has written before has not agreed to be written to: that takes an opt-in (channels: consent)'
        : undefined,
    'WA-32': ({ messaging }, center) => {
      const levels = center.messaging?.points.get(messaging?.channel ?? '')?.sla ?? center.messaging?.sla
      const targets = [levels?.firstResponse, levels?.solution]
      return messaging && levels?.day === '24h' && levels.hours !== '' && targets.some(each => (each?.days ?? 0) > 0)
        ? 'a day of a target is 24 hours of business time (sla: day)'
        : undefined
    },
  }

/** The notes that say so (◇ in the manuals); nothing where a center chose otherwise, or where it made no difference. */
export function readingNotes(record: Omit<CallRecord, 'verdict'>, center: Center): readonly Note[] {
  return Object.entries(readings).flatMap(([rule, read]) => {
    const text = read(record, center)
    return text === undefined ? [] : [{ code: `assumption/${rule}`, text }]
  })
}
