import type { Center } from '../center/center.ts'
import type { Verdict, Verdicts } from '../verify/verify.ts'

/** What `verify` found out about one script. */
export interface VerifiedScript extends Verdicts {
  readonly name: string
  /** As it was named. */
  readonly file: string
  readonly sha256: string
  readonly assumptions: Center['assumptions']
  /** States a second and how long it took in ms; only where a person looks, for they are never the same. */
  readonly speed?: { readonly statesPerSecond: number; readonly ms: number }
}

/** What `verify` found out, script by script. */
export interface VerifyRun {
  readonly version: string
  readonly scripts: readonly VerifiedScript[]
}

/** How many of the verdicts are so. */
export function countOf(verdicts: readonly Verdict[], verdict: Verdict['verdict']): number {
  return verdicts.filter(each => each.verdict === verdict).length
}

/** Why a property is broken, in words. */
export function whyBroken(broken: Extract<Verdict, { verdict: 'broken' }>): string {
  if ('counterexample' in broken) return broken.counterexample.breach.why
  const names = broken.unreached.map(each => `"${each.action}"`)
  return `no call comes to ${names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')}`
}
