import type { State } from '../../behavior/state.ts'
import type { Station } from '../../behavior/station.ts'
import type { Flow } from '../../flow/flow.ts'
import { constantsOf, namesOfStation } from '../../lint/analysis/followed.ts'
import { plain } from '../../lint/analysis/names.ts'
import { fewestParameters } from './parameters.ts'

/** What a script can still look at from where it stands; undefined: anything. */
export interface Living {
  /** Plain names of variables. */
  readonly names: ReadonlySet<string>
  /** Actions that can still be come to. */
  readonly actions: ReadonlySet<string>
}

/** What lies ahead of an action, itself included; undefined where scripts call one another. */
type Ahead = Living | undefined

/** Actions behind which anything can be looked at: another script, or the whole of this one. */
const leading = new Set(['Runsub', 'Runscript', 'Begin'])

/** Actions that set variables without looking at what was in them. */
const setting = new Set(['Assign', 'Snippet', 'Onsignal'])

/**
 * Finds out what of the past a script can still look at: what it kept of a question that is never asked again decides nothing any
 * more. What it looks at from the present action on counts, and behind each event that may come.
 */
export function livingOf(flow: Flow): (state: State) => Living | undefined {
  const fewest = fewestParameters(flow)
  const known = new Map<string, { readonly living: Living | undefined }>()

  function at({ frames }: State): Living | undefined {
    const [frame] = frames
    if (!frame || frames.length > 1) return undefined
    const { script, action } = frame
    const key = `${script}\n${action ?? ''}`
    const found = known.get(key) ?? { living: find(script, action) }
    known.set(key, found)
    return found.living
  }

  function find(script: string, action: string | null): Living | undefined {
    const handlers = [...(flow.scripts.get(script)?.handlers.values() ?? [])].map(each => behindEvent(script, each))
    return together(action === null ? handlers : [aheadOf(script, [action]), ...handlers])
  }

  /** A signal fills variables whatever was in them before. */
  function behindEvent(script: string, id: string): Ahead {
    const station = flow.station(script, id)
    if (station?.type !== 'Onsignal') return aheadOf(script, [id])
    const ahead = aheadOf(script, [...station.exits.values()])
    const filled = new Set(constantsOf(station, 'Parameters').slice(0, fewest).map(plain))
    const left = ahead && { ...ahead, names: new Set([...ahead.names].filter(name => !filled.has(name))) }
    return together([left, { names: readBy(station), actions: new Set([id]) }])
  }

  function aheadOf(script: string, from: readonly string[]): Ahead {
    const actions = new Set(from)
    const names = new Set<string>()
    for (const id of actions) {
      const station = flow.station(script, id)
      if (!station) continue
      if (leading.has(station.type)) return undefined
      for (const name of readBy(station)) names.add(name)
      for (const target of station.exits.values()) actions.add(target)
    }
    return { names, actions }
  }

  function readBy(station: Station): ReadonlySet<string> {
    const script = flow.scripts.get(station.script)
    if (!script) return new Set()
    const { reads, sets } = namesOfStation(script, station)
    return setting.has(station.type) ? reads : new Set([...reads, ...sets])
  }

  return at
}

function together(all: readonly Ahead[]): Ahead {
  const names = new Set<string>()
  const actions = new Set<string>()
  for (const each of all) {
    if (!each) return undefined
    for (const name of each.names) names.add(name)
    for (const action of each.actions) actions.add(action)
  }
  return { names, actions }
}
