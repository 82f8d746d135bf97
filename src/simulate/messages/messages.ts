import type { Customer } from '../../center/digital-deeds.ts'
import type { Messaging, Point } from '../../center/messaging.ts'
import { customerOf, pointOf } from '../../center/point-of.ts'
import type { MessagingEntry } from '../../record/messaging-entry.ts'
import type { Platform } from '../platform.ts'
import { Correspondence } from './correspondence.ts'
import { Delivery } from './delivery.ts'
import { ServiceClocks } from './service-clocks.ts'

/** What somebody writes: a text, a template with its parameters, a picture or a file. */
export interface Written {
  readonly text: string
  readonly template?: string
  readonly parameters?: ReadonlyMap<string, string>
  readonly attachment?: string
}

/** ◇ How a clock of service is called where its target is reached. */
const clockWords = { firstResponse: 'first response', solution: 'solution' } as const

/** What a case is until an agent has it. */
const beforeService = new Set(['new', 'reopened', 'unassigned'])

/** A contact that came over a channel of messages: what is written, who serves it, and how fast. */
export class Messages {
  readonly point: Point
  readonly customer: string
  readonly delivery: Delivery
  readonly #platform: Platform
  readonly #messaging: Messaging
  readonly #correspondence: Correspondence
  readonly #clocks: ServiceClocks | undefined
  #status = 'new'
  #isServed = false
  /** The skill in which it waited last. */
  #skill: string

  constructor(platform: Platform, point: Point, messaging: Messaging) {
    const { center, call } = platform.stage
    this.#platform = platform
    this.#messaging = messaging
    this.point = point
    this.customer = customerOf(call)
    this.#skill = point.defaultSkill
    const own = call.customers?.get(this.customer) ?? unknownCustomer(this.customer)
    this.#correspondence = new Correspondence(point, messaging, [own, ...(call.customers?.values() ?? [])])
    this.delivery = new Delivery(platform, own)
    const levels = point.sla ?? messaging.sla
    this.#clocks =
      levels &&
      new ServiceClocks(levels, center.hours.get(levels.hours), platform.ground.startMs, platform.agenda, clock =>
        platform.scribe.happened(platform.now, {
          event: 'breach',
          text: `the target of ${clockWords[clock]} is reached`,
          rule: 'WA-31',
        }),
      )
    this.#watchWindows()
  }

  /** After anything has happened. */
  look(): void {
    const { contact } = this.#platform
    if (contact.request?.skill) this.#skill = contact.request.skill
    this.delivery.look()
    const isServed = this.#platform.contact.agents.length > 0
    if (isServed && !this.#isServed) {
      if (beforeService.has(this.#status)) this.#status = 'open'
      this.#awaitAgent()
    }
    this.#isServed = isServed
  }

  /** Which customer somebody means: `caller` is the call's own. */
  named(who: string): string {
    return who === 'caller' ? this.customer : who
  }

  isCustomer(who: string): boolean {
    const { call } = this.#platform.stage
    return who === 'caller' || who === this.customer || call.customers?.has(who) === true
  }

  /** Whether an agent's one role lets her answer here (WA-14, WA-15). */
  mayReply(agent: string): boolean {
    const { roles } = this.#messaging
    const role = this.#platform.agent(agent)?.role
    return (
      roles === undefined ||
      roles
        .get(role ?? '')
        ?.get(this.point.id)
        ?.includes('reply') === true
    )
  }

  /** A customer writes: her window opens, and a contact of hers begins or goes on. */
  receive(who: string, { text, attachment }: Written): void {
    const { scribe, now } = this.#platform
    const customer = this.named(who)
    const refusal = this.#correspondence.receive(customer, text, attachment, now)
    const said = wordsOf(attachment === undefined ? { text } : { text, attachment })
    const isOwn = customer === this.customer
    scribe.happened(now, {
      event: 'message',
      ...(isOwn ? { from: 'caller' } : { from: customer, to: customer }),
      text: said,
      ...refusal,
    })
    if (refusal) return
    this.#watchWindows()
    if (isOwn) this.#begin()
    else
      scribe.note({
        code: 'run/other-contact',
        text: `what ${customer} writes is a contact of its own, which this call does not play`,
      })
  }

  /** The customer's message begins her case, opens it again, or brings it back into the queue. */
  #begin(): void {
    const { contact, now, agenda, scribe } = this.#platform
    if (this.#status === 'closed')
      return scribe.note({
        code: 'run/other-contact',
        text: 'the case is closed: the message begins another, which this call does not play',
      })
    this.#clocks?.start(now)
    agenda.callOff('customerResponse')
    if (!contact.hasBegun) {
      this.#platform.contact = { ...contact, request: { skill: this.point.defaultSkill, agent: '' }, delivery: {} }
      return this.#platform.arrive()
    }
    if (contact.agents.length > 0) return this.#awaitAgent()
    if (contact.request) return
    if (this.#status === 'resolved') this.#status = 'reopened'
    this.delivery.queue()
    this.#platform.contact = { ...contact, request: { skill: this.#skill, agent: '' }, delivery: {} }
    this.#platform.queuedAt = now
  }

  /** An agent or the script writes to a customer. */
  send(from: string, who: string, written: Written): void {
    const { scribe, now } = this.#platform
    const isScript = from === 'script'
    const to = this.named(who)
    const letter = { ...written, from, to, mayReply: isScript || this.mayReply(from) }
    const refusal = this.#correspondence.send(letter, now)
    scribe.happened(now, {
      event: isScript ? 'textmsg' : 'message',
      ...(isScript ? this.#platform.place() : { agent: from }),
      text: wordsOf(written),
      ...(to === this.customer ? {} : { to }),
      ...refusal,
    })
    this.#watchWindows()
    if (refusal || isScript || to !== this.customer) return
    this.#clocks?.stop('firstResponse', now)
    this.#awaitCustomer(from)
  }

  /** WA-29: the agent's countdown, which only warns. */
  #awaitAgent(): void {
    const { agentResponseMs } = this.delivery.routing(this.#skill)
    const [agent = ''] = this.#platform.contact.agents
    if (agentResponseMs === undefined || agent === '') return
    const { agenda, now, scribe } = this.#platform
    agenda.put('agentResponse', now + agentResponseMs, () =>
      scribe.happened(this.#platform.now, { event: 'agentResponse', agent, text: 'the customer waits for an answer' }),
    )
  }

  /** WA-29: a customer who is silent for too long is taken from her agent. */
  #awaitCustomer(agent: string): void {
    const { agenda, now, scribe, contact } = this.#platform
    agenda.callOff('agentResponse')
    const { customerResponseMs } = this.delivery.routing(this.#skill)
    if (customerResponseMs === undefined || !contact.agents.includes(agent)) return
    agenda.put('customerResponse', now + customerResponseMs, () => {
      if (!this.#platform.contact.agents.includes(agent)) return
      scribe.happened(this.#platform.now, { event: 'unassigned', agent, text: 'the customer is silent' })
      scribe.note({
        code: 'assumption/WA-29',
        text: 'the customer was silent too long: the contact has no agent until she writes again',
      })
      this.#status = 'unassigned'
      this.delivery.unassign(agent)
    })
  }

  /** An agent takes what comes to her; what the customer wrote before waits for her answer. */
  accept(agent: string): void {
    this.delivery.accept(agent)
  }

  consent(customer: string, isGiven: boolean): void {
    const { scribe, now } = this.#platform
    const who = this.named(customer)
    if (isGiven) this.#correspondence.optIn(who)
    else this.#correspondence.optOut(who)
    scribe.happened(now, { event: isGiven ? 'optIn' : 'optOut', text: who })
  }

  /** The provider approves a number or a template, or flags the account. */
  provider(verb: 'approve' | 'flag', name: string): void {
    const { scribe, now } = this.#platform
    if (verb === 'approve') this.#correspondence.approve(name)
    else this.#correspondence.flag()
    scribe.happened(now, { event: verb, text: name })
  }

  /** The script says what the case is; only an agent stops the clock of its solution (WA-30). */
  become(status: string): void {
    this.#status = status
  }

  /** WA-30: an agent resolves the case, and is free again. */
  resolve(agent: string): void {
    const { scribe, now, agenda } = this.#platform
    scribe.happened(now, { event: 'resolve', agent })
    this.#status = 'resolved'
    this.#clocks?.stop('solution', now)
    for (const name of ['agentResponse', 'customerResponse']) agenda.callOff(name)
    this.delivery.unassign(agent)
  }

  /** The contact is over: of all that it waited for nothing comes any more. */
  release(): void {
    const { agenda } = this.#platform
    const windows = [...this.#correspondence.closings().keys()].map(windowOf)
    for (const name of ['agentResponse', 'customerResponse', ...windows]) agenda.callOff(name)
    this.#clocks?.release()
  }

  /** The record tells when a window closes while the call goes on. */
  #watchWindows(): void {
    const { agenda, scribe } = this.#platform
    for (const [customer, until] of this.#correspondence.closings())
      if (until > this.#platform.now && Number.isFinite(until))
        agenda.put(windowOf(customer), until, () =>
          scribe.happened(this.#platform.now, { event: 'window', text: `of ${customer} closes`, rule: 'WA-07' }),
        )
  }

  entry(): MessagingEntry {
    const { received, sent } = this.#correspondence
    return {
      channel: this.point.id,
      customer: this.customer,
      status: this.#status,
      received: [...received],
      sent: [...sent],
      windows: this.#correspondence.windowsNow(),
      assignments: [...this.delivery.assignments],
      preferred: this.delivery.preferred,
      service: this.#clocks?.entries(this.#platform.releasedAt ?? this.#platform.now) ?? [],
    }
  }
}

/** The messages of a call: undefined unless its script is digital and its customer writes to a channel of the center. */
export function messagesOf(platform: Platform): Messages | undefined {
  const { center, call, flow } = platform.stage
  const point = pointOf(call, center)
  if (!point || !center.messaging || flow.main.media !== 'digital') return undefined
  return new Messages(platform, point, center.messaging)
}

/** What the closing of a customer's window is called on the agenda. */
const windowOf = (customer: string): string => `window ${customer}`

const unknownCustomer = (id: string): Customer => ({ id, optedIn: false, lastAgent: '', caseAgent: '' })

/** What was written, in one line. */
function wordsOf({ text, template, parameters, attachment }: Written): string {
  const filled = [...(parameters ?? [])].map(([name, value]) => `${name}: ${value}`).join(', ')
  const words = template === undefined ? text : `[${template}${filled === '' ? '' : `: ${filled}`}]`
  return [words, ...(attachment === undefined ? [] : [`(${attachment})`])].filter(each => each !== '').join(' ')
}
