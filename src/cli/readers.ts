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

/** The forms of a script, by the names that `--from` takes. */
const readers = { yaml: readYaml, json: readJson, xml: readXml } as const

export type Form = keyof typeof readers

export const isForm = (name: string): name is Form => Object.hasOwn(readers, name)

/** The form of a file, by its ending. */
const byEnding: ReadonlyMap<string, Form> = new Map([
  ['.yaml', 'yaml'],
  ['.yml', 'yaml'],
  ['.json', 'json'],
  ['.xml', 'xml'],
])

/** Reads a script by the ending of its file; without one (standard input) by how the text begins. */
export function readAnyScript(source: Source): Promise<Checked<Script | undefined>> {
  return readScriptAs(byEnding.get(extname(source.path).toLowerCase()) ?? formOf(source.text), source)
}

/** Reads a script that is in this form, whatever its file is called. */
export function readScriptAs(form: Form, source: Source): Promise<Checked<Script | undefined>> {
  return readers[form](source)
}

function formOf(text: string): Form {
  if (/^\s*</.test(text)) return 'xml'
  return /^\s*\{/.test(text) && /"(?:scriptContent|actions)"\s*:/.test(text) ? 'json' : 'yaml'
}
