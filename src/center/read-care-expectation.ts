import { namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import { careExpectations } from './care-keys.ts'
import { typedData } from './fields.ts'

/** Reads these keys as plain data; undefined where none is written. */
export function readCareExpectation(
  nodeOf: (key: keyof typeof careExpectations) => Node | undefined,
): Readonly<Record<string, unknown>> | undefined {
  const written = namesOf(careExpectations).flatMap(key => {
    const node = nodeOf(key)
    return node ? [[key, typedData(node)] as const] : []
  })
  return written.length > 0 ? Object.fromEntries(written) : undefined
}
