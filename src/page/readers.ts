import { readScript } from '../script/read.ts'
import type { Script } from '../script/tree.ts'
import type { Checked } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'

/** Reads a script of the page by the ending of its name. */
export function readPageScript(source: Source): Checked<Script | undefined> {
  return readScript(source)
}
