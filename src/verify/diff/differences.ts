import type { SampleCall } from '../../center/call.ts'
import type { CallRecord } from '../../record/call-record.ts'
import { compareText } from '../../text/diagnostic.ts'

/** In what two versions of a script can differ on the same call. */
export const differenceKinds = ['recordings', 'statements', 'outcome', 'variables'] as const

export type DifferenceKind = (typeof differenceKinds)[number]

/** A call that ends differently, and what came of it in the old version and the new one. */
export type CallDifference = { readonly call: SampleCall } & (
  | ({ readonly kind: 'recordings' } & Sides<readonly RecordingView[]>)
  | ({ readonly kind: 'statements' } & Sides<readonly StatementView[]>)
  | ({ readonly kind: 'outcome' } & Sides<CallRecord['outcome']>)
  | ({ readonly kind: 'variables' } & Sides<CallRecord['globals']>)
)

interface Sides<T> {
  readonly before: T
  readonly after: T
}

export type RecordingView = ReturnType<typeof recordingsIn>[number]
export type StatementView = ReturnType<typeof statementsIn>[number]

// Places in scripts do not count: an edit may move them.
function recordingsIn({ recordings }: CallRecord) {
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
}

function statementsIn({ statements }: CallRecord) {
  return statements.map(({ from, to, startedBy, endedBy, heldBy, sentTo, lost }) => ({
    from,
    to,
    startedBy: startedBy.kind,
    endedBy: endedBy.kind,
    heldBy,
    sentTo,
    lost,
  }))
}

function variablesIn({ globals }: CallRecord): CallRecord['globals'] {
  return Object.fromEntries(Object.entries(globals).sort(([one], [other]) => compareText(one, other)))
}

const outcomeIn = ({ outcome }: CallRecord): CallRecord['outcome'] => outcome

const views: Readonly<Record<DifferenceKind, (record: CallRecord) => unknown>> = {
  recordings: recordingsIn,
  statements: statementsIn,
  outcome: outcomeIn,
  variables: variablesIn,
}

/** In which ways two records differ. */
export function kindsOfDifference(old: CallRecord, next: CallRecord): readonly DifferenceKind[] {
  return differenceKinds.filter(kind => JSON.stringify(views[kind](old)) !== JSON.stringify(views[kind](next)))
}

/** The kinds in which two records of the same call differ, and how. */
export function differencesOn(call: SampleCall, old: CallRecord, next: CallRecord): readonly CallDifference[] {
  return kindsOfDifference(old, next).map(kind => ({ call, ...sidesOf(kind, old, next) }))
}

function sidesOf(kind: DifferenceKind, old: CallRecord, next: CallRecord) {
  const sides = <T>(of: (record: CallRecord) => T): Sides<T> => ({ before: of(old), after: of(next) })
  switch (kind) {
    case 'recordings':
      return { kind, ...sides(recordingsIn) }
    case 'statements':
      return { kind, ...sides(statementsIn) }
    case 'outcome':
      return { kind, ...sides(outcomeIn) }
    case 'variables':
      return { kind, ...sides(variablesIn) }
  }
}
