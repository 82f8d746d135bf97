import { basename } from 'node:path'
import type { Verified } from '../../verify/verdict.ts'
import { madeCall } from '../made-call.ts'
import type { Playable } from '../playable.ts'
import { remark } from '../talk.ts'
import type { Task } from '../verb.ts'
import { writePage } from '../write-page.ts'
import { brokenCalls } from './broken-calls.ts'
import { configBehind } from './own-properties.ts'

/** Writes a page of the calls that break a property, to choose from; the exit code. Where none does there is no page. */
export async function writeBroken(file: string, verified: Verified, playable: Playable, task: Task): Promise<number> {
  const calls = brokenCalls(verified, playable.flow, playable.origin.script).map(each =>
    madeCall(each.call, each.file, playable),
  )
  if (calls.length === 0) {
    await remark(task, `${file} was not written: there is no call to show`)
    return 0
  }
  const config = await configBehind(calls, task.io.cwd)
  return writePage(file, { idle: playable, calls, voices: new Map(), isBare: true, config }, task)
}

/** Where the page of each script goes: of several scripts each has a file of its own, with the script's name in it. */
export function pageFiles(file: string, scripts: readonly string[]): readonly string[] {
  if (scripts.length === 1) return [file]
  const [, before = '', end = ''] = /^(.*?)(\.[^./\\]*)?$/s.exec(file) ?? []
  const names = scripts.map(each => basename(each).replace(/\.[^.]*$/, ''))
  return names.map((name, at) => {
    const earlier = names.slice(0, at).filter(each => each === name).length
    return `${before}-${name}${earlier === 0 ? '' : `-${earlier + 1}`}${end}`
  })
}
