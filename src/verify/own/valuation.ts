import { actionNamed } from '../../actions/index.ts'
import type { Formula, Term } from '../../config/claim/claim.ts'
import type { Flow } from '../../flow/flow.ts'
import type { Starter } from '../../recording/results.ts'
import type { ActionNode } from '../../script/tree.ts'
import { nodeAt, nodesOf } from '../properties/property.ts'
import type { Seen } from '../seen.ts'

/** Whether a term speaks of an action: by a mark, a type or an id. */
export function speaksOf(term: Term): ((node: ActionNode) => boolean) | undefined {
  if (term.kind === 'tag')
    return node => {
      if (term.name === 'sensitive') return node.sensitive !== undefined
      if (term.name === 'disclosure') return node.disclosure === true
      if (term.name === 'consent') return node.consent !== undefined
      return node.sensitive === term.name
    }
  if (term.kind !== 'action') return undefined
  return isType(term) ? node => node.type.name === term.name : node => node.id === term.name
}

/** Types are written as Studio spells them: `Record` is a type, `record` somebody's id. */
export function isType({ name, isQuoted }: Extract<Term, { kind: 'action' }>): boolean {
  return !isQuoted && actionNamed(name)?.name === name
}

/** What a term becomes with what is seen; undefined: it stays as it was. An event is true in this instant alone. */
export function changeOf(term: Term, seen: Seen, flow: Flow): boolean | undefined {
  switch (term.kind) {
    case 'recording':
      return seen.kind === 'changed' && seen.heard ? isHeard(term, seen.heard, seen.by) : undefined
    case 'statement':
      return seen.kind === 'changed' ? seen.states : undefined
    case 'talking':
      return seen.kind === 'changed' ? seen.talks : undefined
    case 'consent':
      return seen.kind === 'consent' ? term.is === (seen.word === 'asked' ? 'unanswered' : seen.word) : undefined
    case 'event':
      return seen.kind === 'changed' && seen.word === term.word
    default: {
      if (seen.kind === 'leave') return false
      const node = seen.kind === 'enter' ? nodeAt(flow, seen.script, seen.action) : undefined
      return seen.kind === 'enter' ? node !== undefined && speaksOf(term)?.(node) === true : undefined
    }
  }
}

function isHeard(
  { of, by, policy }: Extract<Term, { kind: 'recording' }>,
  sides: readonly string[],
  beginner: Pick<Starter, 'kind' | 'policy'> | undefined,
): boolean {
  if (by !== undefined && beginner?.kind !== by) return false
  if (policy !== undefined && beginner?.policy?.toLowerCase() !== policy.toLowerCase()) return false
  if (of === undefined) return sides.length > 0
  return of === 'both' ? sides.includes('caller') && sides.includes('agent') : sides.includes(of)
}

/** Whether a formula is true where its terms are as `isTrue` says. */
export function holds(formula: Formula, isTrue: (term: Term) => boolean): boolean {
  switch (formula.kind) {
    case 'not':
      return !holds(formula.of, isTrue)
    case 'and':
      return formula.parts.every(each => holds(each, isTrue))
    case 'or':
      return formula.parts.some(each => holds(each, isTrue))
    default:
      return isTrue(formula)
  }
}

/** Whether a script has anything that could make a formula true. */
export function canHold(formula: Formula, flow: Flow): boolean {
  switch (formula.kind) {
    case 'not':
      return true
    case 'and':
      return formula.parts.every(each => canHold(each, flow))
    case 'or':
      return formula.parts.some(each => canHold(each, flow))
    default: {
      const isMeant = speaksOf(formula)
      if (isMeant) return nodesOf(flow).some(({ node }) => isMeant(node))
      if (formula.kind !== 'consent' || formula.is === 'unanswered') return true
      return flow.main.consentVariable !== undefined || nodesOf(flow).some(({ node }) => node.consent !== undefined)
    }
  }
}
