import type { CrmAnswer, Storage, Upload } from '../../center/storage.ts'
import type { UploadEntry } from '../../record/care-entries.ts'
import { seconds } from '../../text/duration.ts'

/** Parts of one file at the most; a larger file is taken to have this many. */
const mostParts = 100_000

/** How many attempts a record writes out. */
const shownAttempts = 8

/** How a call without `upload:` goes: the CRM takes everything. */
export const smoothUpload: Upload = { answers: [], otherwise: 'ack' }

/** CC-29: parts of 50 MB in order, the rest last; a file of just 50 MB is not split. */
export function partsOf(megabytes: number, { sink, partMegabytes }: Storage): readonly number[] {
  if (sink === 'external' || megabytes <= partMegabytes) return [megabytes]
  const full = Math.min(mostParts, Math.ceil(megabytes / partMegabytes)) - 1
  const rest = Math.round((megabytes - full * partMegabytes) * 1_000_000) / 1_000_000
  return [...Array.from({ length: full }, () => partMegabytes), rest]
}

/** Milliseconds between an attempt and the next: it grows by the factor up to the cap (CC-26). */
export function delayAfter(attempt: number, { baseMs, factor, capMs }: Storage['backoff']): number {
  return Math.min(baseMs * factor ** attempt, capMs)
}

/**
 * What becomes of a recording after its call (CC-25 to CC-31): attempts from the first part that is not acknowledged, until all
 * are, and deletion at once; after the retention it is deleted in any case, which beats an attempt of the same moment.
 */
export function uploaded(recording: string, megabytes: number, storage: Storage, upload: Upload): UploadEntry {
  const parts = partsOf(megabytes, storage)
  const acknowledged: number[] = []
  const attempts: number[] = []
  for (let at = 0; at < storage.retentionMs && acknowledged.length < parts.length; ) {
    const attempt = attempts.length
    attempts.push(seconds(at))
    const first = acknowledged.length
    while (acknowledged.length < parts.length) {
      const size = parts[acknowledged.length] ?? 0
      if (answerOf(upload, attempt, acknowledged.length - first, size, storage) !== 'ack') break
      acknowledged.push(seconds(at))
    }
    at += delayAfter(attempt, storage.backoff)
  }
  const lost = acknowledged.length < parts.length
  return {
    recording,
    megabytes,
    parts,
    attempts: { first: attempts.slice(0, shownAttempts), count: attempts.length, last: attempts.at(-1) ?? 0 },
    attachments: acknowledged.map((_, index) => `part${index + 1}`),
    state: 'deleted',
    deletedAfter: lost ? seconds(storage.retentionMs) : (attempts.at(-1) ?? 0),
    lost,
    acknowledged,
  }
}

/** What the CRM says to a part: one word of an attempt holds for all its parts. CC-30: what exceeds its limit it never takes. */
function answerOf(
  { answers, otherwise }: Upload,
  attempt: number,
  part: number,
  megabytes: number,
  { crmMaxMegabytes }: Storage,
): CrmAnswer {
  if (megabytes > crmMaxMegabytes) return 'tooLarge'
  const told = answers[attempt]
  return told?.[Math.min(part, told.length - 1)] ?? otherwise
}
