import type { Statement } from '../../../snippet/tree.ts'
import { listOf, propertyValue, textOf } from '../evaluate.ts'
import { namesOfStation } from '../followed.ts'
import { named } from '../named.ts'
import type { Way } from '../point.ts'
import { runCode } from '../run-code.ts'
import { forgetting, type Here, leave, setting, withLevels } from '../step.ts'
import { read } from '../store.ts'

/** Begin names the values that the script was called with. */
export function begin(here: Here): readonly Way[] {
  let after = here
  listOf(here.station, 'Parameters', here.levels).forEach((name, index) => {
    if (name !== undefined && name.trim() !== '') after = setting(after, name, read(after.levels, `p${index + 1}`))
  })
  return [leave(after, 'Default')]
}

export function assign(here: Here): readonly Way[] {
  const { station, levels } = here
  const name = textOf(station, 'Variable', levels)
  if (name === undefined) return [leave(forgetting(here, namesOfStation(here.script, station).sets), 'Default')]
  return [leave(setting(here, name, propertyValue(station, 'Value', levels)), 'Default')]
}

/** Snippet: every way through its code; the Error branch only where something in it can fail. */
export function snippet(here: Here): readonly Way[] {
  const { station, levels, look, node } = here
  const compiled = station.properties.get('Data')
  // Code that cannot be read may set anything.
  if (compiled?.kind === 'faulty') return [leave(forgetting(here, look.followed), 'Default')]
  if (compiled?.kind !== 'program') return [leave(here, 'Default')]
  const ends = runCode(compiled.program, levels, station, look.followed)
  const ways = ends.map(each => leave(withLevels(here, each), 'Default'))
  if (!station.exits.has('Error') || !canFail(compiled.program.statements)) return ways
  const failed = forgetting(here, namesOfStation(here.script, station).sets)
  return [...ways, leave(failed, 'Error', `the code of ${named(node)} fails`)]
}

/** Assigning literals and variables cannot fail. */
function canFail(statements: readonly Statement[]): boolean {
  return statements.some(each => {
    if (each.kind === 'function') return false
    if (each.kind !== 'assign' || each.target.steps.length > 0) return true
    const { value } = each
    if (value.kind === 'text') return value.style === 'date' || value.parts.some(part => part.kind !== 'literal')
    return value.kind !== 'name' && value.kind !== 'number' && value.kind !== 'boolean'
  })
}

/** An event action, or one that asks the outside: what its properties name can hold anything behind it. */
export function filling(here: Here): Here {
  return forgetting(here, namesOfStation(here.script, here.station).sets)
}
