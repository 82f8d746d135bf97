import { refuse } from '../refusal.ts'
import { deed } from './deed.ts'
import { refused } from './refused.ts'

/** CC-28: while a recording waits for its upload, only an authenticated key of the CRM opens it; a carrier's never does. */
export const access = deed({
  verb: 'access',
  obstacle: ({ care, contact }) => {
    if (!care.settings?.storage) return 'the center has no setting "storage"'
    return contact.isReleased ? undefined : 'the call is not over: its recording is not stored yet'
  },
  perform: (platform, { who }) => {
    if (who !== 'crm') {
      const text = `${who} has no authenticated key of the CRM`
      const code = who === 'carrier' ? 'NO_CARRIER_ACCESS' : 'NO_KEY'
      return refused(platform, { event: 'access' }, refuse('CC-28', code, text))
    }
    platform.scribe.happened(platform.now, { event: 'access', text: 'the CRM with its key' })
  },
})
