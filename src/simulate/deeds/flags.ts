import type { Platform } from '../platform.ts'
import { refuse } from '../refusal.ts'
import { callOver, deed, mustBeOnCall } from './deed.ts'
import { refused } from './refused.ts'

function mustHaveAttributes({ care, contact }: Platform): string | undefined {
  if (contact.isReleased) return callOver
  return care.settings?.attributes ? undefined : 'the center has no attributes'
}

/** The Apps API or a SIP header says something of the consumer. */
export const attributes = deed({
  verb: 'attributes',
  obstacle: platform => mustHaveAttributes(platform),
  perform: (platform, { from, values }) => platform.care.flags.set(from, values),
})

/** CC-52: an agent clicks on the flag. */
export const verify = deed({
  verb: 'verify',
  obstacle: (platform, { agent }) => mustHaveAttributes(platform) ?? mustBeOnCall(platform, agent),
  perform: (platform, { agent, is }) => {
    if (platform.care.settings?.attributes?.agentMayVerify)
      return platform.care.flags.set('agent', new Map([['verified_customer', is]]))
    const text = 'agents may not change the verification'
    refused(platform, { event: 'verify', agent }, refuse('CC-52', 'NOT_FOR_AGENTS', text))
  },
})
