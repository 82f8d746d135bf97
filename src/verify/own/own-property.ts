import { actionNames } from '../../actions/index.ts'
import { type Claim, type Formula, formulasOf, marks, type Term, termsOf } from '../../config/claim/claim.ts'
import type { OwnProperty } from '../../config/config.ts'
import type { Flow } from '../../flow/flow.ts'
import type { Script } from '../../script/tree.ts'
import type { Diagnostic } from '../../text/diagnostic.ts'
import { didYouMean } from '../../text/suggest.ts'
import type { Property } from '../properties/property.ts'
import { claimMonitor } from './claim-monitor.ts'
import { canHold, isType, speaksOf } from './valuation.ts'

/** A property of a project, as one of those that come with the tool. */
export function ownProperty({ name, claim, written, says, why, rule, severity }: OwnProperty): Property {
  const terms = formulasOf(claim).flatMap(termsOf)
  const asksRecorder = terms.some(({ kind }) => kind === 'recording' || kind === 'statement')
  const masks = asksRecorder || terms.some(each => each.kind === 'event' && /mask$/.test(each.word))
  return {
    code: `own/${name}`,
    says: says ?? `${written}.`,
    korean: says ?? written,
    why: why ?? 'The project asks for it in callwright.config.yaml.',
    ...(rule === undefined ? {} : { rule }),
    severity,
    written,
    watches: masks ? 'recordings' : 'script',
    ...(masks ? { asks: 'masks' as const } : {}),
    applies: flow =>
      unknownTerms(
        claim,
        [...flow.scripts.values()].map(each => each.script),
      ).length === 0 && canBreak(claim, flow),
    monitor: flow => claimMonitor(claim, flow),
  }
}

/** Whether a script has anything on which the claim could be broken: where nothing begins it, nothing is asked. */
function canBreak({ mode, of, relation, when }: Claim, flow: Flow): boolean {
  const starts: readonly (Formula | undefined)[] =
    mode === 'never' ? [of, relation?.word === 'before' ? undefined : relation?.to] : [relation?.to]
  return [...starts, when].every(each => each === undefined || canHold(each, flow))
}

/** The terms of a claim that name an action's id or a mark which none of these scripts has. */
export function unknownTerms(claim: Claim, scripts: readonly Script[]): readonly Term[] {
  const nodes = scripts.flatMap(each => each.actions)
  return formulasOf(claim)
    .flatMap(termsOf)
    .filter(term => isNamed(term) && !nodes.some(node => speaksOf(term)?.(node)))
}

/** The policies that a claim names. */
export function policiesNamed(claim: Claim): readonly PolicyTerm[] {
  return formulasOf(claim)
    .flatMap(termsOf)
    .flatMap(term => (term.kind === 'recording' && term.policy !== undefined ? [{ ...term, policy: term.policy }] : []))
}

type PolicyTerm = Extract<Term, { kind: 'recording' }> & { readonly policy: string }

/** What is wrong with a claim that names a policy which no center has, of those that record. */
export function unknownPolicy({ at, policy }: PolicyTerm, names: readonly string[]): Diagnostic {
  return {
    code: 'config/undecidable',
    severity: 'error',
    at,
    message: `no policy that records is called "${policy}": no call can ever keep or break this`,
    hint: names.length === 0 ? 'no center of the project has a policy that records' : didYouMean(policy, names),
  }
}

/** Whether somebody gave the name: an id, or a mark other than those that every script knows. */
function isNamed(term: Term): boolean {
  if (term.kind === 'tag') return !(marks as readonly string[]).includes(term.name)
  return term.kind === 'action' && !isType(term)
}

/** What is wrong with a claim whose term none of these scripts, all there are, knows. */
export function undecidable(term: Term, scripts: readonly Script[]): Diagnostic {
  const nodes = scripts.flatMap(each => each.actions)
  const isTag = term.kind === 'tag'
  const name = term.kind === 'tag' || term.kind === 'action' ? term.name : ''
  const tags = [...marks, ...nodes.flatMap(each => each.sensitive ?? [])]
  const ids = [...nodes.map(each => each.id), ...(term.kind === 'action' && term.isQuoted ? [] : actionNames)]
  return {
    code: 'config/undecidable',
    severity: 'error',
    at: term.at,
    message: isTag
      ? `no action is marked "sensitive: ${name}": no call can ever keep or break this`
      : `no action is called "${name}", and no type is: no call can ever keep or break this`,
    hint: didYouMean(name, [...new Set(isTag ? tags : ids)]),
  }
}
