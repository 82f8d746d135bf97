import { didYouMean } from '../text/suggest.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import type { Deed, Step } from './call.ts'
import type { Center } from './center.ts'

const verbs: ReadonlySet<Deed['verb']> = new Set<Deed['verb']>([
  'pauseRecording',
  'resumeRecording',
  'setVariable',
  'outdial',
  'wrapup',
  'extendWrapup',
  'end',
  'endConsult',
  'confirmConsult',
  'arrive',
  'depart',
])

/** Steps of the desk in a center that has none, and what they name that it does not know. */
export function checkDeskDeed(
  deed: Deed,
  { span: at, placeOf }: Pick<Step, 'span' | 'placeOf'>,
  { desk, name, skills, agents }: Center,
  faults: Faults,
): void {
  const entryPoint = entryPointOf(deed)
  if (!desk) {
    if (verbs.has(deed.verb) || entryPoint !== undefined)
      faults.error('call/no-desk', at, `center "${name}" has no desk for "${deed.verb}"`, 'give its file "desk:"')
    return
  }
  if (entryPoint !== undefined && !desk.entryPoints.has(entryPoint))
    faults.unknown(
      'call/unknown-entry-point',
      placeOf?.(entryPoint) ?? at,
      `there is no entry point "${entryPoint}" on the desks of center "${name}"`,
      entryPoint,
      [...desk.entryPoints.keys()],
    )
  const queue = queueOf(deed)
  const known = [...new Set([...skills.keys(), ...[...agents.values()].flatMap(each => each.skills)])]
  const isKnown = known.some(each => each === '*' || each.toLowerCase() === queue?.toLowerCase())
  if (queue !== undefined && !isKnown)
    faults.unknown(
      'call/unknown-queue',
      placeOf?.(queue) ?? at,
      `there is no queue "${queue}" in center "${name}"`,
      queue,
      known,
    )
  const hasVariables = [desk, ...desk.entryPoints.values()].some(each => each.variables.size > 0)
  if (deed.verb === 'setVariable' && !hasVariables)
    faults.error('call/no-variables', at, `center "${name}" has no variables on its desk`, 'give "desk:" "variables:"')
}

function entryPointOf(deed: Deed): string | undefined {
  return deed.verb === 'transfer' && deed.to.kind === 'entryPoint' ? deed.to.entryPoint : undefined
}

function queueOf(deed: Deed): string | undefined {
  if (deed.verb === 'arrive') return deed.skill
  if (deed.verb !== 'transfer' && deed.verb !== 'consult') return undefined
  return deed.to.kind === 'skill' ? deed.to.skill : undefined
}

/** What of a desk can come to nothing: queues that nobody knows. */
export function checkDesk({ desk, agents, skills, placeOf }: Center, faults: Faults): void {
  if (!desk || !placeOf) return
  const known = [...new Set([...skills.keys(), ...[...agents.values()].flatMap(each => each.skills)])]
  const isKnown = (queue: string) => known.some(each => each === '*' || each.toLowerCase() === queue.toLowerCase())
  for (const queue of desk.pauseBySkill.keys())
    if (!isKnown(queue))
      faults.warning(
        'center/unknown-queue',
        placeOf('desk', 'pauseBySkill', queue),
        `"pauseBySkill" names a queue that nobody has: "${queue}"`,
        didYouMean(queue, known),
      )
  for (const [id, { skill }] of desk.entryPoints)
    if (skill !== '' && !isKnown(skill))
      faults.warning(
        'center/unknown-queue',
        placeOf('desk', 'entryPoints', id, 'skill'),
        `entry point "${id}" names a queue that nobody has: "${skill}"`,
        didYouMean(skill, known),
      )
}
