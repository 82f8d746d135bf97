import type { Cause } from '../../recording/fact.ts'
import type { Platform } from '../platform.ts'
import { deed, mustBeOnCall } from './deed.ts'

/** What an agent does at her desk, written down before what comes of it; a refusal takes its place. */
function press(
  platform: Platform,
  event: string,
  by: Cause,
  agent: string,
  kind: 'record-on-demand' | 'stop-on-demand' | 'mask' | 'unmask',
): void {
  const { scribe, book, now } = platform
  const before = scribe.trace.length
  const decisions = book.fact({ kind, by, agent })
  if (decisions.some(each => each.kind === 'refused' || each.kind === 'ignored')) return
  const said = decisions.flatMap(each => ('text' in each && each.kind !== 'note' ? [each.text] : []))
  const text = [...(by.kind === 'supervisor' ? ['by a supervisor'] : []), ...said].join('; ')
  scribe.trace.splice(before, 0, { t: now / 1_000, event, agent, ...(text === '' ? {} : { text }) })
}

const causeOf = (by: 'agent' | 'supervisor', agent: string): Cause => ({ kind: by, agent })

export const record = deed({
  verb: 'record',
  obstacle: (platform, { agent }) => mustBeOnCall(platform, agent),
  perform: (platform, { agent, by }) => press(platform, 'record', causeOf(by, agent), agent, 'record-on-demand'),
})

export const stopRecording = deed({
  verb: 'stopRecording',
  obstacle: (platform, { agent }) => mustBeOnCall(platform, agent),
  perform: (platform, { agent, by }) => press(platform, 'stopRecording', causeOf(by, agent), agent, 'stop-on-demand'),
})

export const mask = deed({
  verb: 'mask',
  obstacle: (platform, { agent }) => mustBeOnCall(platform, agent),
  perform: (platform, { agent }) => press(platform, 'mask', { kind: 'agent', agent }, agent, 'mask'),
})

export const unmask = deed({
  verb: 'unmask',
  obstacle: (platform, { agent }) => mustBeOnCall(platform, agent),
  perform: (platform, { agent }) => press(platform, 'unmask', { kind: 'agent', agent }, agent, 'unmask'),
})
