import type { Script } from '../script/tree.ts'
import type { ScriptSubject } from './rule.ts'
import { subscriptOf } from './subscript-of.ts'

/**
 * Each script in the flows that it belongs to: one that others run is looked at as they run it, never as if a call began in it.
 * Only names that stand in a file count; a script that nobody runs is looked at by itself.
 */
export function inTheirFlows(mains: readonly ScriptSubject[]): readonly ScriptSubject[] {
  const scripts = new Set(mains.map(each => each.script))
  const runs = new Map(mains.map(each => [each.script, runBy(each)]))
  const called = new Set([...runs.values()].flatMap(each => [...each]))
  const subjects: ScriptSubject[] = []
  for (const main of mains)
    if (!called.has(main.script))
      for (const script of closure(main.script, runs)) if (scripts.has(script)) subjects.push({ ...main, script })
  const seen = new Set(subjects.map(each => each.script))
  // Scripts that only run one another in a circle.
  return [...subjects, ...mains.filter(each => !seen.has(each.script))]
}

/** The other scripts that a script runs. */
function runBy({ script, flow }: ScriptSubject): ReadonlySet<Script> {
  const found = script.actions.flatMap(node => subscriptOf(node, flow)?.script ?? [])
  return new Set(found.filter(each => each !== script))
}

function closure(main: Script, runs: ReadonlyMap<Script, ReadonlySet<Script>>): ReadonlySet<Script> {
  const all = new Set([main])
  for (const script of all) for (const each of runs.get(script) ?? []) all.add(each)
  return all
}
