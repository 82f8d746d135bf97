import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../text/diagnostic.ts'

/** The files below a folder in order of their names; node_modules, dot folders and links are left out. */
export function* filesBelow(folder: string): Generator<string> {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return // a folder that cannot be listed holds nothing that can be read
  }
  entries.sort((a, b) => compareText(a.name, b.name))
  for (const entry of entries) if (entry.isFile()) yield join(folder, entry.name)
  for (const entry of entries)
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
      yield* filesBelow(join(folder, entry.name))
}

/** Whether a file is a sample call, by its name. */
export function isCallFile(path: string): boolean {
  return /\.call\.ya?ml$/i.test(path)
}
