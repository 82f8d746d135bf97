import { namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import type { Arrival } from './arrival.ts'
import { arrivalKeys } from './care-keys.ts'
import { booleanOf, mapOf, textsOf, wordOf } from './fields.ts'
import { readAttributes } from './read-attributes.ts'
import { surfaces } from './surface.ts'

type Key = keyof typeof arrivalKeys

/** Reads how somebody comes in; undefined where the call says nothing of it. */
export function readArrival(nodeOf: (key: Key) => Node | undefined, faults: Faults): Arrival | undefined {
  if (namesOf(arrivalKeys).every(each => nodeOf(each) === undefined)) return undefined
  const text = (key: Key) => {
    const node = nodeOf(key)
    return node && readText(node, `"${key}"`, faults)?.value
  }
  const texts = (key: Key) => textsOf(nodeOf(key), `"${key}"`, faults).map(each => each.value)
  const surfaceNode = nodeOf('surface')
  const identity = text('identity')
  const parts = {
    surface: surfaceNode && wordOf(surfaceNode, surfaces, '"surface"', faults),
    language: text('language'),
    identity: identity === 'anonymous' ? undefined : identity,
    visitor: text('visitor'),
    device: text('device'),
    app: text('app'),
  }
  const named = Object.fromEntries(Object.entries(parts).filter(([, each]) => each !== undefined))
  return {
    permissions: texts('permissions'),
    earlierTickets: texts('earlierTickets'),
    attributes: readAttributes(nodeOf('attributes'), faults),
    sip: readSip(nodeOf('sip'), faults),
    ...named,
  }
}

function readSip(node: Node | undefined, faults: Faults): Arrival['sip'] {
  const map = mapOf(node, '"sip"', faults)
  return new Map(
    (map?.entries ?? []).flatMap(({ key, value }) => {
      const holds = booleanOf(value, `"${key.text.value}"`, faults)
      return holds === undefined ? [] : [[key.text.value, holds] as const]
    }),
  )
}
