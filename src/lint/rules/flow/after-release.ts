import type { ActionNode, Script } from '../../../script/tree.ts'
import type { Found } from '../../rule.ts'
import { wayTo, wiringOf } from '../../wiring.ts'

/** The actions that are reached from Onrelease, each with its way; the event action itself is not among them. */
export function* reachedFromRelease(
  script: Script,
): Generator<{ readonly node: ActionNode; readonly path: NonNullable<Found['path']> }> {
  const { handlers, reachable } = wiringOf(script)
  const release = handlers.find(each => each.type.handles === 'release')
  if (!release) return
  const reached = reachable(release)
  for (const { node } of reached.values()) if (node !== release) yield { node, path: wayTo(node.id, reached) }
}
