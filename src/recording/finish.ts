import { clockText, seconds } from '../text/duration.ts'
import { defaultAssumptions } from './assumptions.ts'
import type { ClosedEntry, Ledger, LedgerSettings } from './book.ts'
import type { LedgerNote, LedgerRecording, LedgerSegment, LedgerStatement } from './results.ts'
import { contactOver } from './segments.ts'

/** What the ledger says when the call is over; times in ms, entries in the order in which they began. */
export interface LedgerResult {
  readonly recordings: readonly LedgerRecording[]
  readonly statements: readonly LedgerStatement[]
  readonly segments: readonly LedgerSegment[]
  readonly notes: readonly LedgerNote[]
}

/** Ends what is still on, leaves out what has no length (R15) and drops what is too short (R9). */
export function finish(
  ledger: Ledger,
  at: number,
  { assumptions }: Pick<LedgerSettings, 'assumptions'> = { assumptions: defaultAssumptions },
): LedgerResult {
  const over = contactOver(at, { kind: 'release' })(ledger).ledger
  const entries = over.recordings.filter(entry => entry.to > entry.from)
  const short = tooShort(over.recordings, assumptions.R9)
  return {
    recordings: entries.filter(({ id }) => !short.has(id)).flatMap(voiceAndScreens),
    statements: over.statements,
    segments: over.segments.filter(segment => segment.to > segment.from),
    notes: [...over.notes, ...[...short].map(([id, length]) => shortNote(id, length, over, assumptions.R9))],
  }
}

/** R9: the recordings that last shorter in all than they must, with their lengths; of the parts of each only one list, voice or screen. */
export function tooShort(
  parts: readonly Pick<LedgerRecording, 'id' | 'from' | 'to'>[],
  shortest: number,
): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>()
  for (const { id, from, to } of parts) lengths.set(id, (lengths.get(id) ?? 0) + to - from)
  for (const [id, length] of lengths) if (length >= shortest) lengths.delete(id)
  return lengths
}

/** R9: the note names the recording that the list leaves out. */
function shortNote(id: string, length: number, ledger: Ledger, shortest: number): LedgerNote {
  const first = ledger.recordings.find(entry => entry.id === id)
  const line = first?.startedBy.line
  const text = `${id} (${first?.rule}), begun at ${clockText(first?.from ?? 0)}, is left out: it lasted ${seconds(length)} s in all, and what is shorter than ${seconds(shortest)} s is not kept (R9)`
  return { code: 'assumption/R9', text, ...(line === undefined ? {} : { line }) }
}

/** R6: the voice, and one entry of the same id for each agent whose screen is taken with it. */
function voiceAndScreens({ screens, ...voice }: ClosedEntry): readonly LedgerRecording[] {
  return [voice, ...screens.map((): LedgerRecording => ({ ...voice, media: 'screen', sides: ['agent'] }))]
}
