import { extname } from 'node:path'
import type { Script } from '../script/tree.ts'
import type { Checked } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'

type Read = (source: Source) => Promise<Checked<Script | undefined>>

/** The endings under which scripts are looked for. */
export const scriptExtensions: readonly string[] = ['.yaml', '.yml', '.json', '.xml']

const readYaml: Read = async source => (await import('../script/read.ts')).readScript(source)
const readJson: Read = async source => (await import('../studio/read-json.ts')).readStudioJson(source)
const readXml: Read = async source => (await import('../studio/read-xml.ts')).readStudioXml(source)

/** How a script is read, by the ending of its file. */
const readers: ReadonlyMap<string, Read> = new Map([
  ['.yaml', readYaml],
  ['.yml', readYaml],
  ['.json', readJson],
  ['.xml', readXml],
])

/** Reads a script by the ending of its file; without one (standard input) by how the text begins. */
export function readAnyScript(source: Source): Promise<Checked<Script | undefined>> {
  const read = readers.get(extname(source.path).toLowerCase()) ?? readerOf(source.text)
  return read(source)
}

function readerOf(text: string): Read {
  if (/^\s*</.test(text)) return readXml
  return /^\s*\{/.test(text) && /"(?:scriptContent|actions)"\s*:/.test(text) ? readJson : readYaml
}
