import type { Deed, Destination, SampleCall } from '../../center/call.ts'
import { allGivenInWords } from '../example/given.ts'

/** So long nobody waits without saying so, ms. */
const noticeableMs = 10_000

/** What happens on a call, in plain words: "Caller presses 2, kim answers"; what it has from the call that it was made from is not told. */
export function plainName(call: SampleCall, from?: SampleCall): string {
  const all = [...allGivenInWords(call, from), ...stepWords(call.steps)]
  const text = all.length === 0 ? 'caller does nothing' : all.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What is done several times on end is said once, keys that are pressed on end are said together. */
function stepWords(steps: SampleCall['steps']): readonly string[] {
  const words: { readonly text: string; readonly keys: string[]; times: number }[] = []
  let before = 0
  for (const { deed, at } of steps) {
    const text = deed.verb === 'press' ? 'caller presses' : deedInWords(deed)
    const keys = deed.verb === 'press' ? [deed.keys] : []
    const waited = (at ?? before) - before
    before = at ?? before
    if (text === '') continue
    const last = words.at(-1)
    if (waited >= noticeableMs) words.push({ text: `after ${Math.round(waited / 1_000)} s ${text}`, keys, times: 1 })
    else if (last && keys.length > 0 && last.keys.length > 0) last.keys.push(...keys)
    else if (last?.text === text) last.times++
    else words.push({ text, keys, times: 1 })
  }
  return words.map(({ text, keys, times }) =>
    keys.length > 0 ? `${text} ${keyWords(keys)}` : times === 1 ? text : `${text} ${times} times`,
  )
}

/** So many presses of one key are counted. */
const manyKeys = 5

function keyWords(keys: readonly string[]): string {
  const isOne = keys.length >= manyKeys && new Set(keys).size === 1
  return isOne ? `${keys[0]} ${keys.length} times` : keys.join(' ')
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
