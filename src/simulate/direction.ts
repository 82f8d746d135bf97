import type { Center } from '../center/center.ts'

/** The direction of a skill's calls, by any spelling of its name; undefined when the center does not know it. */
export function directionOf({ skills }: Center, skill: string): 'inbound' | 'outbound' | undefined {
  return [...skills].find(([name]) => name.toLowerCase() === skill.toLowerCase())?.[1].direction
}
