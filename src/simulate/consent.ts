import type { Effect } from '../behavior/effect.ts'
import { variableIn } from '../behavior/variables.ts'
import type { CallRecord } from '../record/call-record.ts'
import type { ActionNode } from '../script/tree.ts'
import { isOpen } from '../snippet/anything.ts'
import { isTruthy, printValue, type Value } from '../snippet/value.ts'
import { seconds } from '../text/duration.ts'
import { lineOf } from '../text/source.ts'
import type { Moment } from './moment.ts'
import type { Platform } from './platform.ts'

/** Follows what the caller answered to "may we record?", by the annotations of the script. */
export class Consent {
  readonly #platform: Platform
  #now: CallRecord['consent'] = { asked: false, answer: 'none' }
  #variable = ''

  constructor(platform: Platform) {
    this.#platform = platform
  }

  get answer(): CallRecord['consent'] {
    return this.#now
  }

  entered(node: ActionNode): void {
    if (!node.consent) return
    this.#now = { ...this.#now, asked: true }
    this.#platform.stage.witness?.consent?.('asked', this.#platform)
  }

  /** A branch of a consent question is taken: the one it was meant to take, if that one is not wired. */
  left({ branch, meant }: Extract<Effect, { kind: 'leave' }>, node: ActionNode | undefined): void {
    if (!node?.consent || branch === null) return
    const { grant, refuse } = node.consent
    const says = (labels: readonly string[]) => labels.includes(branch) || (meant !== null && labels.includes(meant))
    const answer = says(refuse) ? 'refused' : says(grant) ? 'granted' : undefined
    if (answer === undefined) return
    this.#now = {
      asked: true,
      answer,
      at: seconds(this.#platform.now),
      action: node.id,
      branch: meant ?? branch,
      line: lineOf(node.at),
    }
    this.#platform.stage.witness?.consent?.(answer, this.#platform)
  }

  /** What the consent variable holds before the script begins, if the script names one. */
  look(): void {
    const name = this.#platform.stage.flow.consentVariable
    const variables = this.#platform.executor.state.frames[0]?.variables
    if (name !== undefined && variables) this.becomes(variableIn(variables, name))
  }

  /** The consent variable holds a value: truthy is granted; falsy and set is refused. */
  becomes(value: Value): void {
    const printed = value === null ? '' : printValue(value)
    if (value === null || printed === this.#variable || printed === '') return
    this.#variable = printed
    const { holds } = this.#platform.fate
    const isGranted = holds && isOpen(value) ? holds(value) : isTruthy(value)
    const answer = isGranted ? 'granted' : 'refused'
    this.#now = { asked: true, answer, at: seconds(this.#platform.now) }
    this.#platform.stage.witness?.consent?.(answer, this.#platform)
  }

  keep(): Pick<Moment, 'consent' | 'consentVariable'> {
    return { consent: this.#now, consentVariable: this.#variable }
  }

  standAt({ consent, consentVariable }: Moment): void {
    this.#now = consent
    this.#variable = consentVariable
  }
}
