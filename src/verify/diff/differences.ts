import type { SampleCall } from '../../center/call.ts'
import type { CallRecord } from '../../record/call-record.ts'
import { compareText } from '../../text/diagnostic.ts'

/** In what two versions of a script can differ on the same call. */
export const differenceKinds = ['recordings', 'statements', 'outcome', 'variables'] as const

export type DifferenceKind = (typeof differenceKinds)[number]

/** A call that ends differently, and what came of it in the old version and the new one. */
export interface CallDifference {
  readonly kind: DifferenceKind
  readonly call: SampleCall
  readonly before: unknown
  readonly after: unknown
}

/** What of a record counts, by kind; places in scripts do not: an edit may move them. */
function view(kind: DifferenceKind, { recordings, statements, outcome, globals }: CallRecord): unknown {
  switch (kind) {
    case 'recordings':
      return recordings.map(({ from, to, sides, media, startedBy, endedBy, rule, masked }) => ({
        from,
        to,
        sides,
        media,
        startedBy: startedBy.kind,
        endedBy: endedBy.kind,
        rule,
        masked,
      }))
    case 'statements':
      return statements.map(({ from, to, startedBy, endedBy, heldBy, sentTo, lost }) => ({
        from,
        to,
        startedBy: startedBy.kind,
        endedBy: endedBy.kind,
        heldBy,
        sentTo,
        lost,
      }))
    case 'outcome':
      return outcome
    case 'variables':
      return Object.fromEntries(Object.entries(globals).sort(([one], [other]) => compareText(one, other)))
  }
}

/** In which ways two records differ. */
export function kindsOfDifference(old: CallRecord, next: CallRecord): readonly DifferenceKind[] {
  return differenceKinds.filter(kind => JSON.stringify(view(kind, old)) !== JSON.stringify(view(kind, next)))
}

/** The kinds in which two records of the same call differ, and how. */
export function differencesOn(call: SampleCall, old: CallRecord, next: CallRecord): readonly CallDifference[] {
  return kindsOfDifference(old, next).map(kind => ({ kind, call, before: view(kind, old), after: view(kind, next) }))
}
