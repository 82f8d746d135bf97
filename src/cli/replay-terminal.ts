import type { Playable } from './playable.ts'
import type { Task } from './verb.ts'
/** todo */
export async function replayInTerminal(_playable: Playable, _task: Task): Promise<number> {
  return 0
}
