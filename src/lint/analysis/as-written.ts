import type { Flow } from '../../flow/flow.ts'

/** A variable's plain name as the scripts spell it, where it first stands. */
export function asWritten(flow: Flow, name: string): string {
  const word = new RegExp(`(?<![\\w$])${name.replace(/[$.]/g, '\\$&')}(?![\\w$])`, 'i')
  for (const { script } of flow.scripts.values()) {
    const found = word.exec(script.source.text)
    if (found) return found[0]
  }
  return name
}
