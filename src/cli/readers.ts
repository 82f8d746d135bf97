import type { Script } from '../script/tree.ts'
import { type Form, formOf } from '../studio/form-of.ts'
import type { Checked } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'

export type { Form } from '../studio/form-of.ts'

/** The endings under which scripts are looked for. */
export const scriptExtensions: readonly string[] = ['.yaml', '.yml', '.json', '.xml']

/** How a script is read, by the names that `--from` takes; what a form needs is loaded when it is met. */
const readers: Readonly<Record<Form, (source: Source) => Promise<Checked<Script | undefined>>>> = {
  yaml: async source => (await import('../script/read.ts')).readScript(source),
  json: async source => (await import('../studio/read-json.ts')).readStudioJson(source),
  xml: async source => (await import('../studio/read-xml.ts')).readStudioXml(source),
}

export const isForm = (name: string): name is Form => Object.hasOwn(readers, name)

/** Reads a script by the ending of its file; without one (standard input) by how the text begins. */
export function readAnyScript(source: Source): Promise<Checked<Script | undefined>> {
  return readScriptAs(formOf(source), source)
}

/** Reads a script that is in this form, whatever its file is called. */
export function readScriptAs(form: Form, source: Source): Promise<Checked<Script | undefined>> {
  return readers[form](source)
}
