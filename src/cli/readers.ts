import type { Script } from '../script/tree.ts'
import { type Form, formOf } from '../studio/form-of.ts'
import type { Checked } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'

export type { Form } from '../studio/form-of.ts'

/** The endings under which scripts are looked for. */
export const scriptExtensions: readonly string[] = ['.yaml', '.yml', '.json', '.xml']

type Reader = (source: Source) => Checked<Script | undefined>

/** How a script is read, by the names that `--from` takes. */
const loaders: Readonly<Record<Form, () => Promise<Reader>>> = {
  yaml: async () => (await import('../script/read.ts')).readScript,
  json: async () => (await import('../studio/read-json.ts')).readStudioJson,
  xml: async () => (await import('../studio/read-xml.ts')).readStudioXml,
}

/** What a form needs is loaded when it is met first. */
const loaded = new Map<Form, Promise<Reader>>()

export const isForm = (name: string): name is Form => Object.hasOwn(loaders, name)

/** Reads a script by the ending of its file; without one (standard input) by how the text begins. */
export function readAnyScript(source: Source): Promise<Checked<Script | undefined>> {
  return readScriptAs(formOf(source), source)
}

/** Reads a script that is in this form, whatever its file is called. */
export async function readScriptAs(form: Form, source: Source): Promise<Checked<Script | undefined>> {
  const reader = loaded.get(form) ?? loaders[form]()
  loaded.set(form, reader)
  return (await reader)(source)
}
