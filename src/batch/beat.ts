import type { Note } from '../record/call-record.ts'
import { Scribe } from '../simulate/scribe.ts'

/** What a scribe was told, but for the time. */
export type Beat =
  | { readonly kind: 'enter'; readonly depth: number; readonly visit: Parameters<Scribe['enter']>[2] }
  | { readonly kind: 'leave'; readonly depth: number; readonly branch: string | null }
  | { readonly kind: 'happened'; readonly happening: Parameters<Scribe['happened']>[1] }
  | { readonly kind: 'note'; readonly note: Note }

/** A scribe that writes nothing down and says what it is told, so that others can be told. */
export function listening(hear: (beat: Beat) => void): Scribe {
  return Object.assign(new Scribe(() => {}), {
    enter: (...[, depth, visit]: Parameters<Scribe['enter']>) => hear({ kind: 'enter', depth, visit }),
    leave: (...[depth, branch]: Parameters<Scribe['leave']>) => hear({ kind: 'leave', depth, branch }),
    happened: (...[, happening]: Parameters<Scribe['happened']>) => hear({ kind: 'happened', happening }),
    note: (...[note]: Parameters<Scribe['note']>) => hear({ kind: 'note', note }),
  })
}

/** Tells a scribe, at a time in ms. */
export function tell(scribe: Scribe, beat: Beat, now: number): void {
  switch (beat.kind) {
    case 'enter':
      return scribe.enter(now, beat.depth, beat.visit)
    case 'leave':
      return scribe.leave(beat.depth, beat.branch)
    case 'happened':
      return scribe.happened(now, beat.happening)
    case 'note':
      return scribe.note(beat.note)
  }
}
