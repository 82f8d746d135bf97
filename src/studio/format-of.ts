import type { Source } from '../text/source.ts'

/** How a script is written. */
export type Format = 'yaml' | 'json' | 'xml'

const byEnding: Readonly<Record<string, Format>> = { yaml: 'yaml', yml: 'yaml', json: 'json', xml: 'xml' }

/** The format of a script by the ending of its file; without a known one (standard input) by how the text begins. */
export function formatOf({ path, text }: Source): Format {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  const known = Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined
  if (known) return known
  if (/^\s*</.test(text)) return 'xml'
  return /^\s*\{/.test(text) && /"(?:scriptContent|actions)"\s*:/.test(text) ? 'json' : 'yaml'
}
