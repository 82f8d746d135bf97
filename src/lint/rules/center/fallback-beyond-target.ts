import { centerRule } from '../../rule.ts'

export const fallbackBeyondTarget = centerRule({
  code: 'center/fallback-beyond-target',
  severity: 'warning',
  summary: 'A contact may wait longer for its preferred agent than the first answer may take.',
  why: 'While it waits for one agent others are free, and the target of the first response is missed.',
  rests: 'WA-24, WA-30 (WA-L8)',
  bad: `
center: Demo
agents:
  kim: { skills: [general] }
skills:
  general: { routing: { by: preferredAgent, lock: wait, fallback: 45m } }
sla: { firstResponse: 30m }
channels:
  wa1: { type: whatsapp, number: "+16145551234", defaultScript: main, defaultSkill: general }`,
  good: `
center: Demo
agents:
  kim: { skills: [general] }
skills:
  general: { routing: { by: preferredAgent, lock: wait, fallback: 10m } }
sla: { firstResponse: 30m }
channels:
  wa1: { type: whatsapp, number: "+16145551234", defaultScript: main, defaultSkill: general }`,
  *check({ center: { messaging, skills, placeOf } }) {
    if (!messaging || !placeOf) return
    for (const { id, defaultSkill, sla = messaging.sla } of messaging.points.values()) {
      const routing = skills.get(defaultSkill)?.routing
      const target = sla?.firstResponse
      if (!target || target.days > 0 || routing?.by !== 'preferredAgent' || routing.lock !== 'wait') continue
      if (routing.fallbackMs >= target.ms)
        yield {
          at: placeOf('skills', defaultSkill, 'routing', 'fallback'),
          message: `a contact of channel "${id}" may wait ${routing.fallbackMs / 60_000} minutes for its preferred agent, and is to be answered within ${target.ms / 60_000}`,
          hint: 'make "fallback" shorter, or write "lock: noWait"',
        }
    }
  },
})
