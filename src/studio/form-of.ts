import type { Source } from '../text/source.ts'

/** The forms of a script. */
export type Form = 'yaml' | 'json' | 'xml'

/** The form of a file, by its ending. */
const byEnding: ReadonlyMap<string, Form> = new Map([
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['json', 'json'],
  ['xml', 'xml'],
])

/** The form of a script by the ending of its file; without a known one (standard input) by how the text begins. */
export function formOf({ path, text }: Source): Form {
  const known = byEnding.get(/\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '')
  if (known) return known
  if (/^\s*</.test(text)) return 'xml'
  return /^\s*\{/.test(text) && /"(?:scriptContent|actions)"\s*:/.test(text) ? 'json' : 'yaml'
}
