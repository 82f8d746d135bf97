import { visitLimit } from '../behavior/kernel.ts'
import type { Settings } from '../behavior/settings.ts'
import type { Center } from '../center/center.ts'
import { readSnippetAssumptions } from '../snippet/assumptions.ts'
import { utcOffsetMinutes } from './opening-hours.ts'

/** OLE day 0 is 1899-12-30; this is 1970-01-01. */
const unixDays = 25_569

/** What scripts may know of a center, for a call that begins at a local moment (ms, as if local time were UTC). */
export function settingsOf(center: Center, startMs: number): Settings {
  const prompts = new Map([...center.prompts].map(([file, ms]) => [plain(file), ms]))
  return {
    promptMs: file => prompts.get(plain(file)) ?? prompts.get(plain(file).split('/').at(-1) ?? ''),
    startDays: startMs / 86_400_000 + unixDays,
    utcOffsetMinutes: () => utcOffsetMinutes(center.timezone, startMs),
    snippets: readSnippetAssumptions(center.assumptions).value,
    visitLimit: Number(center.assumptions.get('visitLimit')) || visitLimit,
    bargeIn: center.assumptions.get('bargeIn') === 'waits' ? 'waits' : 'stops',
    signalNames: signalNames(center.assumptions.get('signalNames')),
  }
}

function plain(file: string): string {
  return file.trim().toLowerCase().replace(/\\/g, '/')
}

function signalNames(written: string | undefined): 'both' | 'SP' | 'p' {
  return written === 'SP' || written === 'p' ? written : 'both'
}
