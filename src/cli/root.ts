import { existsSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

const markers = ['callwright.config.yaml', 'package.json', '.git']

/**
 * The project's root: the nearest folder upward that looks like one, else the nearest with a center, else where the user
 * stands if the file lies below (never the root of all files), else the file's own folder.
 */
export function projectRoot(file: string, cwd: string): string {
  const own = dirname(resolve(cwd, file))
  return (
    upward(own).find(folder => markers.some(name => existsSync(join(folder, name)))) ??
    upward(own).find(folder => existsSync(join(folder, 'center.yaml'))) ??
    (upward(own).includes(resolve(cwd)) && dirname(cwd) !== cwd ? resolve(cwd) : own)
  )
}

/** A folder and all above it. */
export function upward(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...upward(above)]
}

/** Whether a path lies in the root once links are followed; a path that does not exist is judged by its nearest folder. */
export function isInside(root: string, path: string): boolean {
  const way = relative(realpathSync(root), realOf(resolve(path)))
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
}

function realOf(path: string): string {
  const there = upward(path).find(existsSync)
  return there === undefined ? path : join(realpathSync(there), relative(there, path))
}
