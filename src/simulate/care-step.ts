import type { SampleCall } from '../center/call.ts'
import type { CareDeed } from '../center/care-deed.ts'

/** A deed of settings of calls and chats as a step says it. */
export function careStep(deed: CareDeed): Readonly<Record<string, unknown>> {
  switch (deed.verb) {
    case 'choose':
      return { choose: deed.slot === undefined ? deed.option : { scheduledCall: deed.slot } }
    case 'voicemail':
      return { voicemail: `${deed.ms}ms` }
    case 'attributes':
      return { attributes: { from: deed.from, set: Object.fromEntries(deed.values) } }
    case 'listTargets':
    case 'redact':
    case 'stopRedacting':
      return { [deed.verb]: deed.agent }
    case 'declineAction':
      return { declineAction: deed.action }
    case 'attach':
      return { attach: deed.file }
    case 'access':
      return { access: deed.who }
    default: {
      const { verb, ...fields } = deed
      return { [verb]: fields }
    }
  }
}

/** What a call says beside its steps: how the caller comes in, and how the upload goes. */
export function careOfCall({ caller: { arrival }, upload }: SampleCall): {
  readonly caller: Readonly<Record<string, unknown>>
  readonly rest: Readonly<Record<string, unknown>>
} {
  return {
    caller: arrival
      ? { ...arrival, attributes: Object.fromEntries(arrival.attributes), sip: Object.fromEntries(arrival.sip) }
      : {},
    rest: upload === undefined ? {} : { upload },
  }
}
