import type { Deed, SampleCall } from '../../center/call.ts'

/** What happens on a call, in plain words: "Caller presses 2, kim answers". */
export function plainName({ steps, stubs }: SampleCall): string {
  const words = steps.map(each => deedInWords(each.deed)).filter(each => each !== '')
  const answers = [...stubs].flatMap(([action, { branch }]) =>
    branch === undefined ? [] : [`${action} says ${branch}`],
  )
  const all = [...answers, ...words]
  const text = all.length === 0 ? 'caller does nothing' : all.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What somebody does, in plain words; nothing for a wait. */
export function deedInWords(deed: Deed): string {
  switch (deed.verb) {
    case 'press':
      return `caller presses ${deed.keys}`
    case 'hangup':
      return `${deed.who} hangs up`
    case 'answer':
      return `${deed.agent} answers`
    case 'decline':
      return `${deed.agent} declines`
    case 'click':
      return `${deed.agent} clicks ${deed.indicator}`
    case 'say':
      return `${deed.who} speaks`
    case 'record':
      return `${deed.agent} records`
    case 'stopRecording':
      return `${deed.agent} stops the recording`
    case 'transfer':
      return `${deed.from} transfers`
    case 'consult':
      return `${deed.from} consults`
    case 'hold':
      return `${deed.agent} holds`
    case 'resume':
      return `${deed.agent} resumes`
    case 'signal':
      return 'a signal comes'
    default:
      return 'agent' in deed && typeof deed.agent === 'string' ? `${deed.agent}: ${deed.verb}` : deed.verb
  }
}
