import type { Place } from './point.ts'
import type { Here, Look } from './step.ts'

/** The action at which a place stands; undefined where the path sleeps or is over. */
export function hereAt(look: Look, place: Place): Here | undefined {
  const level = place.levels[place.levels.length - 1]
  if (place.stands !== 'action' || !level || level.action === null) return undefined
  const script = look.flow.scripts.get(level.script)
  const found = script?.stations.get(level.action)
  const node = script?.nodes.get(level.action)
  if (!script || !found || !node) return undefined
  return { look, place, script, station: found, node, levels: place.levels, facts: place.facts }
}
