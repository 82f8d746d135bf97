import type { SampleCall } from '../center/call.ts'
import { readCall } from '../center/read-call.ts'
import { callFile } from '../simulate/call-file.ts'
import type { Playable } from './playable.ts'

/** A call that no file holds, with the text that its file would have: a page reads it from that. */
export function madeCall(call: SampleCall, path: string, ground: Playable): Playable {
  const script = ground.origin.script.split('/').at(-1) ?? ''
  const { value } = readCall({ path, text: callFile(call, call.steps, script) })
  if (!value) throw new Error(`the call of ${path} cannot be read again`)
  return { ...ground, call: value, origin: { ...ground.origin, call: path } }
}
