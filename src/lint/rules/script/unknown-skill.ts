import type { Center } from '../../../center/center.ts'
import { didYouMean } from '../../../text/suggest.ts'
import { scriptRule } from '../../rule.ts'
import { constantOf, placeOf } from '../../wiring.ts'

export const unknownSkill = scriptRule({
  code: 'script/unknown-skill',
  severity: 'error',
  summary: 'A caller is queued for a skill that no agent of the center has.',
  why: 'Nobody ever answers: the caller waits until he hangs up.',
  rests: 'Studio’s help of REQAGENT: Skill',
  bad: `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sails } }
# file: center.yaml
center: Demo
agents:
  kim: { skills: [Sales] }`,
  good: `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales } }
# file: center.yaml
center: Demo
agents:
  kim: { skills: [Sales] }`,
  *check({ script, center }) {
    if (!center) return
    const skills = skillsOf(center)
    if (skills === 'all') return
    for (const node of script.actions) {
      const skill = node.type.name === 'Reqagent' ? constantOf(node, 'Skill') : undefined
      // Exports name skills by Studio's numbers, which a center need not know.
      if (skill === undefined || /^\d*$/.test(skill) || skills.some(each => same(each, skill))) continue
      if (center.calls?.queues.has(skill)) continue // its own settings say who serves it
      yield {
        at: placeOf(node, 'Skill'),
        message: `no agent of "${center.name}" has the skill "${skill}"`,
        hint: didYouMean(skill, skills),
      }
    }
  },
})

/** The skills of a center's agents; an agent may have all. */
function skillsOf({ agents }: Center): readonly string[] | 'all' {
  const all = [...agents.values()].flatMap(each => each.skills)
  return all.includes('*') ? 'all' : [...new Set(all)]
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
