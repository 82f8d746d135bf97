import type { Rule } from '../../rule.ts'

export const callRules: readonly Rule[] = []
