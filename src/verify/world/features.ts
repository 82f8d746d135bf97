import type { Station } from '../../behavior/station.ts'
import type { Center } from '../../center/center.ts'
import type { Flow } from '../../flow/flow.ts'
import { otherValue } from './chance.ts'

/** What can matter on calls of a flow, beyond what always does: what cannot is not tried, or not remembered. */
export interface Features {
  /** Whether it is asked what is recorded, and what becomes of statements. */
  readonly recordings: boolean
  readonly statements: boolean
  /** Masking matters where something is sensitive. */
  readonly masks: boolean
  readonly disposes: boolean
  /** Signals from outside that are tried. */
  readonly signals: readonly (readonly string[])[]
  /** By lower-case name: the skill that stands for it where policies are asked. */
  readonly skillsAlike: ReadonlyMap<string, string>
  /** Whether it is asked how a call ended, and who began what. */
  readonly tellsOutcomes: boolean
}

/** What is asked of calls: the less, the fewer states. */
export interface Asked {
  readonly recordings: boolean
  readonly statements: boolean
  /** How calls ended, and who began what. */
  readonly outcomes: boolean
  /** Masking, where nothing is sensitive too. */
  readonly masks?: boolean
}

/** Finds out what can matter to what is asked. */
export function featuresOf(
  flow: Flow,
  center: Center,
  { recordings, statements, outcomes, masks = false }: Asked,
): Features {
  const scripts = [...flow.scripts.values()]
  const nodes = scripts.flatMap(script => [...script.nodes.values()])
  const handles = (event: 'disposition' | 'signal') => scripts.some(script => script.handlers.has(event))
  return {
    recordings,
    statements,
    masks: recordings && (outcomes || masks || nodes.some(node => node.sensitive !== undefined)),
    disposes:
      handles('disposition') ||
      (recordings && center.policies.some(each => each.kind === 'record' && !each.continueOnDisposition)),
    signals: handles('signal') ? signalsOf(flow, recordings || statements) : [],
    skillsAlike: skillsAlike(center),
    tellsOutcomes: outcomes,
  }
}

/** Skills of one direction that no policy names are alike to policies. */
function skillsAlike({ skills, policies }: Center): ReadonlyMap<string, string> {
  const named = new Set(policies.flatMap(policy => policy.skills.map(each => each.toLowerCase())))
  const first = new Map<string | undefined, string>()
  const alike = new Map<string, string>()
  for (const [name, { direction }] of [...skills].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (named.has(name.toLowerCase())) continue
    if (!first.has(direction)) first.set(direction, name)
    alike.set(name.toLowerCase(), first.get(direction) ?? name)
  }
  return alike
}

/**
 * Where no button can raise a signal, one may come from outside: with no parameter, or with a label of a Case. Where buttons do, one
 * that no script knows is tried besides, as long as only the script is asked about.
 */
function signalsOf(flow: Flow, asksRecorder: boolean): readonly (readonly string[])[] {
  if (showsButtons(flow)) return asksRecorder ? [] : [[otherValue]]
  const exits = [...flow.scripts.values()].flatMap(({ stations }) =>
    [...stations.values()].flatMap(({ type, exits }) => (type === 'Case' ? [...exits.keys()] : [])),
  )
  return [[], ...[...new Set(exits)].filter(each => each !== 'Default').map(label => [label])]
}

/** Whether a call can come to a button before any signal has come and before it is over. */
function showsButtons({ scripts }: Flow): boolean {
  const asksForAgents = [...scripts.values()].some(({ stations }) =>
    [...stations.values()].some(each => each.type.startsWith('Req')),
  )
  return [...scripts.values()].some(({ begin, handlers, stations }) => {
    // Without an agent nothing raises the others.
    const events = [...handlers].filter(([event]) => asksForAgents && event !== 'signal' && event !== 'release')
    const ahead = new Set([begin, ...events.map(([, action]) => action)])
    for (const id of ahead) for (const target of stations.get(id)?.exits.values() ?? []) ahead.add(target)
    return [...ahead].some(id => isButton(stations.get(id)))
  })
}

function isButton(station: Station | undefined): boolean {
  if (station?.type !== 'Indicate') return false
  const state = station.properties.get('State')
  return state?.kind !== 'text' || state.text.trim().toLowerCase() !== 'off'
}

/** Whether signals are taken to come from the script's own buttons alone where the recorder is asked about. */
export function trustsButtons(flow: Flow): boolean {
  return [...flow.scripts.values()].some(({ handlers }) => handlers.has('signal')) && showsButtons(flow)
}

/** What can matter to anything that is asked, of views that are alike in all that moves lead to. */
export function allOf([first, ...others]: readonly Features[]): Features {
  if (!first) throw new Error('nothing is asked')
  const all = [first, ...others]
  return {
    ...first,
    recordings: all.some(each => each.recordings),
    statements: all.some(each => each.statements),
    masks: all.some(each => each.masks),
    signals: [...new Map(all.flatMap(each => each.signals).map(each => [each.join('\0'), each])).values()],
  }
}
