import { isOpen, type Term } from '../../snippet/anything.ts'
import type { Value } from '../../snippet/value.ts'

/** Functions that give whole numbers. */
const whole: ReadonlySet<string> = new Set(['count', 'size', 'length', 'indexof', 'index'])

const mirrored: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=', '=': '=', '!=': '!=' }

interface Comparison {
  readonly subject: string
  readonly by: string
  readonly bound: number
}

interface Range {
  readonly least: number
  readonly most: number
}

const anywhere: Range = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY }

/** Between which bounds whole numbers are after some decisions: how many elements a list has, how long a text is. */
export class Bounds {
  readonly #ranges = new Map<string, Range>()

  clear(): void {
    if (this.#ranges.size > 0) this.#ranges.clear()
  }

  /** How a comparison comes out; undefined where the decisions before it leave it open, and of anything else. */
  to(term: Term): boolean | undefined {
    const asked = comparisonIn(term)
    if (!asked) return undefined
    const { least, most } = this.#ranges.get(asked.subject) ?? anywhere
    const { by, bound } = asked
    switch (by) {
      case '<':
        return most < bound ? true : least >= bound ? false : undefined
      case '>':
        return least > bound ? true : most <= bound ? false : undefined
      case '<=':
        return most <= bound ? true : least > bound ? false : undefined
      case '>=':
        return least >= bound ? true : most < bound ? false : undefined
      default: {
        const isEqual = least === bound && most === bound ? true : bound < least || bound > most ? false : undefined
        return isEqual === undefined || by === '=' ? isEqual : !isEqual
      }
    }
  }

  give(term: Term, answer: boolean): void {
    const asked = comparisonIn(term)
    if (!asked) return
    const before = this.#ranges.get(asked.subject) ?? anywhere
    const { least, most } = rangeOf(asked, answer)
    this.#ranges.set(asked.subject, { least: Math.max(before.least, least), most: Math.min(before.most, most) })
  }
}

/** A whole number on one side, a number that stands there on the other. */
function comparisonIn({ by, text, of }: Term): Comparison | undefined {
  const mirror = mirrored[by]
  if (mirror === undefined || text.includes(`${by}$`)) return undefined
  const [one, other] = of
  return comparing(one, by, other) ?? comparing(other, mirror, one)
}

function comparing(one: Value | undefined, by: string, other: Value | undefined): Comparison | undefined {
  const isWhole = isOpen(one) && whole.has(one.term.by) && typeof other === 'number'
  return isWhole ? { subject: one.term.text, by, bound: other } : undefined
}

function rangeOf({ by, bound }: Comparison, answer: boolean): Range {
  const below = { least: anywhere.least, most: Math.ceil(bound) - 1 }
  const above = { least: Math.floor(bound) + 1, most: anywhere.most }
  const atMost = { least: anywhere.least, most: Math.floor(bound) }
  const atLeast = { least: Math.ceil(bound), most: anywhere.most }
  switch (by) {
    case '<':
      return answer ? below : atLeast
    case '>':
      return answer ? above : atMost
    case '<=':
      return answer ? atMost : above
    case '>=':
      return answer ? atLeast : below
    default:
      return answer === (by === '=') ? { least: bound, most: bound } : anywhere
  }
}
