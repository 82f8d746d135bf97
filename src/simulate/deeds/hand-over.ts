import { comingOf, localNow } from '../care/coming.ts'
import { isOpen, queueOf } from '../care/open.ts'
import { refuse } from '../refusal.ts'
import { callOver, deed } from './deed.ts'
import { refused } from './refused.ts'

/** CC-55: a virtual agent gives the consumer on to people, verified if its settings pass that. */
export const handOver = deed({
  verb: 'handOver',
  obstacle: ({ care, contact }) => {
    if (contact.isReleased) return callOver
    if (!contact.request) return 'the consumer waits in no queue'
    return queueOf(care.settings, care.queue)?.virtualAgent ? undefined : `no virtual agent serves "${care.queue}"`
  },
  perform: (platform, { virtualAgent, verified }) => {
    const { care, stage, scribe, now } = platform
    const attempt = { event: 'handOver', agent: virtualAgent }
    const queue = queueOf(care.settings, care.queue)
    const serves = queue?.virtualAgent
    const isThere =
      serves?.hours === 'always' || (queue && isOpen(stage.center, queue, comingOf(platform), localNow(platform)))
    if (!serves || !isThere)
      return refused(platform, attempt, refuse('CC-17', 'QUEUE_CLOSED', `${virtualAgent} keeps the queue's hours`))
    if (serves.name !== '' && serves.name !== virtualAgent)
      return refused(platform, attempt, refuse('CC-55', 'OTHER_AGENT', `${serves.name} serves this queue`))
    scribe.happened(now, { ...attempt, ...(verified ? { text: 'a verified customer' } : {}) })
    if (!verified) return
    const field = care.settings?.attributes?.virtualAgents.get(virtualAgent)?.verifiedAs ?? ''
    if (field === '')
      return refused(
        platform,
        attempt,
        refuse('CC-55', 'NO_PARAMETER', `${virtualAgent} has no parameter "verified customer"`),
      )
    care.flags.writeField(field, true)
    care.flags.set('virtualAgent', new Map([['verified_customer', true]]))
  },
})
