import { watch as watchFolder } from 'node:fs'
import { writeTo } from '../io.ts'
import { remark } from '../talk.ts'
import type { Task } from '../verb.ts'

/** Changes that come together are one, ms. */
const settleMs = 100

/** Does it now and whenever a file of the folder changes, until standard input ends or Ctrl-C; the last exit code. */
export async function watch(root: string, task: Task, run: () => Promise<number>): Promise<number> {
  let code = await run()
  await remark(task, 'watching for changes; Ctrl-C ends it')
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const again = async (): Promise<void> => {
    if (task.io.stdout.isTTY === true) await writeTo(task.io.stdout, '\u001b[2J\u001b[H')
    code = await run()
  }
  const watcher = watchFolder(root, { recursive: true }, (_event, name) => {
    if (name === null || /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/.test(name) || !isOurs(name)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(again)
    }, settleMs)
  })
  await new Promise<void>(resolve => {
    watcher.on('error', () => resolve())
    task.io.stdin.on('end', () => resolve())
    task.io.stdin.resume()
  })
  clearTimeout(timer)
  watcher.close()
  await running
  return code
}

function isOurs(name: string): boolean {
  return /\.(?:ya?ml|json|xml)$|\.callwrightignore$/i.test(name)
}
