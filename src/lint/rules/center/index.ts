import type { Rule } from '../../rule.ts'

export const centerRules: readonly Rule[] = []
