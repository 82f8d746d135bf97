import type { EndKind, Starter } from '../recording/results.ts'
import type { CallDifference, RecordingView, StatementView } from '../verify/diff/differences.ts'
import { safeText } from './safe-text.ts'

/** What came of a call in the old version and in the new one, in words, a line for each entry. */
export function differenceWords(difference: CallDifference): {
  readonly before: readonly string[]
  readonly after: readonly string[]
} {
  switch (difference.kind) {
    case 'recordings':
      return { before: listed(difference.before, recordingWords), after: listed(difference.after, recordingWords) }
    case 'statements':
      return { before: listed(difference.before, statementWords), after: listed(difference.after, statementWords) }
    case 'outcome':
      return { before: [`the call ends: ${difference.before}`], after: [`the call ends: ${difference.after}`] }
    case 'variables':
      return variableWords(difference)
  }
}

function listed<T>(entries: readonly T[], words: (entry: T) => string): readonly string[] {
  return entries.length === 0 ? ['nothing is recorded'] : entries.map(each => safeText(words(each)))
}

function recordingWords({ from, to, sides, media, startedBy, endedBy, rule, masked }: RecordingView): string {
  const holes = masked.map(([begin, end]) => span(begin, end)).join(', ')
  return [
    `${span(from, to)} ${sides.join(' and ')}${media === 'voice' ? '' : `, ${media}`}`,
    `begun by ${beginners[startedBy]} (${rule})`,
    ...(holes === '' ? [] : [`masked ${holes}`]),
    `until ${ends[endedBy]}`,
  ].join(', ')
}

function statementWords({ from, to, startedBy, endedBy, heldBy, sentTo, lost }: StatementView): string {
  const kept = [...heldBy, ...sentTo]
  return [
    `statement ${span(from, to)}`,
    `begun by ${beginners[startedBy]}`,
    `until ${ends[endedBy]}`,
    lost ? 'its id is lost' : `its id is in ${kept.join(', ')}`,
  ].join(', ')
}

/** Variables that are not the same; what is the same on both sides is not told. */
function variableWords({ before, after }: Extract<CallDifference, { kind: 'variables' }>) {
  const text = (value: unknown) => JSON.stringify(value) ?? 'not set'
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  const other = names.filter(each => text(before[each]) !== text(after[each]))
  const lines = (side: typeof before) => other.map(each => safeText(`${each} = ${text(side[each])}`))
  return { before: lines(before), after: lines(after) }
}

const span = (from: number, to: number): string => `${clock(from)}–${clock(to)}`

/** Seconds as they are told in a call: 0:02, 1:05.5. */
export function clock(seconds: number): string {
  const rest = Number((seconds % 60).toFixed(3))
  return `${Math.floor(seconds / 60)}:${rest < 10 ? '0' : ''}${rest}`
}

const beginners: Readonly<Record<Starter['kind'], string>> = {
  script: 'the script',
  agent: 'an agent',
  supervisor: 'a supervisor',
  policy: 'a policy',
}

const ends: Readonly<Record<EndKind, string>> = {
  script: 'the script stops it',
  agent: 'an agent stops it',
  supervisor: 'a supervisor stops it',
  answer: 'an agent answers',
  transfer: 'the call is transferred',
  consult: 'somebody is consulted',
  join: 'somebody joins',
  disposition: 'the disposition is set',
  blind: 'the call leaves the platform',
  'mask-stop': 'masking stops it',
  'next-start': 'the next start',
  refusal: 'the caller refuses',
  release: 'the end of the call',
}
