import type { Flow } from '../../flow/flow.ts'
import type { Script } from '../../script/tree.ts'
import type { ScriptSubject } from '../rule.ts'

/** Makes something of a script in its flow the first time that it is asked for, and remembers it while the flow lives. */
export function once<T>(make: (subject: ScriptSubject) => T): (subject: ScriptSubject) => T {
  const known = new WeakMap<Flow, Map<Script, { readonly value: T }>>()
  return subject => {
    const byScript = known.get(subject.flow) ?? new Map<Script, { readonly value: T }>()
    known.set(subject.flow, byScript)
    const made = byScript.get(subject.script) ?? { value: make(subject) }
    byScript.set(subject.script, made)
    return made.value
  }
}
