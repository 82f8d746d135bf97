import type { Deed, Destination, SampleCall, Stub } from '../../center/call.ts'

/** So long nobody waits without saying so, ms. */
const noticeableMs = 10_000

/** What happens on a call, in plain words: "Caller presses 2, kim answers". */
export function plainName({ caller, stubs, steps }: SampleCall): string {
  const brought = [...caller.data].map(([name, value]) => `${name} is ${valueWords(value)}`)
  const all = [...brought, ...[...stubs].flatMap(([action, stub]) => answerWords(action, stub)), ...stepWords(steps)]
  const text = all.length === 0 ? 'caller does nothing' : all.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function answerWords(action: string, { branch, set }: Stub): readonly string[] {
  const values = [...set].map(([name, value]) => `${name} ${valueWords(value)}`)
  if (branch === undefined && values.length === 0) return []
  return [`${action} says ${[...(branch === undefined ? [] : [branch]), ...values].join(' with ')}`]
}

const valueWords = (value: unknown): string =>
  value === '' || value === null ? 'empty' : typeof value === 'string' ? value : JSON.stringify(value)

/** What is done several times on end is said once. */
function stepWords(steps: SampleCall['steps']): readonly string[] {
  const words: { text: string; times: number }[] = []
  let before = 0
  for (const { deed, at } of steps) {
    const text = deedInWords(deed)
    const waited = (at ?? before) - before
    before = at ?? before
    if (text === '') continue
    const last = words.at(-1)
    if (waited >= noticeableMs) words.push({ text: `after ${Math.round(waited / 1_000)} s ${text}`, times: 1 })
    else if (last?.text === text) last.times++
    else words.push({ text, times: 1 })
  }
  return words.map(({ text, times }) => (times === 1 ? text : `${text} ${times} times`))
}

/** What somebody does, in plain words. */
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
      return `${deed.from} transfers ${deed.blind ? 'blind ' : ''}to ${placeWords(deed.to)}`
    case 'consult':
      return `${deed.from} consults ${placeWords(deed.to)}`
    case 'hold':
      return `${deed.agent} holds`
    case 'resume':
      return `${deed.agent} resumes`
    case 'signal':
      return 'a signal comes'
    case 'wait':
      return `nothing happens for ${Math.round(deed.ms / 1_000)} s`
    default:
      return 'agent' in deed && typeof deed.agent === 'string' ? `${deed.agent}: ${deed.verb}` : deed.verb
  }
}

function placeWords(to: Destination): string {
  switch (to.kind) {
    case 'agent':
      return to.agent
    case 'skill':
      return to.skill
    case 'entryPoint':
      return to.entryPoint
    case 'number':
      return to.number
  }
}
