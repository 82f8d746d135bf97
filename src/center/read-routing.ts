import { keysOf, namesOf } from '../yaml/fields.ts'
import type { MapNode, Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { booleanOf, durationOf, mapOf, wordOf } from './fields.ts'
import { routingKeys } from './messaging-keys.ts'
import { defaultRouting, type Routing } from './routing.ts'

/** Reads `routing:` of a skill; undefined where it has none. */
export function readRouting(skill: string, node: Node | undefined, faults: Faults): Routing | undefined {
  const map: MapNode | undefined = mapOf(node, `"routing" of skill "${skill}"`, faults)
  if (!map) return undefined
  const found = keysOf(map, namesOf(routingKeys), faults)
  const what = (key: string) => `"${key}" of skill "${skill}"`
  const word = <W extends string>(key: string, words: readonly W[]) => {
    const value = found.get(key)?.value
    return value && wordOf(value, words, what(key), faults)
  }
  const time = (key: string) => {
    const value = found.get(key)?.value
    return value && durationOf(value, what(key), faults)
  }
  const asks = found.get('acceptReject')?.value
  const agentResponseMs = time('agentResponse')
  const customerResponseMs = time('customerResponse')
  return {
    by: word('by', ['proficiency', 'preferredAgent']) ?? defaultRouting.by,
    focus: word('focus', ['case', 'customer']) ?? defaultRouting.focus,
    lock: word('lock', ['wait', 'noWait']) ?? defaultRouting.lock,
    fallbackMs: time('fallback') ?? defaultRouting.fallbackMs,
    acceptReject: (asks && booleanOf(asks, what('acceptReject'), faults)) ?? defaultRouting.acceptReject,
    offerAgainMs: time('offerAgain') ?? defaultRouting.offerAgainMs,
    ...(agentResponseMs === undefined ? {} : { agentResponseMs }),
    ...(customerResponseMs === undefined ? {} : { customerResponseMs }),
  }
}
