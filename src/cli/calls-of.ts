import { dirname, resolve } from 'node:path'
import { readCall } from '../center/read-call.ts'
import { readNamed } from './files.ts'
import { findCalls } from './find-calls.ts'

/** The sample calls in a script's folder and below that name this script; sorted by path. */
export function callsOf(script: string, cwd: string): readonly string[] {
  const { files } = findCalls([dirname(script)], cwd)
  return files.filter(file => {
    const read = readNamed(file, cwd)
    if (read.kind === 'unreadable') return false
    const named = readCall(read.source).value?.script
    return named !== undefined && resolve(cwd, dirname(file), named) === resolve(cwd, script)
  })
}
