import { centerRule } from '../../rule.ts'

export const channelWithoutDefault = centerRule({
  code: 'center/channel-without-default',
  severity: 'error',
  summary: 'A channel of messages has no default script or no default skill.',
  why: 'What a customer writes there starts no script, or waits in no queue: nobody answers her.',
  rests: 'WA-04 (WA-L1)',
  bad: `
center: Demo
agents:
  kim: { skills: [general] }
channels:
  wa1: { type: whatsapp, number: "+16145551234", defaultSkill: general }`,
  good: `
center: Demo
agents:
  kim: { skills: [general] }
channels:
  wa1: { type: whatsapp, number: "+16145551234", defaultScript: main, defaultSkill: general }`,
  *check({ center: { messaging, placeOf } }) {
    if (!messaging || !placeOf) return
    for (const { id, defaultScript, defaultSkill } of messaging.points.values()) {
      const missing = [
        ...(defaultScript === '' ? ['default script'] : []),
        ...(defaultSkill === '' ? ['default skill'] : []),
      ]
      if (missing.length > 0)
        yield {
          at: placeOf('channels', id),
          message: `channel "${id}" has no ${missing.join(' and no ')}`,
          hint: 'write "defaultScript" and "defaultSkill"',
        }
    }
  },
})
