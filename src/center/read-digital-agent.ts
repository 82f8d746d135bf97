import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import type { Agent } from './center.ts'
import { textsOf } from './fields.ts'
import { proficiencies } from './routing.ts'

/** An agent's one role (WA-14), her state when a call begins, and how good she is at each skill (WA-18). */
export function readDigitalAgent(
  id: string,
  node: (key: 'skills' | 'role' | 'state') => Node | undefined,
  faults: Faults,
): Pick<Agent, 'role' | 'state' | 'proficiency'> {
  const text = (key: 'role' | 'state') => {
    const value = node(key)
    return value && readText(value, `"${key}" of agent "${id}"`, faults)?.value
  }
  const role = text('role')
  const state = text('state')
  const proficiency = readProficiency(id, node('skills'), faults)
  return {
    ...(role === undefined ? {} : { role }),
    ...(state === undefined ? {} : { state }),
    ...(proficiency === undefined ? {} : { proficiency }),
  }
}

/** The skills of `skills: [Sales]` or `skills: { Sales: 2 }`. */
export function skillsOf(node: Node | undefined, what: string, faults: Faults): readonly string[] {
  if (node?.kind === 'map') return node.entries.map(({ key }) => key.text.value)
  return textsOf(node, what, faults).map(each => each.value)
}

function readProficiency(id: string, node: Node | undefined, faults: Faults): ReadonlyMap<string, number> | undefined {
  if (node?.kind !== 'map') return undefined
  return new Map(
    node.entries.flatMap(({ key, value }) => {
      const skill = key.text.value
      const text = readText(value, `the proficiency of agent "${id}" in "${skill}"`, faults)
      if (!text) return []
      const level = /^\d{1,2}$/.test(text.value) ? Number(text.value) : 0
      if (level >= proficiencies.best && level <= proficiencies.least) return [[skill, level] as const]
      faults.error(
        'center/bad-value',
        text.at,
        `the proficiency of agent "${id}" in "${skill}" is a number from 1 to 20, not "${text.value}"`,
        '1 is the best',
        { rule: 'WA-18' },
      )
      return []
    }),
  )
}
