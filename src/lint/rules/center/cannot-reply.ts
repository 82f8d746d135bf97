import { centerRule } from '../../rule.ts'

export const cannotReply = centerRule({
  code: 'center/cannot-reply',
  severity: 'warning',
  summary: 'An agent has the skill of a channel, and her role may not reply there.',
  why: 'The contact comes to her, and every answer that she writes is refused: the customer waits for ever.',
  rests: 'WA-14, WA-15 (WA-L5)',
  bad: `
center: Demo
agents:
  kim: { skills: [general], role: writer }
  noh: { skills: [general], role: reader }
roles:
  writer: { wa1: [read, reply] }
  reader: { wa1: [read] }
channels:
  wa1: { type: whatsapp, number: "+16145551234", defaultScript: main, defaultSkill: general }`,
  good: `
center: Demo
agents:
  kim: { skills: [general], role: writer }
  noh: { skills: [other], role: reader }
roles:
  writer: { wa1: [read, reply] }
  reader: { wa1: [read] }
channels:
  wa1: { type: whatsapp, number: "+16145551234", defaultScript: main, defaultSkill: general }`,
  *check({ center: { messaging, agents, placeOf } }) {
    const roles = messaging?.roles
    if (!roles || !placeOf) return
    for (const { id, role, skills } of agents.values())
      for (const point of messaging.points.values()) {
        const isAssigned = skills.some(each => each === '*' || each.toLowerCase() === point.defaultSkill.toLowerCase())
        if (
          !isAssigned ||
          roles
            .get(role ?? '')
            ?.get(point.id)
            ?.includes('reply')
        )
          continue
        const why = role === undefined ? 'she has no role' : `role "${role}" does not let her reply there`
        yield {
          at: placeOf('agents', id),
          message: `contacts of channel "${point.id}" come to "${id}", and ${why}`,
          hint: `give the role "reply" on "${point.id}", or take the skill "${point.defaultSkill}" from her`,
        }
      }
  },
})
