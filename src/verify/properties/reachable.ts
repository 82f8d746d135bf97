import type { Flow, FlowScript } from '../../flow/flow.ts'
import type { ActionNode } from '../../script/tree.ts'
import type { Span } from '../../text/source.ts'
import type { Seen } from '../seen.ts'
import type { Property } from './property.ts'

/** A property of the script as a whole: some call must come to each action. */
export const reachable: Property = {
  code: 'flow/reachable',
  says: 'Every action can be reached by some call.',
  korean: '모든 액션은 어떤 통화로든 도달할 수 있습니다.',
  why: 'An action that no call comes to is forgotten code, or a way that was wired to the wrong place.',
  watches: 'script',
  applies: () => true,
}

/** An action of a script. */
export interface Place {
  readonly script: string
  readonly action: string
  readonly at: Span
}

/** Remarks on the canvas, and what ends a way: nobody misses them. */
const harmless = new Set(['Note', 'Annotation', 'Begin', 'Stop', 'Return', 'End'])

/**
 * The actions to which none of these sights comes. What stands behind an event that no call raised here is left out: of it
 * nothing is known. So is a script that no call comes into: what would run it is named.
 */
export function unreachedIn(flow: Flow, sights: readonly (readonly Seen[])[]): readonly Place[] {
  const entered = new Set<string>()
  for (const sight of sights)
    for (const seen of sight) if (seen.kind === 'enter') entered.add(`${seen.script}\n${seen.action}`)
  return [...flow.scripts.values()].flatMap(script => {
    const all = [...script.nodes.values()]
    const nodes = all.filter(each => !entered.has(`${script.key}\n${each.id}`))
    if (nodes.length === all.length && script.key !== flow.mainKey) return []
    const isUnraised = behind(
      script,
      nodes.filter(each => each.type.handles !== undefined),
    )
    return nodes
      .filter(each => !isUnraised.has(each.id) && !harmless.has(each.type.name))
      .map(each => ({ script: script.key, action: each.id, at: each.typeAt }))
  })
}

/** So many actions are named; where there are more, how many. */
const mostNamed = 8

/** The actions in words, each with its script where that is not the one that calls begin with. */
export function namesOf(places: readonly Place[], { scripts, mainKey }: Flow): string {
  const names = places.slice(0, mostNamed).map(({ script, action }) => {
    const within = script === mainKey ? '' : ` of script "${scripts.get(script)?.script.name ?? script}"`
    return `"${action}"${within}`
  })
  const more = places.length - names.length
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
}

/** These actions and all to which branches lead from them. */
function behind(script: FlowScript, from: readonly ActionNode[]): ReadonlySet<string> {
  const found = new Set(from.map(each => each.id))
  for (const id of found) for (const { target } of script.nodes.get(id)?.branches ?? []) found.add(target)
  return found
}
