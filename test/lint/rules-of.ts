import type { Flow } from '../../src/flow/flow.ts'
import type { Found, Rule } from '../../src/lint/rule.ts'
import { agentRules } from '../../src/lint/rules/agent/index.ts'
import { consentRules } from '../../src/lint/rules/consent/index.ts'
import { recordingRules } from '../../src/lint/rules/recording/index.ts'
import { snippetRules } from '../../src/lint/rules/snippet/index.ts'
import { statementRules } from '../../src/lint/rules/statement/index.ts'
import type { Script } from '../../src/script/tree.ts'
import { positionAt } from '../../src/text/source.ts'

/** The rules that look at what a call comes to and at code. */
export const pathRules: readonly Rule[] = [
  ...consentRules,
  ...recordingRules,
  ...statementRules,
  ...agentRules,
  ...snippetRules,
]

/** What these rules find in a script of a flow. */
export function findings(
  flow: Flow,
  script: Script = flow.main,
  rules: readonly Rule[] = pathRules,
): readonly (Found & { readonly code: string })[] {
  return rules.flatMap(rule =>
    rule.on === 'script' ? [...rule.check({ script, flow })].map(found => ({ ...found, code: rule.code })) : [],
  )
}

/** A finding on one line. */
export function inLine({ code, at, message, hint }: Found & { readonly code: string }): string {
  return `${at.source.path}:${positionAt(at.source, at.start).line} ${code}: ${message}${hint === undefined ? '' : ` (${hint})`}`
}
