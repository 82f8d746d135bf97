import type { Verified } from '../../verify/verdict.ts'
import { madeCall } from '../made-call.ts'
import type { Playable } from '../playable.ts'
import { remark } from '../talk.ts'
import type { Task } from '../verb.ts'
import { writePage } from '../write-page.ts'
import { brokenCalls } from './broken-calls.ts'

/** Writes a page of the calls that break a property, to choose from; the exit code. Where none does there is no page. */
export async function writeBroken(file: string, verified: Verified, playable: Playable, task: Task): Promise<number> {
  const calls = brokenCalls(verified, playable.flow, playable.origin.script).map(each =>
    madeCall(each.call, each.file, playable),
  )
  if (calls.length === 0) {
    await remark(task, `${file} was not written: there is no call to show`)
    return 0
  }
  return writePage(file, { idle: playable, calls, voices: new Map(), isBare: true }, task)
}
