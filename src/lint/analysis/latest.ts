import type { Flow } from '../../flow/flow.ts'
import type { Script } from '../../script/tree.ts'
import type { ScriptSubject } from '../rule.ts'

/**
 * Makes something of a flow, and remembers it until another flow is asked about: rules take one flow after the other, and what
 * is known of a thousand flows would fill the memory.
 */
export function latest<T>(make: (flow: Flow) => T): (flow: Flow) => T {
  let known: { readonly flow: Flow; readonly value: T } | undefined
  return flow => {
    if (known?.flow !== flow) known = { flow, value: make(flow) }
    return known.value
  }
}

/** The same for a script in its flow. */
export function latestOf<T>(make: (subject: ScriptSubject) => T): (subject: ScriptSubject) => T {
  const ofFlow = latest(() => new Map<Script, { readonly value: T }>())
  return subject => {
    const byScript = ofFlow(subject.flow)
    const made = byScript.get(subject.script) ?? { value: make(subject) }
    byScript.set(subject.script, made)
    return made.value
  }
}
