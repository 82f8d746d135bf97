import type { Faults } from '../yaml/reading-faults.ts'
import type { Way } from './after-hours.ts'
import type { Center } from './center.ts'

/** Queues, hours and agents that settings of calls and chats name and the center does not have. */
export function checkCallsAndChats({ calls, hours, agents, placeOf }: Center, faults: Faults): void {
  if (!calls || !placeOf) return
  const { queues, afterHours } = calls
  const [queueNames, profiles] = [[...queues.keys()], [...hours.keys()]]
  const needQueue = (name: string, ...path: readonly (string | number)[]): void => {
    if (name !== '' && !queues.has(name))
      faults.unknown('center/unknown-queue', placeOf(...path), `there is no queue "${name}"`, name, queueNames)
  }
  const needHours = (name: string | undefined, ...path: readonly (string | number)[]): void => {
    if (name !== undefined && !hours.has(name))
      faults.unknown('center/unknown-hours', placeOf(...path), `there are no hours "${name}"`, name, profiles)
  }
  const needTargets = (ways: readonly Way[] | undefined, ...path: readonly (string | number)[]): void => {
    for (const way of ways ?? []) if (way.kind === 'queue') needQueue(way.to, ...path)
  }
  for (const { name, parent, hours: profile, afterHours: own, redirect } of queues.values()) {
    needQueue(parent, 'queues', name, 'parent')
    needHours(profile, 'queues', name, 'hours')
    if (redirect?.kind === 'queue') needQueue(redirect.to, 'queues', name, 'redirect')
    if (typeof own !== 'string')
      for (const [surface, ways] of Object.entries(own.ways)) needTargets(ways, 'queues', name, 'afterHours', surface)
  }
  for (const name of circles(queues))
    faults.error('center/queue-circle', placeOf('queues', name, 'parent'), `queue "${name}" lies above itself`)
  if (!afterHours) return
  needHours(afterHours.hours.all, 'afterHours', 'hours')
  for (const [language, profile] of afterHours.hours.languages)
    needHours(profile, 'afterHours', 'hours', 'languages', language)
  for (const [surface, profile] of afterHours.hours.surfaces)
    needHours(profile, 'afterHours', 'hours', 'surfaces', surface)
  for (const [surface, ways] of Object.entries(afterHours.ways)) needTargets(ways, 'afterHours', surface)
  for (const [index, agent] of afterHours.loggedOut.entries())
    if (!agents.has(agent))
      faults.unknown(
        'center/unknown-agent',
        placeOf('afterHours', 'loggedOut', index),
        `there is no agent "${agent}"`,
        agent,
        [...agents.keys()],
      )
}

/** Queues from which the way up never ends; each queue is looked at once. */
function circles(queues: ReadonlyMap<string, { readonly parent: string }>): readonly string[] {
  const done = new Set<string>()
  const found: string[] = []
  for (const start of queues.keys()) {
    const way = new Set<string>()
    let name = start
    while (queues.has(name) && !done.has(name) && !way.has(name)) {
      way.add(name)
      name = queues.get(name)?.parent ?? ''
    }
    if (way.has(name)) found.push(name)
    for (const each of way) done.add(each)
  }
  return found
}
