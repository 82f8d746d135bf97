import { keysOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import { type Way, type WayKind, type Ways, wayKinds } from './after-hours.ts'
import { itemsOf, wordOf } from './fields.ts'
import { type Surface, surfaces } from './surface.ts'

/** CC-04, CC-10: the ways that a surface knows. */
export const waysOn: Readonly<Record<Surface, readonly WayKind[]>> = {
  ivr: ['queue', 'phone', 'voicemail', 'message'],
  mobile: ['scheduledCall', 'email', 'phone', 'voicemail', 'queue'],
  web: ['scheduledCall', 'email'],
  sms: [],
}

/** Reads `voicemail`, `{ queue: night }` or `{ phone: "+1…" }`. */
export function readWay(node: Node, kinds: readonly WayKind[], what: string, faults: Faults): Way | undefined {
  if (node.kind !== 'map') {
    const kind = wordOf(node, kinds, what, faults)
    return kind && { kind, to: '' }
  }
  const [entry] = keysOf(node, ['queue', 'phone'], faults).values()
  if (!entry || node.entries.length > 1) {
    faults.error(`${faults.family}/bad-way`, node.at, `${what} is one way`, `write one of ${wayKinds.join(', ')}`)
    return undefined
  }
  const kind = entry.key.text.value === 'queue' ? 'queue' : 'phone'
  if (!kinds.includes(kind)) {
    faults.error(`${faults.family}/bad-way`, entry.key.at, `${what} cannot be "${kind}"`)
    return undefined
  }
  const to = readText(entry.value, what, faults)?.value
  return to === undefined ? undefined : { kind, to }
}

/** Reads what is offered by surface, from the keys `ivr`, `mobile` and `web` of a map. */
export function readWays(nodeOf: (surface: Surface) => Node | undefined, what: string, faults: Faults): Ways {
  return Object.fromEntries(
    surfaces.flatMap(surface => {
      const node = surface === 'sms' ? undefined : nodeOf(surface)
      if (!node) return []
      const name = `"${surface}" of ${what}`
      const ways = itemsOf(node).flatMap(each => readWay(each, waysOn[surface], name, faults) ?? [])
      if (surface === 'ivr' && ways.length > 1)
        faults.error(`${faults.family}/bad-way`, node.at, `${name} is one way, not ${ways.length}`)
      return [[surface, surface === 'ivr' ? ways.slice(0, 1) : ways] as const]
    }),
  )
}
