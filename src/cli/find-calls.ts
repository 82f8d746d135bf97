import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { compareText } from '../text/diagnostic.ts'
import { reasonOf, shownPath } from './files.ts'
import { filesBelow, isCallFile } from './walk.ts'

/** The sample calls below some paths: relative, sorted, each once, `-` for standard input; and a line for each path that is not there. */
export function findCalls(
  paths: readonly string[],
  cwd: string,
): { readonly files: readonly string[]; readonly problems: readonly string[] } {
  const files = new Set<string>()
  const problems: string[] = []
  for (const path of paths) {
    if (path === '-') {
      files.add(path)
      continue
    }
    const full = resolve(cwd, path)
    try {
      if (statSync(full).isDirectory()) {
        for (const file of filesBelow(full)) if (isCallFile(file)) files.add(shownPath(file, cwd))
      } else if (isCallFile(full)) files.add(shownPath(full, cwd))
      else problems.push(`${path} is no sample call: its name must end in .call.yaml`)
    } catch (error) {
      problems.push(`cannot read ${path}: ${reasonOf(error)}`)
    }
  }
  return { files: [...files].sort(compareText), problems }
}
