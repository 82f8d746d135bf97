import type { Agent, Center } from '../../center/center.ts'
import type { Slice } from '../slice.ts'

/** Who can take part: agents by their kinds, and places to which calls are sent. */
export interface Cast {
  /** Agents of one kind can stand for one another; of each kind as many as the limit allows, by id. */
  readonly kinds: readonly (readonly string[])[]
  readonly skills: readonly string[]
  /** An outside number, which stands for all. */
  readonly number: string
}

/** Draws up who can take part, with no more agents of a kind than the limit. */
export function castOf(center: Center, slice: Slice, most: number): Cast {
  const constants = new Set(slice.constants)
  const kinds = new Map<string, string[]>()
  const agents = [...center.agents.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const agent of agents) {
    const kind = kindOf(agent, center, constants)
    kinds.set(kind, [...(kinds.get(kind) ?? []), agent.id])
  }
  return {
    kinds: [...kinds.values()].map(ids => ids.slice(0, most)).filter(ids => ids.length > 0),
    skills: skillsOf(center, agents, constants),
    number: '+15550100',
  }
}

/** Agents of one kind differ in nothing that anything asks about. */
function kindOf({ id, team, skills, recordable }: Agent, { policies }: Center, constants: ReadonlySet<string>): string {
  const isNamed = constants.has(id) || policies.some(policy => policy.agents.includes(id))
  return JSON.stringify([isNamed ? id : '', team, [...skills].sort(), recordable])
}

/** Of skills that the same agents have and that nothing names, one stands for all. */
function skillsOf(center: Center, agents: readonly Agent[], constants: ReadonlySet<string>): readonly string[] {
  const names = new Set([...center.skills.keys(), ...agents.flatMap(each => each.skills)])
  names.delete('*')
  const alike = new Map<string, string>()
  for (const name of [...names].sort()) {
    const isNamed = constants.has(name) || center.policies.some(policy => policy.skills.includes(name))
    const having = agents.filter(each => each.skills.includes(name) || each.skills.includes('*')).map(each => each.id)
    const key = JSON.stringify([isNamed ? name : '', having, center.skills.get(name)?.direction])
    if (!alike.has(key)) alike.set(key, name)
  }
  return [...alike.values()]
}
