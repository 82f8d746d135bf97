import { idleCall, type SampleCall, type StubValue } from '../../center/call.ts'
import { isOpen, type OpenValue } from '../../snippet/anything.ts'
import { isDynamic } from '../../snippet/dynamic.ts'
import { jsonText } from '../../snippet/json.ts'
import { isTruthy, printValue, toNumber, type Value } from '../../snippet/value.ts'
import type { Label } from '../search/space.ts'
import type { Chance, Decided } from '../world/chance.ts'
import { type Terms, type Unknown, workedOut } from '../world/openings.ts'
import { type Edit, forTruth, forValue } from './wanted.ts'

/** How a decision must come out, and what its unknowns are at that moment of the call. */
interface Demand {
  readonly decided: Decided
  readonly value: OpenValue
  /** Unknowns by their text: which value of the call each is. */
  readonly sources: ReadonlyMap<string, string>
}

/** A value of a call that is sought, and how it is put into the call. */
interface Source {
  readonly unknown: Unknown
  /** For the answer to an action: which of its answers, from 0. */
  readonly again: number
}

type Values = ReadonlyMap<string, Value>

/** Ways on which the unknowns have values, and the decision that none was found for. */
export interface Met {
  readonly ways: readonly (readonly Label[])[]
  readonly unmet?: Decided
}

/** Sets of values that are looked at on one way, and those that are played. */
const mostLooked = 500
const mostMet = 6

/**
 * Gives what was taken as anything on a way values with which its decisions come out as they did there. What rests on chance, or on what
 * is not known any more, is left to whoever plays the calls.
 */
export function metOn(labels: readonly Label[], terms: Terms, call: SampleCall): Met {
  const sources = new Map<string, Source>()
  const demands = demandsOn(labels, terms, sources)
  if (demands.length === 0) return { ways: [labels] }
  const found: Values[] = []
  const start = new Map([...sources].map(([key, source]) => [key, firstOf(source, call)] as const))
  const queue: Values[] = [start]
  const known = new Set<string>([textOf(start)])
  let looked = 0
  let best = Number.POSITIVE_INFINITY
  let unmet: Decided | undefined
  for (let values = queue.shift(); values && looked < mostLooked && found.length < mostMet; values = queue.shift()) {
    looked++
    const open = demands.filter(each => !isMet(each, values))
    const [demand] = open
    if (!demand) {
      found.push(values)
      continue
    }
    if (open.length <= best) unmet = demand.decided
    const isBetter = open.length < best
    best = Math.min(best, open.length)
    const next: Values[] = []
    for (const { unknown, value } of editsFor(demand, values)) {
      const key = demand.sources.get(unknown)
      if (key === undefined) continue
      const changed = new Map([...values, [key, value]])
      const text = textOf(changed)
      if (known.has(text)) continue
      known.add(text)
      next.push(changed)
    }
    if (isBetter) queue.unshift(...next)
    else queue.push(...next)
  }
  const ways = found.map(values => withValues(labels, values, sources))
  return ways.length > 0 || !unmet ? { ways } : { ways, unmet }
}

function demandsOn(labels: readonly Label[], terms: Terms, all: Map<string, Source>): readonly Demand[] {
  const answers = new Map<string, number>()
  const demands: Demand[] = []
  const apart = (each: Chance): readonly Chance[] => (each.kind === 'decided' ? partsOf(each, terms) : [each])
  for (const chance of labels.flatMap(each => each.chances).flatMap(apart)) {
    if (chance.kind === 'answer') answers.set(chance.action, (answers.get(chance.action) ?? -1) + 1)
    if (chance.kind !== 'decided') continue
    const value = terms.termOf(chance.of)
    if (!value) continue
    const sources = new Map<string, string>()
    for (const [text, unknown] of terms.unknownsOf(value)) {
      if (unknown.kind === 'lost' || unknown.kind === 'chance') continue
      const again = unknown.kind === 'answer' ? (answers.get(unknown.action) ?? 0) : 0
      const key = `${text}\u0001${again}`
      sources.set(text, key)
      all.set(key, { unknown, again })
    }
    // What rests on more than can be given is found out by playing.
    if (sources.size === terms.unknownsOf(value).size) demands.push({ decided: chance, value, sources })
  }
  return demands
}

/** A decision as those that must all come out as they did for it: both sides of an "and" that holds, of an "or" that does not. */
function partsOf(decided: Decided, terms: Terms): readonly Decided[] {
  const { how, answer } = decided
  const term = terms.termOf(decided.of)?.term
  if (!term || how !== 'holds') return [decided]
  const isSplit = term.by === 'prefix !' || (answer && term.by === '&') || (!answer && term.by === '|')
  if (!isSplit) return [decided]
  const isWanted = term.by === 'prefix !' ? !answer : answer
  return term.of.filter(isOpen).flatMap(each => partsOf({ ...decided, of: each.term.text, answer: isWanted }, terms))
}

/** OLE days of 1970-01-01. */
const unixDays = 25_569

function firstOf({ unknown }: Source, call: SampleCall): Value {
  if (unknown.kind === 'clock') return Date.parse(`${call.start}Z`) / 86_400_000 + unixDays
  if (unknown.kind !== 'input') return ''
  return unknown.name === 'ani' || unknown.name === 'dnis' ? idleCall.caller[unknown.name] : ''
}

const givenBy =
  ({ sources }: Demand, values: Values) =>
  (text: string): Value | undefined => {
    const value = values.get(sources.get(text) ?? '')
    return text === 'the clock' && value !== undefined ? { kind: 'date', days: toNumber(value) } : value
  }

function isMet(demand: Demand, values: Values): boolean {
  const { value, decided } = demand
  const given = givenBy(demand, values)
  const came = workedOut(value, given)
  if (decided.how === 'holds') return came !== undefined && isTruthy(came) === decided.answer
  const areKnown = value.term.of.every(each => workedOut(each, given) !== undefined)
  return areKnown && (came === undefined) === decided.answer
}

function editsFor(demand: Demand, values: Values): readonly Edit[] {
  const { value, decided } = demand
  const given = givenBy(demand, values)
  const plain = [...demand.sources.keys()].flatMap(unknown => tried.map((each): Edit => ({ unknown, value: each })))
  if (decided.how === 'holds') return [...forTruth(value, decided.answer, given), ...plain]
  return [...value.term.of.flatMap(part => failing.flatMap(each => forValue(part, each, given))), ...plain]
}

/** What makes code fail, and what does not. */
const failing: readonly Value[] = [
  '0',
  '1',
  'x',
  '9'.repeat(400),
  '2026-03-02 10:00',
  '65',
  '{}',
  { kind: 'object', members: new Map() },
]
const tried: readonly Value[] = ['', '0', '1', 'x', '10|20|30', '2026-03-02 10:00']

const textOf = (values: Values): string =>
  [...values].map(([key, value]) => `${key}\u0002${typeof value}${printValue(value)}`).join('\u0003')

/** The way with values in place of what was open. */
function withValues(labels: readonly Label[], values: Values, sources: ReadonlyMap<string, Source>): readonly Label[] {
  const [first, ...others] = labels
  if (!first) return labels
  const ahead: Chance[] = []
  const answered = new Map<string, Chance[]>()
  for (const [key, { unknown, again }] of sources) {
    const value = values.get(key) ?? ''
    if (unknown.kind === 'clock') ahead.push({ kind: 'clock', days: toNumber(value) })
    if (unknown.kind === 'input') ahead.push({ kind: 'input', name: unknown.name, value: stubOf(value) })
    if (unknown.kind !== 'answer') continue
    const at = `${unknown.action}\u0001${again}`
    const put: Chance = { kind: 'found', action: unknown.action, name: unknown.name, value: stubOf(value) }
    answered.set(at, [...(answered.get(at) ?? []), put])
  }
  const asked = new Map<string, number>()
  const behind = (chance: Chance): readonly Chance[] => {
    if (chance.kind !== 'answer') return [chance]
    const again = asked.get(chance.action) ?? 0
    asked.set(chance.action, again + 1)
    return [chance, ...(answered.get(`${chance.action}\u0001${again}`) ?? [])]
  }
  return [
    { ...first, chances: [...ahead, ...first.chances.flatMap(behind)] },
    ...others.map(each => ({ ...each, chances: each.chances.flatMap(behind) })),
  ]
}

function stubOf(value: Value): StubValue {
  if (isDynamic(value)) return JSON.parse(jsonText(value))
  return isOpen(value) ? '' : printValue(value)
}
