import { answer as answerCall, cannotTake } from '../deeds/answer.ts'
import { conference as conferCall, consult as consultCall, goAway } from '../deeds/consult.ts'
import { callOver, deed, mustBeOnCall } from '../deeds/deed.ts'
import { hangup as hangUpCall } from '../deeds/hangup.ts'
import { hold as holdCall, resume as resumeCall } from '../deeds/hold.ts'
import { inWords, transfer as transferCall } from '../deeds/transfer.ts'
import type { Platform } from '../platform.ts'
import { endConsultation } from './end-consultation.ts'
import { handsOver } from './hand-over.ts'
import { thisCall } from './offers.ts'

/** Who answers: an agent what is offered to her, or, of an outdial, her own phone and then the customer. */
const answer = deed({
  verb: 'answer',
  obstacle: (platform, { agent, contact }) => {
    const { desks } = platform
    const rings = desks?.dialling.running
    if (agent === 'caller') return rings?.rings === 'customer' ? undefined : 'no customer is called'
    if (rings?.agent === agent) return rings.rings === 'agent' ? undefined : 'the customer is called'
    if (contact === undefined) return cannotTake(platform, agent)
    return desks?.offers.ringing(contact) === agent ? undefined : `${contact} is not offered to ${agent}`
  },
  perform: (platform, { agent, contact }) => {
    const { desks } = platform
    if (agent === 'caller') return desks?.dialling.customerAnswers()
    if (desks?.dialling.running) return desks.dialling.agentAnswers()
    desks?.offers.accepted(contact ?? thisCall, agent)
    if (contact !== undefined) return
    if (platform.contact.consultation) desks?.line.hold('customer')
    answerCall.perform(platform, { verb: 'answer', agent })
  },
})

/** WX-03: an offer that is declined is one that is not accepted. */
const decline = deed({
  verb: 'decline',
  obstacle: (platform, { agent }) => cannotTake(platform, agent),
  perform: (platform, { agent }) => {
    platform.scribe.happened(platform.now, { event: 'decline', agent })
    platform.desks?.offers.unanswered(thisCall)
  },
})

/** It rings until its time is over. */
const ignore = deed({
  verb: 'ignore',
  obstacle: (platform, { agent }) => cannotTake(platform, agent),
  perform: (platform, { agent }) => platform.scribe.happened(platform.now, { event: 'ignore', agent }),
})

/** A hold that no rule refuses is a plain one; in a consultation one leg is held already. */
const hold = deed({ ...holdCall })

/** The customer is taken off hold; in a consultation the other leg takes her place (WX-07). */
const resume = deed({
  verb: 'resume',
  obstacle: (platform, { agent }) => mustBeOnCall(platform, agent),
  perform: (platform, wanted) => {
    const { contact, desks } = platform
    const { consultation } = contact
    if (!desks || desks.line.leg === undefined) return resumeCall.perform(platform, wanted)
    const { agent, leg = 'customer' } = wanted
    // A customer who was put on hold by hand before the consultation is taken off that too.
    if (contact.isHeld) resumeCall.perform(platform, wanted)
    else desks.tell({ event: 'resume', agent, ...(consultation?.isAnswered && leg === 'consult' ? { text: leg } : {}) })
    if (!consultation?.isAnswered) return desks.line.hold(undefined)
    desks.line.hold(leg === 'customer' ? 'consult' : 'customer')
    if (leg === 'customer') platform.segment('agent', ['caller', ...contact.agents], 'consult-over')
    else platform.segment('consult', [agent, consultation.agent || 'external'], 'consult')
  },
})

/** The customer is on hold from the request on (WX-22). */
const consult = deed({
  ...consultCall,
  obstacle: (platform, { from }) => mustBeOnCall(platform, from),
  perform: (platform, wanted) => {
    const { to } = wanted
    if (to.kind === 'agent') platform.desks?.offers.remember(to.agent)
    platform.desks?.line.hold('customer')
    consultCall.perform(platform, wanted)
  },
})

const conference = deed({
  ...conferCall,
  perform: (platform, wanted) => {
    platform.desks?.line.hold(undefined)
    conferCall.perform(platform, wanted)
  },
})

/** To who is in the call already it is the first agent's leaving; else a direct one, which ends a pause (WX-13, WX-20). */
const transfer = deed({
  verb: 'transfer',
  obstacle: (platform, { from }) => mustBeOnCall(platform, from),
  perform: (platform, wanted) => {
    const { from, to } = wanted
    platform.desks?.privacy.end('transfer')
    if (to.kind === 'entryPoint') return enter(platform, from, to.entryPoint)
    if (!handsOver(platform.contact, to))
      return transferCall.perform(platform, { ...wanted, blind: wanted.blind && to.kind === 'number' })
    platform.scribe.happened(platform.now, { event: 'transfer', agent: from, text: `to ${inWords(to)}` })
    platform.desks?.line.hold(undefined)
    goAway(platform, from)
  },
})

/** WX-16: another flow begins with the variables that it shares with this one; only its queue and its variables are played. */
function enter(platform: Platform, from: string, name: string): void {
  const { desks } = platform
  const entryPoint = desks?.settings.entryPoints.get(name)
  if (!desks || !entryPoint) return
  const copied = desks.variables.enter(entryPoint)
  const words = copied.length === 0 ? 'no variable is copied' : `${copied.join(', ')} copied`
  desks.tell({ event: 'entryPoint', text: `${name}: ${words}`, rule: 'WX-16' })
  desks.offers.keepFrom(from)
  transferCall.perform(platform, {
    verb: 'transfer',
    from,
    to: { kind: 'skill', skill: entryPoint.skill },
    blind: false,
  })
}

/** WX-27: who started a consultation and hangs up ends everything; who is consulted ends the consultation alone. */
const hangup = deed({
  verb: 'hangup',
  obstacle: (platform, { who }) =>
    platform.contact.isReleased ? callOver : who === 'caller' ? undefined : mustBeOnCall(platform, who),
  perform: (platform, wanted) => {
    const { who } = wanted
    const { consultation } = platform.contact
    if (who === 'caller') platform.desks?.dialling.giveUp()
    if (!consultation || who === 'caller') return hangUpCall.perform(platform, wanted)
    platform.scribe.happened(platform.now, { event: 'hangup', agent: who })
    if (who === consultation.from) platform.release({ kind: 'agent', agent: who })
    else if (who === consultation.agent) endConsultation(platform)
    else goAwayFromMany(platform, who)
  },
})

/** One of several agents with the customer goes while another consults. */
function goAwayFromMany(platform: Platform, who: string): void {
  const { contact } = platform
  platform.contact = { ...contact, agents: contact.agents.filter(each => each !== who) }
}

/** Who is consulted, or is in a conference, goes. */
const leave = deed({
  verb: 'leave',
  obstacle: (platform, { agent }) => mustBeOnCall(platform, agent),
  perform: (platform, { agent }) => {
    platform.scribe.happened(platform.now, { event: 'leave', agent })
    if (platform.contact.consultation?.agent === agent) endConsultation(platform)
    else if (platform.contact.consultation) goAwayFromMany(platform, agent)
    else goAway(platform, agent)
  },
})

/** What people do otherwise where a center has desks. */
export const atTheDesk = [answer, decline, ignore, hold, resume, consult, conference, transfer, hangup, leave] as const
