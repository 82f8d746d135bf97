import { without } from '../contact.ts'
import type { Platform } from '../platform.ts'
import { take } from './answer.ts'
import { callOver, deed, mustBeOnCall } from './deed.ts'
import { inWords } from './transfer.ts'

/** The caller is held; who is consulted must answer, an outside number answers by itself. Onhold does not fire (R15). */
export const consult = deed({
  verb: 'consult',
  obstacle: (platform, { from, to }) => {
    if (platform.contact.consultation) return 'a consultation is under way'
    if (to.kind === 'agent' && platform.contact.agents.includes(to.agent)) return `${to.agent} is on the call already`
    return mustBeOnCall(platform, from)
  },
  perform: (platform, { from, to }) => {
    platform.scribe.happened(platform.now, { event: 'consult', agent: from, text: inWords(to) })
    const number = to.kind === 'number' ? to.number : ''
    const request =
      to.kind === 'agent' ? { skill: '', agent: to.agent } : { skill: to.kind === 'skill' ? to.skill : '', agent: '' }
    platform.contact = {
      ...platform.contact,
      consultation: { from, request, number, agent: '', isAnswered: number !== '' },
    }
    if (number !== '') platform.segment('consult', [from, 'external'], 'consult')
  },
})

export const conference = deed({
  verb: 'conference',
  obstacle: (platform, { agent }) => {
    if (platform.contact.isReleased) return callOver
    if (!platform.contact.consultation?.isAnswered) return 'there is no consultation that was answered'
    return mustBeOnCall(platform, agent)
  },
  perform: (platform, { agent }) => {
    const { contact } = platform
    const { consultation } = contact
    if (!consultation) return
    platform.scribe.happened(platform.now, { event: 'conference', agent })
    const joined = consultation.agent === '' ? [] : [consultation.agent]
    platform.contact = {
      ...without(contact, 'consultation'),
      agents: [...contact.agents, ...joined],
      external: consultation.number === '' ? contact.external : consultation.number,
      isHeld: false,
    }
    meet(platform, 'join')
    takeOffHold(platform, contact.isHeld)
  },
})

/** Everyone who is with the caller now, as a segment. */
export function meet(platform: Platform, because: 'join' | 'leave' | 'consult-over'): void {
  const { agents, external } = platform.contact
  const parties = ['caller', ...agents, ...(external === '' ? [] : ['external'])]
  const kind = parties.length > 2 ? 'conference' : agents.length > 0 ? 'agent' : 'external'
  platform.segment(kind, parties, because)
}

/** A caller who was put on hold by hand is with people again: what Onhold was doing ends (E3). */
function takeOffHold(platform: Platform, wasHeld: boolean): void {
  if (wasHeld) platform.tell({ kind: 'resume' })
}

export const leave = deed({
  verb: 'leave',
  obstacle: (platform, { agent }) => {
    const missing = mustBeOnCall(platform, agent)
    if (missing !== undefined) return missing
    const { consultation, agents, external } = platform.contact
    return consultation || agents.length + (external === '' ? 0 : 1) > 1
      ? undefined
      : `${agent} is in no consultation or conference`
  },
  perform: (platform, { agent }) => {
    platform.scribe.happened(platform.now, { event: 'leave', agent })
    goAway(platform, agent)
  },
})

/** One agent goes; the others stay together. */
export function goAway(platform: Platform, agent: string): void {
  const { contact } = platform
  const { consultation } = contact
  if (!consultation) {
    platform.contact = { ...contact, agents: contact.agents.filter(each => each !== agent) }
    return meet(platform, 'leave')
  }
  const over = without(contact, 'consultation')
  if (agent !== consultation.from || !consultation.isAnswered) {
    platform.contact = { ...over, isHeld: false }
    if (consultation.isAnswered) meet(platform, 'consult-over')
    return takeOffHold(platform, contact.isHeld)
  }
  // Who asked for the consultation leaves it: the call has gone to the other.
  if (consultation.number !== '') {
    platform.contact = { ...over, agents: [], external: consultation.number, isHeld: false, wentOut: true }
    platform.segment('external', ['caller', 'external'], 'external')
    return platform.tell({ kind: 'transfer' })
  }
  platform.contact = { ...over, agents: [], isHeld: false }
  platform.book.fact({ kind: 'segment-over', because: 'transfer' })
  platform.tell({ kind: 'alone' })
  platform.tell({ kind: 'transfer' })
  take(platform, consultation.agent)
}
