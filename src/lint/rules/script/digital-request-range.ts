import { proficiencies } from '../../../center/routing.ts'
import { scriptRule } from '../../rule.ts'
import { constantOf, placeOf } from '../../wiring.ts'

/** Priorities that a digital contact can have (WA-18). */
const priorities = { least: 0, most: 1_000 } as const

export const digitalRequestRange = scriptRule({
  code: 'script/digital-request-range',
  severity: 'error',
  summary: 'A digital contact is queued with a priority or proficiencies that cannot be.',
  why: 'Priority goes from 0 to 1000, proficiency from 1, the best, to 20: outside of that, or with the best below the least, no agent fits.',
  rests: 'Studio’s help of REQAGENT (Digital); WA-18 (WA-L6)',
  bad: `
script: Messages
media: digital
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent_digital: { Skill: Default, HighProficiency: 8, LowProficiency: 3 } }`,
  good: `
script: Messages
media: digital
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent_digital: { Skill: Default, HighProficiency: 3, LowProficiency: 8 } }`,
  *check({ script }) {
    for (const node of script.actions) {
      if (node.type.name !== 'Reqagent_digital') continue
      const number = (property: string): number | undefined => {
        const text = constantOf(node, property)
        return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined
      }
      const [priority, high, low] = [number('Priority'), number('HighProficiency'), number('LowProficiency')]
      if (priority !== undefined && (priority < priorities.least || priority > priorities.most))
        yield {
          at: placeOf(node, 'Priority'),
          message: `"${node.id}" asks for priority ${priority}: it goes from ${priorities.least} to ${priorities.most}`,
        }
      for (const [property, level] of Object.entries({ HighProficiency: high, LowProficiency: low }))
        if (level !== undefined && (level < proficiencies.best || level > proficiencies.least))
          yield {
            at: placeOf(node, property),
            message: `"${node.id}" asks for proficiency ${level}: it goes from ${proficiencies.best} to ${proficiencies.least}`,
          }
      if (high !== undefined && low !== undefined && high > low)
        yield {
          at: placeOf(node, 'HighProficiency'),
          message: `"${node.id}" asks for proficiencies from ${high} to ${low}: nobody has any of them`,
          hint: '1 is the best: the high proficiency is the smaller number',
        }
    }
  },
})
