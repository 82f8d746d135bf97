/** Why something was not allowed: the rule, its code for machines, and words. */
export interface Refusal {
  readonly refusedBy: string
  readonly code: string
  readonly text: string
}

/** A refusal by a rule. */
export const refuse = (refusedBy: string, code: string, text: string): Refusal => ({ refusedBy, code, text })
