import type { Channel } from '../../center/channel.ts'
import { type Contact, type Request, without } from '../contact.ts'
import { channelNow } from '../guards-of-monitoring.ts'
import type { Desks } from './desks.ts'
import { route, type Wanted } from './route.ts'

/** The contact of this call, among those that want agents. */
export const thisCall = 'call'

interface Offer {
  readonly agent: string
  /** Whether it was a consultation that asked. */
  readonly isConsult: boolean
}

/** Another contact of the center, beside the call: it only takes agents. */
interface Other {
  readonly channel: Channel
  readonly request: Request
  /** Who has it; empty while it waits. */
  readonly agent: string
}

/** Contacts are offered to agents, one at a time each, and go back to the queue when nobody accepts (WX-01, WX-03). */
export class Offers {
  readonly #desks: Desks
  readonly #offers = new Map<string, Offer>()
  readonly #others = new Map<string, Other>()
  /** WX-23: the agent who is kept for a consult to a queue until it is confirmed. */
  #unconfirmed: string | undefined
  #isConfirmed = false
  /** WX-16: who gave the call to another flow, until somebody there has it. */
  #giver: string | undefined
  /** The skill by which the call was asked for last: its queue. */
  #queue = ''

  constructor(desks: Desks) {
    this.#desks = desks
  }

  get queue(): string {
    return this.#queue
  }

  /** The agent to whom a contact is offered now. */
  ringing(contact: string): string | undefined {
    return this.#offers.get(contact)?.agent
  }

  get unconfirmed(): string | undefined {
    return this.#unconfirmed
  }

  /** Withdraws what nobody waits for any more, and offers what waits. */
  look(): void {
    const { contact } = this.#desks.platform
    if (contact.request && contact.request.skill !== '') this.#queue = contact.request.skill
    this.#withdraw(contact)
    this.#reserve()
    for (const [id, wanted] of this.#wanted()) {
      if (this.#offers.has(id)) continue
      const agent = route(this.#desks.platform.stage.center, this.#desks.states, wanted)
      if (agent !== undefined) this.#offer(id, agent, wanted.isConsult)
    }
  }

  #wanted(): readonly (readonly [string, Wanted])[] {
    const { contact } = this.#desks.platform
    const others = [...this.#others].flatMap(([id, { request, channel, agent }]) =>
      agent === '' ? [[id, { request, channel, isConsult: false }] as const] : [],
    )
    const request = this.#requestOf(contact)
    const isConsult = isConsulting(contact)
    if (!request || (isConsult && request.agent === '')) return others
    const except = this.#giver === undefined || isConsult ? {} : { except: this.#giver }
    return [[thisCall, { request, channel: channelNow(this.#desks.platform), isConsult, ...except }], ...others]
  }

  #requestOf(contact: Contact): Request | undefined {
    // Who hears a whisper has accepted already: the contact is offered to nobody else.
    if (contact.isReleased || contact.connecting !== undefined) return undefined
    return isConsulting(contact) ? contact.consultation?.request : contact.request
  }

  /** WX-23: an agent is free for a consult to a queue; the first agent must confirm it. */
  #reserve(): void {
    const { contact, stage, agenda, now } = this.#desks.platform
    const request = contact.consultation?.request
    if (!isConsulting(contact) || !request || request.agent !== '' || this.#unconfirmed !== undefined) return
    if (this.#isConfirmed) return
    const agent = route(stage.center, this.#desks.states, { request, channel: 'voice', isConsult: true })
    if (agent === undefined) return
    this.#unconfirmed = agent
    this.#desks.become(agent, 'Reserved')
    const from = contact.consultation?.from ?? ''
    this.#desks.tell({ event: 'consultOffered', agent: from, text: `${agent} is free` })
    agenda.put('consult confirm', now + this.#desks.settings.consultConfirmMs, () => this.#notConfirmed(from))
  }

  #notConfirmed(from: string): void {
    this.#desks.tell({ event: 'consultCancelled', agent: from, text: 'it was not confirmed in time', rule: 'WX-23' })
    this.#desks.platform.contact = without(this.#desks.platform.contact, 'consultation')
  }

  /** The first agent confirms: the reserved one rings. */
  confirm(from: string): void {
    const agent = this.#unconfirmed
    const { contact, agenda } = this.#desks.platform
    if (agent === undefined || !contact.consultation) return
    this.#desks.tell({ event: 'confirmConsult', agent: from, text: agent })
    agenda.callOff('consult confirm')
    this.#unconfirmed = undefined
    this.#isConfirmed = true
    this.#desks.platform.contact = {
      ...contact,
      consultation: { ...contact.consultation, request: { ...contact.consultation.request, agent } },
    }
    this.#desks.restore(agent)
  }

  #offer(id: string, agent: string, isConsult: boolean): void {
    const { platform, settings } = this.#desks
    this.#offers.set(id, { agent, isConsult })
    this.#desks.become(agent, 'Ringing')
    this.#show(id, agent)
    this.#desks.tell({ event: 'offer', agent, text: nameOf(id), rule: 'WX-01' })
    platform.agenda.put(`rona ${id}`, platform.now + settings.ronaMs, () => this.unanswered(id))
  }

  #show(id: string, agent: string): void {
    const { platform } = this.#desks
    if (id === thisCall) platform.contact = { ...platform.contact, ringing: agent }
  }

  #drop(id: string): void {
    this.#offers.delete(id)
    this.#desks.platform.agenda.callOff(`rona ${id}`)
    this.#show(id, '')
  }

  /** WX-03, WX-04: the agent becomes RONA, the contact goes back to its queue; WX-24: a consultation is over. */
  unanswered(id: string): void {
    const offer = this.#offers.get(id)
    if (!offer) return
    const { agent, isConsult } = offer
    const wasIdle = isConsult && this.#wasIdle.has(agent)
    this.#drop(id)
    this.#desks.tell({ event: 'rona', agent, text: nameOf(id), rule: 'WX-03' })
    if (wasIdle) this.#desks.restore(agent)
    else this.#desks.rona(agent)
    if (id !== thisCall) return this.#desks.tell({ event: 'requeue', text: id, rule: 'WX-03' })
    const { platform } = this.#desks
    const { contact } = platform
    if (isConsult) {
      const from = contact.consultation?.from ?? ''
      this.#desks.tell({ event: 'consultCancelled', agent: from, text: `${agent} does not answer`, rule: 'WX-24' })
      platform.contact = without(contact, 'consultation')
      return
    }
    platform.contact = { ...contact, request: { skill: contact.request?.skill || this.#queue, agent: '' } }
    this.#desks.tell({ event: 'requeue', text: nameOf(id), rule: 'WX-03' })
  }

  readonly #wasIdle = new Set<string>()

  /** Before a consultation rings at an agent: whether she was Idle, so that she stays so if she does not answer. */
  remember(agent: string): void {
    if (this.#desks.states.is(agent, 'Idle')) this.#wasIdle.add(agent)
    else this.#wasIdle.delete(agent)
  }

  /** WX-16: the call goes to another flow, which does not bring it back to who gave it. */
  keepFrom(agent: string): void {
    this.#giver = agent
  }

  /** An agent accepts what is offered to her. */
  accepted(id: string, agent: string): void {
    this.#drop(id)
    if (id === thisCall) this.#giver = undefined
    const other = this.#others.get(id)
    if (!other) return
    this.#others.set(id, { ...other, agent })
    this.#desks.become(agent, 'Engaged')
    this.#desks.tell({ event: 'answer', agent, text: id })
  }

  #withdraw(contact: Contact): void {
    const offer = this.#offers.get(thisCall)
    if (offer && (!this.#requestOf(contact) || offer.isConsult !== isConsulting(contact))) {
      this.#drop(thisCall)
      this.#desks.restore(offer.agent)
    }
    if (isConsulting(contact)) return
    this.#isConfirmed = false
    if (this.#unconfirmed === undefined) return
    this.#desks.platform.agenda.callOff('consult confirm')
    this.#desks.restore(this.#unconfirmed)
    this.#unconfirmed = undefined
  }

  // Other contacts

  /** Whether a contact beside this call is there. */
  knows(id: string): boolean {
    return this.#others.has(id)
  }

  arrive(id: string, channel: Channel, skill: string): void {
    this.#desks.tell({ event: 'arrive', text: `${id} (${channel})` })
    this.#others.set(id, { channel, request: { skill, agent: '' }, agent: '' })
  }

  /** It is over: who had it wraps up, to whom it rang is free again. */
  depart(id: string): void {
    const other = this.#others.get(id)
    const ringing = this.ringing(id)
    this.#desks.tell({ event: 'depart', text: id })
    this.#others.delete(id)
    if (ringing !== undefined) {
      this.#drop(id)
      this.#desks.restore(ringing)
    }
    if (other && other.agent !== '') this.#desks.wrapUps.begin(other.agent, id)
  }
}

/** A contact in words. */
export const nameOf = (id: string): string => (id === thisCall ? 'the call' : id)

/** Whether a consultation with an agent waits for its answer. */
function isConsulting({ consultation, isReleased }: Contact): boolean {
  return !isReleased && consultation !== undefined && !consultation.isAnswered && consultation.number === ''
}
