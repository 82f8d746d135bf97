import type { SampleCall } from '../center/call.ts'
import type { CareDeed } from '../center/care-deed.ts'

/** A deed of settings of calls and chats as a step says it. */
export function careStep(deed: CareDeed): string {
  switch (deed.verb) {
    case 'choose':
      return `choose: ${deed.slot === undefined ? deed.option : `{ scheduledCall: ${text(deed.slot)} }`}`
    case 'voicemail':
      return `voicemail: ${deed.ms}ms`
    case 'attributes':
      return `attributes: ${map({ from: deed.from, set: Object.fromEntries(deed.values) })}`
    case 'listTargets':
    case 'redact':
    case 'stopRedacting':
      return `${deed.verb}: ${text(deed.agent)}`
    case 'declineAction':
      return `declineAction: ${deed.action}`
    case 'attach':
      return `attach: ${text(deed.file)}`
    case 'access':
      return `access: ${text(deed.who)}`
    default: {
      const { verb, ...fields } = deed
      return `${verb}: ${map(fields)}`
    }
  }
}

/** What a call says beside its steps: how the caller comes in, and how the upload goes. */
export function careOfCall({ caller, upload }: SampleCall): {
  readonly caller: Readonly<Record<string, unknown>>
  readonly lines: readonly string[]
} {
  const { arrival, channel } = caller
  const come = arrival && {
    ...arrival,
    attributes: Object.fromEntries(arrival.attributes),
    sip: Object.fromEntries(arrival.sip),
  }
  return {
    caller: { ...(channel === undefined ? {} : { channel }), ...come },
    lines: upload === undefined ? [] : [`upload: ${map(upload)}`],
  }
}

const text = (value: string): string => JSON.stringify(value)
const map = (value: object): string => JSON.stringify(value)
