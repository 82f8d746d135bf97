import type { Platform } from '../platform.ts'
import { deed } from './deed.ts'
import { refused } from './refused.ts'

/** Tickets outlive the call, so a consumer may sign in after it. */
function mustHaveConsumers({ care }: Platform): string | undefined {
  return care.settings?.consumers ? undefined : 'the center has no setting "consumers"'
}

export const signIn = deed({
  verb: 'signIn',
  obstacle: platform => mustHaveConsumers(platform),
  perform: (platform, { as, on }) => refused(platform, { event: 'signIn' }, platform.care.consumers.signIn(as, on)),
})

export const reinstall = deed({
  verb: 'reinstall',
  obstacle: platform => mustHaveConsumers(platform),
  perform: platform => platform.care.consumers.reinstall(),
})

export const mergeTickets = deed({
  verb: 'mergeTickets',
  obstacle: platform => mustHaveConsumers(platform),
  perform: platform => refused(platform, { event: 'mergeTickets' }, platform.care.consumers.merge()),
})
