import type { Compiled } from '../../../behavior/station.ts'
import { listOf, textOf } from '../evaluate.ts'
import { constantsOf, flowNames } from '../followed.ts'
import { hereAt } from '../here.ts'
import { named } from '../named.ts'
import type { Known, Level, Way } from '../point.ts'
import { forgetting, type Here, type Look, leave, setting, sleep, withFacts, withLevels } from '../step.ts'
import { forgetGlobals } from '../store.ts'

/** Subscripts that stand on one another; deeper ones are not looked into. */
const deepest = 6

/** Variables of a script that has not begun: those that the flow sets are unset. A subscript has only its own. */
export function unset({ flow, followed }: Look, subscript?: string): Known {
  const { set, mentioned } = flowNames(flow)
  const own = subscript === undefined ? followed : (mentioned.get(subscript) ?? followed)
  return new Map([...own].filter(name => followed.has(name) && set.has(name)).map(name => [name, null]))
}

/** Runsub: into the script if it is there; otherwise what it does cannot be seen. */
export function runsub(here: Here): readonly Way[] {
  const { station, levels, look, node } = here
  const key = scriptOf(here)
  const [returnVariable = ''] = constantsOf(station, 'ReturnVariable')
  const isTooDeep = levels.length >= deepest || levels.filter(level => level.script === key).length >= 2
  if (key === undefined || isTooDeep) return blind(forgetting(here, [returnVariable]))
  const known = new Map(unset(look, key))
  listOf(station, 'Parameters', levels).forEach((value, index) => {
    const parameter = `p${index + 1}`
    if (value === undefined) known.delete(parameter)
    else if (look.followed.has(parameter)) known.set(parameter, value)
  })
  const level: Level = { script: key, action: look.flow.begin(key), known, loops: [], returnVariable }
  const to = { stands: 'action' as const, levels: [...levels, level], facts: here.facts }
  return [{ to, words: `${named(node)} runs ${look.flow.scripts.get(key)?.script.name ?? key}`, at: node.typeAt }]
}

/** A script that is not there, or not known by name: it may have changed all that it can reach. */
function blind(here: Here): readonly Way[] {
  const after = withFacts(withLevels(here, forgetGlobals(here.levels)), { unseen: true })
  const error = here.station.exits.has('Error') ? [leave(after, 'Error')] : []
  return [leave(after, 'Default'), ...error]
}

/** Return: back to the Runsub that called, which leaves by Default. */
export function back(here: Here): readonly Way[] {
  const { levels, station, look } = here
  const caller = levels[levels.length - 2]
  const own = levels[levels.length - 1]
  if (!caller || !own || caller.action === null) return [sleep(here)]
  const value = textOf(station, 'ReturnValue', levels)
  const place = { stands: 'action' as const, levels: levels.slice(0, -1), facts: here.facts }
  const there = hereAt(look, place)
  if (!there) return [sleep(here)]
  return [leave(setting({ ...there, place: here.place }, own.returnVariable, value), 'Default')]
}

/** Runscript: over to the other script for good, with its variables. */
export function runscript(here: Here): readonly Way[] {
  const { levels, look, node } = here
  const key = scriptOf(here)
  if (key === undefined) return [leave(withFacts(here, { unseen: true }), 'Error')]
  const after = levels.map((level, at) =>
    at === levels.length - 1 ? { ...level, script: key, action: look.flow.begin(key), loops: [] } : level,
  )
  const words = `${named(node)} goes over to ${look.flow.scripts.get(key)?.script.name ?? key}`
  return [{ to: { stands: 'action', levels: after, facts: here.facts }, words, at: node.typeAt }]
}

/** The script that is meant, also behind a folder that is only known at run time: `{scriptPath}Common\\Greeting`. */
function scriptOf({ station, levels, look }: Here): string | undefined {
  const name = textOf(station, 'ScriptName', levels) ?? behindFolder(station.properties.get('ScriptName'))
  return name === undefined ? undefined : look.flow.find(name)
}

function behindFolder(compiled: Compiled | undefined): string | undefined {
  if (compiled?.kind !== 'template') return undefined
  const [folder, name, more] = compiled.template.parts
  return folder?.kind === 'substitution' && name?.kind === 'literal' && more === undefined ? name.text : undefined
}
