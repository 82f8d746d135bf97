import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { cannotWrite, shownPath } from './files.ts'
import { isInside } from './root.ts'

/** Where what comes of a file goes. */
export interface OutPlace {
  readonly input: string
  /** Writes the file, with its folders; one line if that failed. */
  readonly write: (text: string) => string | undefined
}

interface How {
  /** Of the files to be written, without a dot. */
  readonly ending: string
  readonly cwd: string
  /** Files that are there may be written over. */
  readonly isForced: boolean
}

/**
 * A place in the folder for each file, at the same path as from the folder that all the files share; and what keeps them
 * from being written. Nothing leads out of the folder.
 */
export function placesFor(
  inputs: readonly string[],
  folder: string,
  { ending, cwd, isForced }: How,
): { readonly places: readonly OutPlace[]; readonly problems: readonly string[] } {
  const root = resolve(cwd, folder)
  const files = inputs.map(input => resolve(cwd, input))
  const shared = sharedFolder(files)
  const taken = new Map<string, string>()
  const problems: string[] = []
  const places = inputs.map((input, index): OutPlace => {
    const way = relative(shared, files[index] ?? '').replace(/\.[^./\\]+$/, '')
    const path = join(root, `${way}.${ending}`)
    const shown = shownPath(path, cwd)
    const other = taken.get(path.toLowerCase())
    taken.set(path.toLowerCase(), input)
    if (other !== undefined) problems.push(`${other} and ${input} would both become ${shown}`)
    else if (existsSync(root) && !isInside(root, path)) problems.push(`${shown} leads out of ${folder}`)
    else if (!isForced && existsSync(path)) problems.push(`${shown} is there already: --force writes over it`)
    return { input, write: text => writeWithFolders(path, shown, text) }
  })
  return { places, problems }
}

function sharedFolder(files: readonly string[]): string {
  const ways = files.map(file => dirname(file).split(sep))
  const [first = [], ...others] = ways
  const length = first.findIndex((part, index) => others.some(way => way[index] !== part))
  return (length < 0 ? first : first.slice(0, length)).join(sep) || sep
}

function writeWithFolders(path: string, shown: string, text: string): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return undefined
  } catch (error) {
    return cannotWrite(shown, error)
  }
}
