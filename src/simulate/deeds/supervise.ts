import { clockText } from '../../text/duration.ts'
import { comingOf } from '../care/coming.ts'
import { refusalToEnd, refusalToJoin } from '../care/guards-of-supervisors.ts'
import { deed } from './deed.ts'
import { mustSupervise } from './monitor.ts'

/** A supervisor ends a contact that is stuck (CC-57, CC-58). */
export const endContact = deed({
  verb: 'endContact',
  obstacle: (platform, { by }) => mustSupervise(platform, by),
  perform: (platform, { by, confirm }) => {
    const supervisor = platform.watch.supervisor(by)
    if (!supervisor) return
    const { contact, stage, care, now, watch, scribe } = platform
    const refusal = refusalToEnd(supervisor, confirm, { contact, center: stage.center, queue: care.queue })
    if (refusal) return watch.refuse('endContact', by, refusal)
    const stuckAfter = care.settings?.stuckAfterMs
    if (stuckAfter !== undefined && now < stuckAfter)
      scribe.note({
        code: 'policy/CC-58',
        text: `${by} ended a contact of ${clockText(now)}: it counts as stuck after ${clockText(stuckAfter)} only (CC-58)`,
      })
    scribe.happened(now, { event: 'endContact', by })
    care.release({ kind: 'platform' }, by)
    platform.release({ kind: 'platform' })
  },
})

/** A supervisor joins a call that is going on, heard by everybody (CC-22). */
export const barge = deed({
  verb: 'barge',
  obstacle: (platform, { by }) => mustSupervise(platform, by),
  perform: (platform, { by, agent }) => {
    const supervisor = platform.watch.supervisor(by)
    if (!supervisor) return
    const { contact, now, scribe } = platform
    const refusal = refusalToJoin(supervisor, 'barge', agent, contact, comingOf(platform))
    if (refusal) return platform.watch.refuse('barge', by, refusal, agent)
    scribe.happened(now, { event: 'barge', by, ...(agent === '' ? {} : { agent }) })
    platform.segment('conference', ['caller', ...contact.agents, by], 'join')
  },
})

/** A supervisor looks at the live view of a contact (CC-24). */
export const view = deed({
  verb: 'view',
  obstacle: (platform, { by }) => mustSupervise(platform, by),
  perform: (platform, { by, agent }) => {
    const supervisor = platform.watch.supervisor(by)
    if (!supervisor) return
    const { contact, care } = platform
    const refusal = refusalToJoin(supervisor, 'conversation.message.monitor', agent, contact, comingOf(platform))
    if (refusal) return platform.watch.refuse('view', by, refusal, agent)
    care.view(by, agent === '' ? (contact.agents[0] ?? '') : agent)
  },
})
