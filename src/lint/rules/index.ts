import type { Rule } from '../rule.ts'

/** Rules about one matter. */
interface Family {
  readonly name: string
  readonly on: Rule['on']
  readonly load: () => Promise<readonly Rule[]>
}

/** Every family of rules. Each is loaded when there is something that it looks at: start-up counts. */
const families: readonly Family[] = [
  { name: 'consent', on: 'script', load: async () => (await import('./consent/index.ts')).consentRules },
  { name: 'recording', on: 'script', load: async () => (await import('./recording/index.ts')).recordingRules },
  { name: 'statement', on: 'script', load: async () => (await import('./statement/index.ts')).statementRules },
  { name: 'agent', on: 'script', load: async () => (await import('./agent/index.ts')).agentRules },
  { name: 'snippet', on: 'script', load: async () => (await import('./snippet/index.ts')).snippetRules },
  { name: 'flow', on: 'script', load: async () => (await import('./flow/index.ts')).flowRules },
  { name: 'script', on: 'script', load: async () => (await import('./script/index.ts')).scriptRules },
  { name: 'call', on: 'call', load: async () => (await import('./call/index.ts')).callRules },
  { name: 'center', on: 'center', load: async () => (await import('./center/index.ts')).centerRules },
]

/** The rules that look at these kinds of things; all rules without one. */
export async function rulesOn(kinds: readonly Rule['on'][] = ['script', 'call', 'center']): Promise<readonly Rule[]> {
  const wanted = families.filter(each => kinds.includes(each.on))
  return (await Promise.all(wanted.map(each => each.load()))).flat()
}
