import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ignore from 'ignore'
import { type Config, configName } from '../../config/config.ts'
import { compareText } from '../../text/diagnostic.ts'
import { reasonOf, shownPath } from '../files.ts'
import { isInside } from '../root.ts'
import { filesBelow } from '../walk.ts'
import { type Kind, kindByName } from './kinds.ts'

/** A file to look at. One that nobody named is only looked at if it holds something of ours. */
export interface Target {
  readonly path: string
  readonly kind: Kind | 'maybe'
  readonly isNamed: boolean
}

/** What is looked at; a line for each path that is not there. */
export interface Targets {
  readonly files: readonly Target[]
  readonly problems: readonly string[]
  /** How many files were left out because the project ignores them. */
  readonly ignored: number
}

interface Where {
  readonly root: string
  readonly cwd: string
  readonly config: Config
}

/** The files of the project: those that its configuration names, else all below its root. */
export async function projectTargets({ root, config }: Where): Promise<Targets> {
  const here = { root, cwd: root, config }
  const { scripts, calls, center, source } = config
  if (scripts.length === 0 || source === undefined) return namedTargets(['.'], here)
  const isOurs = (name: string): boolean => isInside(root, resolve(root, name))
  const named = [...scripts, ...calls, ...(center === undefined ? [] : [center]), configName]
  const found = await namedTargets(named.filter(isOurs), here)
  return { ...found, problems: [...named.filter(name => !isOurs(name)).map(outsideProject), ...found.problems] }
}

/** What is said of a path in the configuration that leads away: nothing out there is ever opened. */
export const outsideProject = (name: string): string => `"${name}" in ${configName} is outside the project`

/** The files that paths, folders and patterns name, each once, by path. */
export async function namedTargets(names: readonly string[], { root, cwd, config }: Where): Promise<Targets> {
  const files = new Map<string, Target>()
  const problems: string[] = []
  const isIgnored = ignoredIn(root, config)
  const ignored = new Set<string>()
  const add = (path: string, isNamed: boolean): void => {
    const kind = kindByName(path)
    if (kind === undefined && isNamed) problems.push(`${shownPath(path, cwd)} is nothing that can be checked`)
    if (kind === undefined || files.get(path)?.isNamed) return
    if (isIgnored(path)) {
      ignored.add(path)
      return
    }
    files.set(path, { path, kind, isNamed })
  }
  for (const name of names) {
    const full = resolve(cwd, name)
    const found = existsSync(full) ? [full] : await matching(name, cwd)
    if (found.length === 0)
      problems.push(`cannot read ${name}: ${/[*?{[]/.test(name) ? 'nothing fits' : 'no such file'}`)
    for (const path of found) {
      try {
        if (statSync(path).isDirectory()) for (const file of filesBelow(path)) add(file, false)
        else add(path, true)
      } catch (error) {
        problems.push(`cannot read ${shownPath(path, cwd)}: ${reasonOf(error)}`)
      }
    }
  }
  const sorted = [...files.values()].sort((a, b) => compareText(a.path, b.path))
  return { files: sorted, problems, ignored: ignored.size }
}

/** What a pattern fits; nothing if it is none. */
async function matching(pattern: string, cwd: string): Promise<readonly string[]> {
  if (!/[*?{[]/.test(pattern)) return []
  const { default: picomatch } = await import('picomatch')
  const fits = picomatch(pattern.replaceAll('\\', '/').replace(/^\.\//, ''))
  return [...filesBelow(cwd)].filter(path => fits(shownPath(path, cwd)))
}

/** A text in the place of a file, which the project may ignore like any other. */
export function givenTarget(path: string, { root, config }: Where): Targets {
  if (ignoredIn(root, config)(path)) return { files: [], problems: [], ignored: 1 }
  return { files: [{ path, kind: kindByName(path) ?? 'maybe', isNamed: true }], problems: [], ignored: 0 }
}

/** What `.callwrightignore` and the configuration leave out, by paths of the project. */
function ignoredIn(root: string, { ignore: patterns }: Config): (path: string) => boolean {
  const file = join(root, '.callwrightignore')
  const written = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (written === '' && patterns.length === 0) return () => false
  const rules = ignore()
    .add(written)
    .add([...patterns])
  return path => isInside(root, path) && rules.ignores(shownPath(path, root))
}
