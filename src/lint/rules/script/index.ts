import type { Rule } from '../../rule.ts'

export const scriptRules: readonly Rule[] = []
