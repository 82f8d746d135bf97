import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { exit } from '../exit.ts'
import { cannotWrite, shownPath } from '../files.ts'
import { writeTo } from '../io.ts'
import { complain, remark } from '../talk.ts'
import type { Task } from '../verb.ts'
import { type NewFile, projectFiles } from './project-files.ts'

/** Writes a new project into a folder; where one of its files is there already, nothing is written. */
export async function initTask(task: Task): Promise<number> {
  const { cwd } = task.io
  const [folder = '.'] = task.arguments
  const root = resolve(cwd, folder)
  const files = await projectFiles()
  const there = files.filter(({ path }) => existsSync(join(root, path)))
  for (const { path } of there) await complain(task, `${shownPath(join(root, path), cwd)} is there already`)
  if (there.length > 0) {
    await complain(task, 'nothing was written: name another folder, or move these away')
    return exit.wrongUse
  }
  for (const file of files) {
    const path = join(root, file.path)
    try {
      write(path, file)
    } catch (error) {
      await complain(task, cannotWrite(shownPath(path, cwd), error))
      return exit.wrongUse
    }
  }
  await writeTo(task.io.stdout, files.map(({ path }) => `${shownPath(join(root, path), cwd)}\n`).join(''))
  const into = folder === '.' ? '' : `cd ${folder} && `
  await remark(task, `next: ${into}callwright lint && callwright test`)
  await remark(task, 'git config core.hooksPath .githooks   checks before each commit')
  return exit.well
}

/** Fails where the file has come to be meanwhile: nothing is ever overwritten. */
function write(path: string, { text, isProgram }: NewFile): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { flag: 'wx', mode: isProgram ? 0o755 : 0o644 })
}
