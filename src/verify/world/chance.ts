import type { Question } from '../../behavior/effect.ts'
import type { Station } from '../../behavior/station.ts'
import type { SampleCall, Stub, StubValue } from '../../center/call.ts'
import { plain } from '../../lint/analysis/names.ts'
import type { ActionNode } from '../../script/tree.ts'
import { type Fate, stubFor } from '../../simulate/fate.ts'
import { hasOpen, type OpenValue } from '../../snippet/anything.ts'
import type { Value } from '../../snippet/value.ts'
import { momentsOf } from '../clock.ts'
import type { Slice } from '../slice.ts'
import { Openings } from './openings.ts'
import type { Tries } from './tries.ts'

/** One thing that nobody on the call decided, as it fell out. */
export type Chance =
  | { readonly kind: 'draw'; readonly policy: number; readonly again: number; readonly isIn: boolean }
  | { readonly kind: 'answer'; readonly action: string; readonly stub: Stub }
  | { readonly kind: 'input'; readonly name: string; readonly value: StubValue }
  /** What the latest answer to an action had put into a variable, found out when somebody read it. */
  | { readonly kind: 'found'; readonly action: string; readonly name: string; readonly value: StubValue }
  /** What time it was for an action that asked: local, in OLE days. */
  | { readonly kind: 'clock'; readonly days: number }
  | Decided

/** A decision of an action on something open, by its text: whether it holds, or whether working it out fails. */
export interface Decided {
  readonly kind: 'decided'
  readonly of: string
  readonly how: 'holds' | 'fails'
  readonly answer: boolean
  readonly action: string
}

/** Stands before an action's id in a variable that the answer to it has filled with something. */
const unasked = '\ue000'

/** The same before the number of a caller whom nobody named. */
const callers = `${unasked}\ue000`

/** The number of a caller whom nobody named: asked for when a script reads it. */
export const unaskedNumber = (own: string): string => `${callers}${own}`

/** A value that equals no constant of the script. */
export const otherValue = 'something else'

/** Tries all that nobody decides, and remembers what it tried. */
export class EveryChance implements Fate {
  readonly #tries: Tries
  readonly #slice: Slice
  readonly #mostValues: number
  readonly #call: SampleCall
  readonly #values = new Map<string, readonly string[]>()
  taken: Chance[] = []
  /** How often something was asked that is open until then. */
  asks = 0
  readonly openings: Openings

  constructor(tries: Tries, slice: Slice, mostValues: number, call: SampleCall) {
    this.#tries = tries
    this.#call = call
    this.#slice = slice
    this.#mostValues = mostValues
    this.openings = new Openings(tries, slice, decided => {
      this.taken.push(decided)
      this.asks++
    })
  }

  /** A move begins, in which nothing has fallen yet. */
  begin(): void {
    this.taken = []
    this.openings.begin()
  }

  readonly holds = (value: OpenValue): boolean => this.openings.decides(value)

  /** Policies are the recorder's, which tries their draws for itself. */
  readonly draw = (): number => 50

  /** What the call says; else each wired branch, and what the answer puts into variables is not known before somebody reads them. */
  readonly answer = (node: ActionNode, question: Question): Stub | undefined => {
    if (question.kind === 'log-recording') return undefined
    const declared = stubFor(node, this.#call)
    if (declared) return this.#oneOf(declared)
    const labels = labelsOf(node, question)
    const branch = labels[this.#tries.pick(labels.length)] ?? 'Default'
    const set = new Map<string, StubValue>()
    const known = new Map<string, StubValue>()
    for (const name of filledBy(node)) {
      if (!this.#slice.kept.has(plain(name))) continue
      // Others than scripts look at what lasts, such as the caller's consent.
      const { lasting, open } = this.#slice
      if (lasting.has(plain(name)) && !open.has(plain(name))) known.set(name, this.#value(plain(name)))
      set.set(name, known.get(name) ?? `${unasked}${node.id}`)
    }
    this.taken.push({ kind: 'answer', action: node.id, stub: { branch, set: known } })
    return { branch, set }
  }

  /** How often something was asked before is forgotten on the way: it may be any of the answers that the call has for it. */
  #oneOf({ later = [], ...first }: Stub): Stub {
    return later.length === 0 ? first : (later[this.#tries.pick(later.length + 1) - 1] ?? first)
  }

  /** Gives a variable that somebody reads one of its values, if it has none before that. */
  readonly settle = (name: string, value: Value, isOutermost: boolean): Value | undefined => {
    const key = plain(name)
    if (value === null) return isOutermost && this.#slice.inputs.has(key) ? this.#brought(key) : undefined
    if (typeof value !== 'string') return undefined
    if (value.startsWith(unasked))
      return value.startsWith(callers) ? this.#brought(key, value) : this.#found(key, value.slice(1))
    return hasOpen(value) ? this.openings.read(value) : undefined
  }

  /**
   * One of the times that code tells apart, in calls that may begin on any day from the given one on; no time passes within a move.
   * Undefined where that is not enough.
   */
  moment(station: Station, from: number): number | undefined {
    const { deciders, parts } = this.#slice.clock
    if (!deciders.has(station)) return undefined
    this.asks++
    const looked = this.taken.find(each => each.kind === 'clock')
    if (looked) return looked.days
    const moments = momentsOf(parts, from)
    const days = moments[this.#tries.pick(moments.length)] ?? from
    this.taken.push({ kind: 'clock', days })
    return days
  }

  #found(name: string, action: string): Value {
    if (this.#slice.open.has(name))
      return this.openings.unknown({ kind: 'answer', action, name }, `${name} of ${action}`)
    const value = this.#value(name)
    this.taken.push({ kind: 'found', action, name, value })
    this.asks++
    return value
  }

  /** A value for a variable that the caller brings, once somebody reads it. */
  #brought(name: string, own = ''): Value {
    if (this.#slice.open.has(name)) return this.openings.unknown({ kind: 'input', name }, name)
    const value = this.#value(name, own.slice(callers.length))
    this.taken.push({ kind: 'input', name, value })
    this.asks++
    return value
  }

  #value(name: string, own = ''): string {
    const values = this.#values.get(name) ?? this.#valuesOf(name, own)
    this.#values.set(name, values)
    return values[this.#tries.pick(values.length)] ?? ''
  }

  /** Nothing, the constants that decisions compare it with, and what equals none of them; the last alone where no decision rests on it. */
  #valuesOf(name: string, own: string): readonly string[] {
    const values = this.#slice.valuesOf(name)
    const other = own === '' || values?.includes(own) ? otherValue : own
    if (!values) return [other]
    return [...new Set(['', ...values.slice(0, this.#mostValues), other])]
  }
}

/** The variables that properties of an asking action name to be filled. */
function filledBy(node: ActionNode): readonly string[] {
  return node.type.properties.flatMap(({ name, kind }) => {
    const text = node.properties.get(name)
    return kind === 'variable' && text !== undefined && 'value' in text && text.value.trim() !== ''
      ? [text.value.trim()]
      : []
  })
}

/** The branches that lead to different places: those that are wired, and one of those that fall to Default. */
function labelsOf(node: ActionNode, question: Question): readonly string[] {
  const wired = node.branches.map(each => each.label)
  const natural = question.kind === 'hours' ? 'Open' : 'Default'
  if (question.kind === 'dial') {
    const failed = node.type.branches.map(each => each.name).find(name => !wired.includes(name))
    return [...new Set(['Default', ...wired, ...(failed === undefined ? [] : [failed])])]
  }
  return wired.includes('Default') || wired.length === 0 ? [...new Set([natural, ...wired])] : wired
}
