import { resolve } from 'node:path'
import { shownPath } from '../files.ts'
import type { Task } from '../verb.ts'

/**
 * The command that makes a pack again from the project's root, whatever folder it was given in. Where the pack goes is left open: two packs
 * of the same files are the same wherever they lie.
 */
export function commandOf(task: Task, root: string): string {
  const path = (written: string): string => (written === '-' ? '-' : shownPath(resolve(task.io.cwd, written), root))
  const files = (['center', 'call'] as const).flatMap(name => {
    const value = task.text(name)
    return value === undefined ? [] : [`--${name}`, path(value)]
  })
  const others = [
    ...(['property', 'limit'] as const).flatMap(name => task.texts(name).flatMap(each => [`--${name}`, each])),
    ...(task.text('seconds') === undefined ? [] : ['--seconds', task.text('seconds') ?? '']),
  ]
  return ['callwright', 'verify', ...task.arguments.map(path), ...others, ...files, '--evidence', 'DIR']
    .map(quotedWhereNeeded)
    .join(' ')
}

/** As a shell takes it. */
function quotedWhereNeeded(word: string): string {
  return /^[\w./=@:+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
