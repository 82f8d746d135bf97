import type { Term } from '../../snippet/anything.ts'
import { isOpen } from '../../snippet/anything.ts'
import { spelled } from '../../snippet/openly.ts'
import { compareValues, type Value } from '../../snippet/value.ts'
import { Bounds } from './bounds.ts'
import type { Decided } from './chance.ts'

/** Comparisons that hold just where another does not. */
const opposites: Readonly<Record<string, string>> = { '!=': '=', '>=': '<', '<=': '>' }

/** How decisions came out, so that the same, asked again of the same values, comes out in the same way. */
export class Answers {
  readonly #known = new Map<string, boolean>()
  /** By what is compared: the constant that it is equal to. */
  readonly #equal = new Map<string, Value>()
  readonly #bounds = new Bounds()

  clear(): void {
    this.#bounds.clear()
    if (this.#known.size > 0) this.#known.clear()
    if (this.#equal.size > 0) this.#equal.clear()
  }

  /** How a decision comes out after those before it; undefined where they leave it open. */
  to(term: Term, how: Decided['how']): boolean | undefined {
    const { key, isOpposite } = plainly(term, how)
    const same = this.#known.get(key)
    if (same !== undefined) return same !== isOpposite
    const bounded = how === 'holds' ? this.#bounds.to(term) : undefined
    if (bounded !== undefined) return bounded
    const equality = how === 'holds' ? equalityIn(term) : undefined
    const equal = equality && this.#equal.get(equality.subject)
    return equality === undefined || equal === undefined
      ? undefined
      : (compareValues(equal, equality.constant) === 0) !== isOpposite
  }

  give(term: Term, how: Decided['how'], answer: boolean): void {
    const { key, isOpposite } = plainly(term, how)
    this.#known.set(key, answer !== isOpposite)
    if (how === 'holds') this.#bounds.give(term, answer)
    const equality = how === 'holds' && answer !== isOpposite ? equalityIn(term) : undefined
    if (equality) this.#equal.set(equality.subject, equality.constant)
  }
}

function plainly(term: Term, how: Decided['how']): { readonly key: string; readonly isOpposite: boolean } {
  const { by, text, of } = term
  const [one, other] = of
  if (how === 'holds' && by === 'prefix !' && isOpen(one)) {
    const { key, isOpposite } = plainly(one.term, how)
    return { key, isOpposite: !isOpposite }
  }
  const opposite = how === 'holds' ? opposites[by] : undefined
  if (opposite === undefined || text.includes(`${by}$`)) return { key: `${how} ${text}`, isOpposite: false }
  return { key: `${how} ${spelled(one)} ${opposite} ${spelled(other)}`, isOpposite: true }
}

/** Something open that is compared with a text or a number: it cannot be equal to two different ones. */
function equalityIn({ by, text, of }: Term): { readonly subject: string; readonly constant: Value } | undefined {
  const [one, other] = of
  if ((by !== '=' && by !== '!=') || text.includes(`${by}$`)) return undefined
  const [open, constant] = isOpen(one) ? [one, other] : [other, one]
  const isConstant = typeof constant === 'string' || typeof constant === 'number'
  return isOpen(open) && isConstant ? { subject: open.term.text, constant } : undefined
}
