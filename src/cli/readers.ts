import type { Script } from '../script/tree.ts'
import { type Format, formatOf } from '../studio/format-of.ts'
import type { Checked } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'

/** The endings under which scripts are looked for. */
export const scriptExtensions: readonly string[] = ['.yaml', '.yml', '.json', '.xml']

/** How a script is read, by its format; what a format needs is loaded when it is met. */
const readers: Readonly<Record<Format, (source: Source) => Promise<Checked<Script | undefined>>>> = {
  yaml: async source => (await import('../script/read.ts')).readScript(source),
  json: async source => (await import('../studio/read-json.ts')).readStudioJson(source),
  xml: async source => (await import('../studio/read-xml.ts')).readStudioXml(source),
}

/** Reads a script in whatever format it is. */
export function readAnyScript(source: Source): Promise<Checked<Script | undefined>> {
  return readers[formatOf(source)](source)
}
