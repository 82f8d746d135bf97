import type { Ledger, Move, OpenEntry, RuleId } from './book.ts'
import type { Ender } from './results.ts'

/** Closes what is being captured; the recording itself stands and may go on. A mask closes with it (R19). */
export function closeEntry(at: number, endedBy: Ender): Move {
  return ledger => {
    const { entry } = ledger
    if (!entry) return { ledger, decisions: [] }
    const { maskedFrom, ...kept } = entry
    const masked = withMask(entry, maskedFrom, at)
    const closed = { ...kept, masked, to: at, media: 'voice', endedBy, format: 'mp4' } as const
    return { ledger: { ...ledger, entry: undefined, recordings: [...ledger.recordings, closed] }, decisions: [] }
  }
}

/** The masked stretches of an entry, with the one that ends at `to`; one of no length is left out. */
export function withMask(entry: OpenEntry, from: number | undefined, to: number): OpenEntry['masked'] {
  return from === undefined || from === to ? entry.masked : [...entry.masked, [from, to]]
}

/** Begins an entry of the standing recording. The mask of a recording goes on in its next entry (R19). */
export function openEntry(entry: Omit<OpenEntry, 'masked' | 'maskedFrom'>): Move {
  return ledger => {
    const opened = { ...entry, masked: [], maskedFrom: ledger.isMasked ? entry.from : undefined }
    const standing = ledger.standing && { ...ledger.standing, begun: true }
    return { ledger: { ...ledger, entry: opened, standing }, decisions: [] }
  }
}

/** Why a recording is over. */
export interface Ending {
  readonly at: number
  readonly rule: RuleId
  readonly endedBy: Ender
  readonly why: string
}

/** Ends the standing recording, captured just now or not; its mask ends too. */
export function endRecording({ at, rule, endedBy, why }: Ending): Move {
  return ledger => {
    const { standing } = ledger
    if (!standing) return { ledger, decisions: [] }
    const closed = closeEntry(at, endedBy)(ledger).ledger
    return {
      ledger: { ...closed, standing: undefined, isMasked: false },
      decisions: [
        {
          kind: 'ended',
          recording: standing.id,
          rule,
          endedBy,
          text: `${standing.id} ends: ${why}`,
        },
      ],
    }
  }
}

/** R24 for recordings: `rec-1`, `rec-2` … in the order in which they began. */
export function nextRecording(ledger: Ledger): string {
  return `rec-${ledger.recordingCount + 1}`
}
