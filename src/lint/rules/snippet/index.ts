import type { Rule } from '../../rule.ts'

/** Rules about code. */
export const snippetRules: readonly Rule[] = []
