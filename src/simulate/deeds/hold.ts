import type { Platform } from '../platform.ts'
import { deed, mustBeOnCall } from './deed.ts'

function mustTalk(platform: Platform, agent: string): string | undefined {
  const missing = mustBeOnCall(platform, agent)
  if (missing !== undefined) return missing
  return platform.contact.consultation?.isAnswered ? `${agent} is in a consultation` : undefined
}

export const hold = deed({
  verb: 'hold',
  obstacle: (platform, { agent }) =>
    mustTalk(platform, agent) ?? (platform.contact.isHeld ? 'the caller is on hold already' : undefined),
  perform: (platform, { agent }) => {
    platform.scribe.happened(platform.now, { event: 'hold', agent })
    platform.contact = { ...platform.contact, isHeld: true }
    platform.book.fact({ kind: 'hold', by: { kind: 'agent', agent }, agent })
    platform.tell({ kind: 'hold' })
  },
})

export const resume = deed({
  verb: 'resume',
  obstacle: (platform, { agent }) =>
    mustTalk(platform, agent) ?? (platform.contact.isHeld ? undefined : 'the caller is not on hold'),
  perform: (platform, { agent }) => {
    platform.scribe.happened(platform.now, { event: 'resume', agent })
    platform.contact = { ...platform.contact, isHeld: false }
    platform.book.fact({ kind: 'resume', by: { kind: 'agent', agent }, agent })
    platform.tell({ kind: 'resume' })
  },
})
