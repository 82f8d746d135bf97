import { extname } from 'node:path'
import type { Script } from '../script/tree.ts'
import type { Checked } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'

type Read = (source: Source) => Promise<Checked<Script | undefined>>

/** The endings under which scripts are looked for. */
export const scriptExtensions: readonly string[] = ['.yaml', '.yml', '.json', '.xml']

const readYaml: Read = async source => {
  const { readScript } = await import('../script/read.ts')
  return readScript(source)
}

/** How a script is read, by the ending of its file; what has no ending (standard input) is YAML. */
const readers: ReadonlyMap<string, Read> = new Map([
  ['', readYaml],
  ['.yaml', readYaml],
  ['.yml', readYaml],
])

/** Reads a script by the ending of its file. */
export function readAnyScript(source: Source): Promise<Checked<Script | undefined>> {
  const extension = extname(source.path).toLowerCase()
  const read = readers.get(extension) ?? (scriptExtensions.includes(extension) ? refuse : readYaml)
  return read(source)
}

const refuse: Read = async source => ({
  value: undefined,
  diagnostics: [
    {
      code: 'project/unread-format',
      severity: 'error',
      at: { source, start: 0, end: 0 },
      message: `${extname(source.path)} scripts cannot be read yet`,
      hint: 'write the script in YAML',
    },
  ],
})
