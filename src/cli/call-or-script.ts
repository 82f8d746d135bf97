import { readGiven } from './files.ts'
import type { Io } from './io.ts'
import { isCallFile } from './walk.ts'

/** Whether the command line names a sample call and not a script: by the file's name, standard input by its text. */
export async function namesCall(path: string, io: Io): Promise<boolean> {
  if (path !== '-') return isCallFile(path)
  const read = await readGiven(path, io)
  return read.kind === 'read' && /^(?:call|steps)[ \t]*:/m.test(read.source.text)
}
