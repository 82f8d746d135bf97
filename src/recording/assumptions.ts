import { parseDuration } from '../text/duration.ts'
import { nearest } from '../text/suggest.ts'

/** How the rules marked ◇ are read, by number; what a site knows better stands in its `center.yaml`. */
export interface RecordingAssumptions {
  /** R2 and R3 are one level. `stop-wins`: after a Stop no Start counts any more. */
  readonly R3: 'latest-wins' | 'stop-wins'
  /** A policy draws once a call, or anew at each answer. */
  readonly R5: 'once' | 'each-answer'
  /** Recordings shorter than this, in ms, are dropped; 0 is `off`. */
  readonly R9: number
  /** What a Stop/IVR ends. */
  readonly R12: 'ivr-only' | 'everything'
  /** What a Stop/Call does while nothing is recorded. */
  readonly 'R12.idle': 'blocks' | 'nothing'
  /** What a Start/Call makes of a recording of the agent alone. */
  readonly R13: 'widens' | 'separate' | 'ignored'
  /** What a Stop/Call makes of it. */
  readonly 'R13.stop': 'ends' | 'ignored'
  /** What DoNotRecord does to what is being recorded just then. `ignore`: it runs to the end of its segment. */
  readonly R14: 'stop-and-keep' | 'discard' | 'ignore'
  /** Whether a consultation ends the caller's segment. */
  readonly 'R15.consult': 'splits' | 'goes-on'
  /** Whether waiting for the next agent after a transfer is a segment, which can be recorded. */
  readonly 'R15.waiting': 'no-segment' | 'segment'
  /** Whether hold and resume begin a segment. */
  readonly 'R15.hold': 'no-segment' | 'segment'
  /** With UseRecordingStatementId true: the statement alone, or the call's recording too. */
  readonly R20: 'alone' | 'both'
  /** What a Stop with UseRecordingStatementId false makes of a running statement. */
  readonly R21: 'goes-on' | 'ends'
  /** What a Start makes of a statement that still runs. `ignored`: the Start does nothing. */
  readonly R22: 'ends-former' | 'ignored'
  /** How statement ids are made: `stmt-<masterId>-<n>` or `stmt-<n>`. */
  readonly R24: 'master-and-number' | 'number'
}

export type AssumptionName = keyof RecordingAssumptions

/** The readings that the specification gives. */
export const defaultAssumptions: RecordingAssumptions = {
  R3: 'latest-wins',
  R5: 'once',
  R9: 4_000,
  R12: 'ivr-only',
  'R12.idle': 'blocks',
  R13: 'widens',
  'R13.stop': 'ends',
  R14: 'stop-and-keep',
  'R15.consult': 'splits',
  'R15.waiting': 'no-segment',
  'R15.hold': 'no-segment',
  R20: 'alone',
  R21: 'goes-on',
  R22: 'ends-former',
  R24: 'master-and-number',
}

/** What may be written for each assumption that is chosen from words, the default first. */
export const assumptionChoices: {
  readonly [Name in Exclude<AssumptionName, 'R9'>]: readonly RecordingAssumptions[Name][]
} = {
  R3: ['latest-wins', 'stop-wins'],
  R5: ['once', 'each-answer'],
  R12: ['ivr-only', 'everything'],
  'R12.idle': ['blocks', 'nothing'],
  R13: ['widens', 'separate', 'ignored'],
  'R13.stop': ['ends', 'ignored'],
  R14: ['stop-and-keep', 'discard', 'ignore'],
  'R15.consult': ['splits', 'goes-on'],
  'R15.waiting': ['no-segment', 'segment'],
  'R15.hold': ['no-segment', 'segment'],
  R20: ['alone', 'both'],
  R21: ['goes-on', 'ends'],
  R22: ['ends-former', 'ignored'],
  R24: ['master-and-number', 'number'],
}

/** A name or a value under `assumptions:` that cannot be used; the default stands instead. */
export interface AssumptionFault {
  readonly key: string
  readonly message: string
  readonly hint: string
}

/** Names that look like ours and belong to the player of calls. */
const readElsewhere: readonly string[] = ['R15.onhold']

/** Reads the `R…` keys of a center's `assumptions:`; other keys belong to other parts and are passed over. */
export function readRecordingAssumptions(written: ReadonlyMap<string, string>): {
  readonly value: RecordingAssumptions
  readonly faults: readonly AssumptionFault[]
} {
  let value = defaultAssumptions
  const faults: AssumptionFault[] = []
  for (const [key, text] of written) {
    if (!/^r\d/i.test(key) || readElsewhere.includes(key)) continue
    const read = readOne(key, text.trim())
    if ('fault' in read) faults.push(read.fault)
    else value = { ...value, ...read.value }
  }
  return { value, faults }
}

type ReadOne = { readonly value: Partial<RecordingAssumptions> } | { readonly fault: AssumptionFault }

function readOne(key: string, text: string): ReadOne {
  if (key === 'R9') return readShortest(text)
  const choices = new Map<string, readonly string[]>(Object.entries(assumptionChoices)).get(key)
  if (choices === undefined) return { fault: unknownName(key) }
  if (choices.includes(text)) return { value: { [key]: text } }
  return {
    fault: { key, message: `"${text}" is no reading of ${key}`, hint: `expected one of ${choices.join(', ')}` },
  }
}

function readShortest(text: string): ReadOne {
  const ms = text === 'off' ? 0 : parseDuration(text)
  if (ms !== undefined) return { value: { R9: ms } }
  return { fault: { key: 'R9', message: `"${text}" is no reading of R9`, hint: 'expected a duration like 4s, or off' } }
}

function unknownName(key: string): AssumptionFault {
  const names = ['R9', ...Object.keys(assumptionChoices)]
  const parts = names.filter(name => name.startsWith(`${key}.`))
  const best = nearest(key, names)
  const hint =
    parts.length > 0
      ? `write ${parts.join(' or ')}`
      : best === undefined
        ? `expected one of ${names.join(', ')}`
        : `did you mean "${best}"?`
  return { key, message: `there is no assumption "${key}"`, hint }
}
