import type { Station } from '../../behavior/station.ts'
import type { Flow, FlowScript } from '../../flow/flow.ts'
import type { ActionNode } from '../../script/tree.ts'
import { isTruthy, printValue } from '../../snippet/value.ts'
import type { Span } from '../../text/source.ts'
import type { Facts } from './facts.ts'
import { plain } from './names.ts'
import type { Place, Way } from './point.ts'
import { forget, type Levels, type Maybe, read, write } from './store.ts'

/** What the ways out of actions need of the flow. */
export interface Look {
  readonly flow: Flow
  readonly followed: ReadonlySet<string>
}

/** An action at which a call stands, with all that is true there. */
export interface Here {
  readonly look: Look
  readonly place: Place
  readonly script: FlowScript
  readonly station: Station
  readonly node: ActionNode
  readonly levels: Levels
  readonly facts: Facts
}

/** The same action with other variables. */
export const withLevels = (here: Here, levels: Levels): Here => (levels === here.levels ? here : { ...here, levels })

/** The same action with other facts. */
export const withFacts = (here: Here, facts: Partial<Facts>): Here => ({ ...here, facts: { ...here.facts, ...facts } })

/** The same action with a variable changed. */
export function setting(here: Here, name: string, value: Maybe): Here {
  return name.trim() === '' ? here : withLevels(here, write(here.levels, here.look.followed, name, value))
}

/** The same action with variables that may hold anything now. */
export const forgetting = (here: Here, names: Iterable<string>): Here => withLevels(here, forget(here.levels, names))

/** Where a branch leads; one that is not wired falls to Default. Words tell what was decided. */
export function leave(here: Here, branch: string, words?: string): Way {
  const { station, node } = here
  const wired = station.exits.has(branch) ? branch : 'Default'
  const target = station.exits.get(wired)
  const answered = answering(here, wired, branch)
  const levels = answered.levels.map((level, at) =>
    at === answered.levels.length - 1 ? { ...level, action: target ?? null } : level,
  )
  const stands =
    target !== undefined ? 'action' : station.behavior.holdsCaller === true ? 'stuck' : sleeping(answered.facts)
  const to = { stands, levels, facts: lookedAt(here, levels, answered.facts) } satisfies Place
  if (words === undefined) return { to }
  return { to, words, at: labelAt(node, wired) }
}

/** Where a label stands in the file, the action's type where it is not written. */
export function labelAt(node: ActionNode, label: string): Span {
  return node.branches.find(each => each.label === label)?.labelAt ?? node.typeAt
}

/** A path that has nowhere to go sleeps; behind Onrelease it is over (E3, E4). */
export const sleeping = (facts: Facts): 'asleep' | 'over' => (facts.line === 'released' ? 'over' : 'asleep')

/** A branch of a consent question is the caller's answer, also where it is not wired and falls to Default. */
function answering(here: Here, wired: string, meant: string): Here {
  const { consent } = here.node
  if (!consent) return here
  const says = (labels: readonly string[]): boolean => labels.includes(wired) || labels.includes(meant)
  if (says(consent.refuse)) return withFacts(here, { consent: 'refused' })
  if (says(consent.grant)) return withFacts(here, { consent: 'granted' })
  return here.facts.consent === 'unasked' ? withFacts(here, { consent: 'asked' }) : here
}

/** The consent variable of the main script, where it was given a known value: truthy is granted, falsy and set is refused. */
function lookedAt({ look, place }: Here, levels: Levels, facts: Facts): Facts {
  const name = look.flow.main.consentVariable
  if (name === undefined) return facts
  const value = read(levels.slice(0, 1), plain(name))
  if (value === undefined || value === null || printValue(value) === '') return facts
  if (value === read(place.levels.slice(0, 1), plain(name))) return facts
  const consent = isTruthy(value) ? 'granted' : 'refused'
  return consent === facts.consent ? facts : { ...facts, consent }
}

/** The path sleeps at this action. */
export function sleep(here: Here): Way {
  const levels = here.levels.map((level, at) => (at === here.levels.length - 1 ? { ...level, action: null } : level))
  return { to: { stands: sleeping(here.facts), levels, facts: here.facts } }
}
