import type { Destination } from '../../center/call.ts'
import { tellUnassigned } from '../assignment.ts'
import { without } from '../contact.ts'
import { goBlind } from '../ending.ts'
import type { Platform } from '../platform.ts'
import { deed, mustBeOnCall } from './deed.ts'
import { refused } from './refused.ts'

/** Where a call is sent, in words. */
export function inWords(to: Destination): string {
  switch (to.kind) {
    case 'agent':
      return to.agent
    case 'skill':
      return `skill ${to.skill}`
    case 'entryPoint':
      return `entry point ${to.entryPoint}`
    case 'number':
      return to.number
  }
}

export const transfer = deed({
  verb: 'transfer',
  obstacle: (platform, { from, to }) => {
    if (to.kind === 'entryPoint') return 'other flows begin at entry points of desks'
    if (to.kind === 'agent' && platform.contact.agents.includes(to.agent)) return `${to.agent} is on the call already`
    if (platform.contact.agents.length > 1) return `${from} is in a conference, which the others must leave first`
    return mustBeOnCall(platform, from)
  },
  perform: (platform, { from, to, blind }) => {
    const refusal = to.kind === 'skill' && !blind ? platform.care.refusalOfTransfer(to.skill) : undefined
    if (refusal) return refused(platform, { event: 'transfer', agent: from }, refusal)
    if (blind) return goBlind(platform, inWords(to), { kind: 'agent', agent: from })
    platform.scribe.happened(platform.now, { event: 'transfer', agent: from, text: `to ${inWords(to)}` })
    if (to.kind === 'number') return connect(platform, to.number)
    platform.contact = {
      ...without(platform.contact, 'consultation'),
      agents: [],
      isHeld: false,
      request: { skill: to.kind === 'skill' ? to.skill : '', agent: to.kind === 'agent' ? to.agent : '' },
    }
    platform.book.fact({ kind: 'segment-over', because: 'transfer' })
    platform.tell({ kind: 'alone' })
    platform.tell({ kind: 'transfer' })
    tellUnassigned(platform, from, to.kind === 'skill' ? to.skill : '')
    if (to.kind === 'skill') reskill(platform, to.skill)
    if (to.kind === 'skill') platform.care.arrive(to.skill, true)
    else platform.care.waits.begin(platform.care.queue)
  },
})

/** An outside number answers by itself; the call stays on the platform (R17). */
function connect(platform: Platform, number: string): void {
  platform.contact = {
    ...without(platform.contact, 'consultation'),
    agents: [],
    isHeld: false,
    external: number,
    wentOut: true,
  }
  platform.segment('external', ['caller', 'external'], 'external')
  platform.tell({ kind: 'transfer' })
}

/** A transfer to a skill makes a child contact: a new id, the same master (R16). */
function reskill(platform: Platform, skill: string): void {
  const { contact } = platform
  const id = String(BigInt(contact.masterId) + BigInt(contact.ids.length))
  platform.contact = { ...contact, contactId: id, ids: [...contact.ids, id] }
  platform.tell({
    kind: 'reskill',
    set: [
      ['ContactID', id],
      ['__contactId', id],
      ['__skill', skill],
    ],
  })
}
