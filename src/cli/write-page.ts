import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { cannotWrite } from './files.ts'
import { writeTo } from './io.ts'
import { type PageContent, pageOf } from './page-of.ts'
import type { Playable } from './playable.ts'
import { complain, remark } from './talk.ts'
import type { Task } from './verb.ts'

/** Writes a page to a file, or to standard output for `-`; the exit code. */
export async function writePage(file: string, content: PageContent, task: Task): Promise<number> {
  const page = pageOf(content)
  if (file === '-') {
    await writeTo(task.io.stdout, page)
    return 0
  }
  try {
    writeFileSync(resolve(task.io.cwd, file), page)
  } catch (error) {
    await complain(task, cannotWrite(file, error))
    return 2
  }
  await remark(task, `${file} was written; open it in any browser`)
  return 0
}

/** Two calls that are to be seen side by side, each on its own script and center. */
export interface Pair {
  readonly before: Playable
  readonly after: Playable
}

/** Writes a page of two calls side by side, or of several such pairs to choose from; the exit code. */
export function writeComparison(file: string, pairs: readonly [Pair, ...Pair[]], task: Task): Promise<number> {
  const calls = pairs.map(each => each.before)
  const against = pairs.map(each => each.after)
  return writePage(file, { idle: pairs[0].before, calls, voices: new Map(), against }, task)
}
