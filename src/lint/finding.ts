import type { Diagnostic } from '../text/diagnostic.ts'
import type { About, Found } from './rule.ts'

/** Who said that a finding may stay, and why. */
export interface Suppression {
  readonly by: 'comment' | 'waiver' | 'baseline'
  readonly reason: string
}

/** One thing that `lint` found: what a rule says, or what reading and linking said. */
export interface Finding extends Diagnostic, Pick<Found, 'path' | 'fix'> {
  /** The id of the action in which it lies: what stays when lines move. */
  readonly action?: string
  /** It keeps the file from being used: nobody can let it stay. */
  readonly isFatal?: true
  readonly suppressed?: Suppression
}

/** What `lint` has to report. */
export interface LintRun {
  /** By file and place, those that may stay among them. */
  readonly findings: readonly Finding[]
  /** Paths of all files that were looked at, sorted. */
  readonly files: readonly string[]
  /** The rules that looked at them. */
  readonly rules: readonly About[]
  /** Of the tool. */
  readonly version: string
  /** How many findings are not among these, because only errors were asked for. */
  readonly unshown?: number
}

/** How many there are of each weight. */
export interface LintSummary {
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly suppressed: number
}

export function summaryOf({ findings, files }: LintRun): LintSummary {
  const open = findings.filter(each => each.suppressed === undefined)
  const count = (severity: Diagnostic['severity']) => open.filter(each => each.severity === severity).length
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    suppressed: findings.length - open.length,
  }
}
