import { centerRule } from '../../rule.ts'

export const outboundDigitalSkill = centerRule({
  code: 'center/outbound-digital-skill',
  severity: 'warning',
  summary: 'The default skill of a channel of messages is outbound.',
  why: 'A digital skill is always inbound, unless a dialer is used: the platform would not let it be made.',
  rests: 'WA-21',
  bad: `
center: Demo
agents:
  kim: { skills: [general] }
skills:
  general: { direction: outbound }
channels:
  wa1: { type: whatsapp, number: "+16145551234", defaultScript: main, defaultSkill: general }`,
  good: `
center: Demo
agents:
  kim: { skills: [general] }
skills:
  general: { direction: inbound }
channels:
  wa1: { type: whatsapp, number: "+16145551234", defaultScript: main, defaultSkill: general }`,
  *check({ center: { messaging, skills, placeOf } }) {
    if (!messaging || !placeOf) return
    for (const { id, defaultSkill } of messaging.points.values())
      if (skills.get(defaultSkill)?.direction === 'outbound')
        yield {
          at: placeOf('skills', defaultSkill, 'direction'),
          message: `"${defaultSkill}" is outbound, and the default skill of channel "${id}"`,
          hint: 'write "direction: inbound"',
        }
  },
})
