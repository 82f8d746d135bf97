import { type Claim, type Formula, formulasOf, type Term, termsOf } from '../../config/claim/claim.ts'
import type { Flow } from '../../flow/flow.ts'
import type { Breach, Monitor } from '../properties/property.ts'
import type { Seen } from '../seen.ts'
import { breachKorean, breachText, formulaText } from './claim-words.ts'
import { changeOf, holds } from './valuation.ts'

/** Nothing can break the claim on this call any more. */
const kept = 'kept'

/** What a claim makes of one thing that is seen. */
interface Instant {
  readonly seen: Seen
  /** Whether a formula holds now. */
  readonly is: (formula: Formula | undefined) => boolean
  /** Whether it holds now and did not before. */
  readonly begins: (formula: Formula) => boolean
  /** Whether what the claim waits for has come: `before` and `after` remember that. */
  readonly hasCome: boolean
}

/** What becomes of a claim: it is broken, it cannot be broken any more, or what it waits for has come, or has not. */
type Outcome = 'broken' | 'kept' | boolean

/**
 * The monitor of a claim. `before`, `after` and `eventually` speak of what begins; `while` and `when` of what holds. It remembers a digit
 * for each term, and a last one for whether what it waits for has come.
 */
export function claimMonitor(claim: Claim, flow: Flow): Monitor {
  const terms = [
    ...new Map(
      formulasOf(claim)
        .flatMap(termsOf)
        .map(each => [formulaText(each), each]),
    ).values(),
  ]
  const indexOf = new Map(terms.map((each, index) => [formulaText(each), index]))
  const step = steps[`${claim.mode} ${claim.relation?.word ?? 'alone'}`]
  if (!step) throw new Error(`a claim cannot be "${claim.mode} ${claim.relation?.word}"`)
  const told = { why: breachText(claim), korean: breachKorean(claim) }
  const isTrueIn = (digits: string) => (term: Term) => digits[indexOf.get(formulaText(term)) ?? -1] === '1'
  return {
    start: `${terms.map(each => (each.kind === 'consent' && each.is === 'unanswered' ? '1' : '0')).join('')}0`,
    step: (remembered, seen) => {
      if (remembered === kept) return kept
      const was = isTrueIn(remembered)
      const now = terms.map((term, index) => changeOf(term, seen, flow) ?? remembered[index] === '1')
      const is = isTrueIn(now.map(Number).join(''))
      const outcome = step(claim, {
        seen,
        is: formula => formula === undefined || holds(formula, is),
        begins: formula => holds(formula, is) && !holds(formula, was),
        hasCome: remembered.endsWith('1'),
      })
      if (outcome === 'broken') return breach(told, seen)
      if (outcome === 'kept') return kept
      const lasting = now.map((each, index) => each && terms[index]?.kind !== 'event')
      return [...lasting, outcome].map(Number).join('')
    },
  }
}

function breach(told: Breach, seen: Seen): Breach {
  return seen.kind === 'enter' ? { ...told, script: seen.script, action: seen.action } : told
}

type Step = (claim: Claim, instant: Instant) => Outcome

/** What each kind of claim makes of an instant. */
const steps: Readonly<Record<string, Step>> = {
  'never alone': ({ of, when }, { is, hasCome }) => (is(of) && is(when) ? 'broken' : hasCome),
  'never while': ({ of, relation, when }, { is, hasCome }) =>
    is(of) && is(relation?.to) && is(when) ? 'broken' : hasCome,
  'never before': ({ of, relation, when }, { is, begins }) => {
    if (relation && begins(relation.to)) return 'kept'
    return begins(of) && is(when) ? 'broken' : false
  },
  'never after': ({ of, relation, when }, { is, begins, hasCome }) => {
    if (hasCome && begins(of) && is(when)) return 'broken'
    return hasCome || (relation !== undefined && begins(relation.to))
  },
  'always alone': ({ of, when }, { is, seen, hasCome }) =>
    seen.kind === 'settled' && is(when) && !is(of) ? 'broken' : hasCome,
  'always while': ({ of, relation, when }, { is, seen, hasCome }) =>
    seen.kind === 'settled' && is(relation?.to) && is(when) && !is(of) ? 'broken' : hasCome,
  'always before': ({ of, relation, when }, { is, begins }) => {
    if (begins(of)) return 'kept'
    return relation && begins(relation.to) && is(when) ? 'broken' : false
  },
  'eventually alone': ({ of, when }, { is, begins, seen, hasCome }) => {
    if (begins(of)) return 'kept'
    return seen.kind === 'over' && is(when) ? 'broken' : hasCome
  },
  'eventually after': ({ of, relation, when }, { is, begins, seen, hasCome: isDue }) => {
    if (seen.kind === 'over') return isDue ? 'broken' : 'kept'
    if (relation && begins(relation.to) && is(when)) return true
    return isDue && !begins(of)
  },
}
