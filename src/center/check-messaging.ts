import type { Faults } from '../yaml/reading-faults.ts'
import type { Center } from './center.ts'

/** Names in the settings of messages that lead nowhere, and numbers that two channels have. */
export function checkMessaging(center: Center, faults: Faults): void {
  const { messaging, placeOf, agents, skills, hours } = center
  if (!messaging || !placeOf) return
  const { points, templates, roles, sla } = messaging
  const unknown = (code: string, way: readonly (string | number)[], what: string, name: string, of: Iterable<string>) =>
    faults.unknown(code, placeOf(...way), `${what} "${name}"`, name, [...of])
  const known = new Set([...skills.keys(), ...[...agents.values()].flatMap(each => each.skills)])
  const numbers = new Map<string, string>()
  for (const { id, number, defaultSkill, sla: own } of points.values()) {
    const same = number === '' ? undefined : numbers.get(number)
    if (same !== undefined)
      faults.error(
        'center/duplicate-number',
        placeOf('channels', id, 'number'),
        `channel "${id}" has the number of channel "${same}"`,
        'one channel is one number',
        { rule: 'WA-03' },
      )
    numbers.set(number, id)
    if (defaultSkill !== '' && !known.has('*') && !known.has(defaultSkill))
      unknown(
        'center/unknown-skill',
        ['channels', id, 'defaultSkill'],
        `the default of channel "${id}" is an unknown skill`,
        defaultSkill,
        known,
      )
    if (own && own.hours !== '' && !hours.has(own.hours))
      unknown('center/unknown-hours', ['channels', id, 'sla', 'hours'], 'there are no hours', own.hours, hours.keys())
  }
  if (sla && sla.hours !== '' && !hours.has(sla.hours))
    unknown('center/unknown-hours', ['sla', 'hours'], 'there are no hours', sla.hours, hours.keys())
  for (const { name, points: seenAt } of templates.values())
    for (const [index, point] of seenAt.entries())
      if (!points.has(point))
        unknown(
          'center/unknown-channel',
          ['templates', name, 'channels', index],
          `template "${name}" is for an unknown channel`,
          point,
          points.keys(),
        )
  for (const [role, may] of roles ?? [])
    for (const point of may.keys())
      if (!points.has(point))
        unknown(
          'center/unknown-channel',
          ['roles', role, point],
          `role "${role}" has an unknown channel`,
          point,
          points.keys(),
        )
  for (const { id, role } of agents.values())
    if (roles && role !== undefined && !roles.has(role))
      unknown('center/unknown-role', ['agents', id, 'role'], `agent "${id}" has an unknown role`, role, roles.keys())
}
