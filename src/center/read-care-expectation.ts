import type { Node } from '../yaml/node.ts'
import { typedData } from './fields.ts'

/** What a sample call may expect of settings of calls and chats: keys of the record, matched field by field. */
export const careExpectations = [
  'ended',
  'deflection',
  'voicemail',
  'waits',
  'targets',
  'redactions',
  'flags',
  'tickets',
  'views',
  'smartActions',
  'uploads',
] as const

/** Reads these keys as plain data; undefined where none is written. */
export function readCareExpectation(
  nodeOf: (key: (typeof careExpectations)[number]) => Node | undefined,
): Readonly<Record<string, unknown>> | undefined {
  const written = careExpectations.flatMap(key => {
    const node = nodeOf(key)
    return node ? [[key, typedData(node)] as const] : []
  })
  return written.length > 0 ? Object.fromEntries(written) : undefined
}
