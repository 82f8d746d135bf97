import type { Question } from '../../behavior/effect.ts'
import type { Stub, StubValue } from '../../center/call.ts'
import type { Center } from '../../center/center.ts'
import { plain } from '../../lint/analysis/names.ts'
import type { ActionNode } from '../../script/tree.ts'
import type { Fate } from '../../simulate/fate.ts'
import type { Slice } from '../slice.ts'
import type { Tries } from './tries.ts'

/** One thing that nobody on the call decided, as it fell out. */
export type Chance =
  | { readonly kind: 'draw'; readonly policy: number; readonly again: number; readonly isIn: boolean }
  | { readonly kind: 'answer'; readonly action: string; readonly stub: Stub }
  | { readonly kind: 'input'; readonly name: string; readonly value: string }

/** What is drawn for policies holds for the whole call. */
export type Draws = ReadonlyMap<string, boolean>

/** A value that equals no constant of the script. */
export const otherValue = 'something else'

/** Tries all that nobody decides, and remembers what it tried. */
export class EveryChance implements Fate {
  readonly #tries: Tries
  readonly #center: Center
  readonly #slice: Slice
  readonly #values: readonly string[]
  /** What was drawn on this call so far. */
  draws: Draws = new Map()
  /** What was drawn just now. */
  taken: Chance[] = []
  /** What came from outside just now. */
  given: Chance[] = []
  /** The share of all ways to draw, and of all that can come from outside, that this one is. */
  drawShare = 1
  share = 1
  /** How often a draw was asked for whose answer differs between calls. */
  drawn = 0

  constructor(tries: Tries, center: Center, slice: Slice, mostValues: number) {
    this.#tries = tries
    this.#center = center
    this.#slice = slice
    this.#values = ['', ...slice.constants.filter(each => each !== '').slice(0, mostValues), otherValue]
  }

  /** Goes on from what was drawn before. */
  begin(draws: Draws): void {
    this.draws = draws
    this.taken = []
    this.given = []
    this.drawShare = 1
    this.share = 1
  }

  /** Percentages of 0 and 100 leave no choice. */
  readonly draw = (policy: number, again: number): number => {
    const { percent = 0 } = this.#center.policies[policy] ?? {}
    if (percent <= 0 || percent >= 100) return 50
    this.drawn++
    const key = `${policy}/${again}`
    const known = this.draws.get(key)
    const isIn = known ?? this.#tries.pick(2) === 0
    if (known === undefined) {
      this.drawShare /= 2
      this.draws = new Map([...this.draws, [key, isIn]])
      this.taken.push({ kind: 'draw', policy, again, isIn })
    }
    return isIn ? 0 : 99.999
  }

  /** Each wired branch, and the values that decisions tell apart for each variable that the answer fills. */
  readonly answer = (node: ActionNode, question: Question): Stub | undefined => {
    if (question.kind === 'log-recording') return undefined
    const labels = labelsOf(node, question)
    const branch = labels[this.#pick(labels.length)] ?? 'Default'
    const set = new Map<string, StubValue>()
    for (const name of filledBy(node)) if (this.#slice.kept.has(plain(name))) set.set(name, this.#value())
    const stub: Stub = { branch, set }
    this.given.push({ kind: 'answer', action: node.id, stub })
    return stub
  }

  /** A value for a variable that the caller brings. */
  input(name: string): string {
    const value = this.#value()
    this.given.push({ kind: 'input', name, value })
    return value
  }

  #pick(of: number): number {
    this.share /= of
    return this.#tries.pick(of)
  }

  #value(): string {
    return this.#values[this.#pick(this.#values.length)] ?? ''
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
