import { readScript } from '../script/read.ts'
import type { Script } from '../script/tree.ts'
import { type Form, formOf } from '../studio/form-of.ts'
import { readStudioJson } from '../studio/read-json.ts'
import { readStudioXml } from '../studio/read-xml.ts'
import type { Checked } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'

const readers: Readonly<Record<Form, (source: Source) => Checked<Script | undefined>>> = {
  yaml: readScript,
  json: readStudioJson,
  xml: readStudioXml,
}

/** Reads a script in whatever form it is, as the command line does. */
export function readPageScript(source: Source): Checked<Script | undefined> {
  return readers[formOf(source)](source)
}
