import type { Customer } from '../../center/digital-deeds.ts'
import { defaultProficiency, defaultRouting, proficiencies, type Routing } from '../../center/routing.ts'
import type { AssignmentEntry, AssignmentReason } from '../../record/messaging-entry.ts'
import { seconds } from '../../text/duration.ts'
import { tellUnassigned } from '../assignment.ts'
import { without } from '../contact.ts'
import { take } from '../deeds/answer.ts'
import type { Platform } from '../platform.ts'
import { type Candidate, chooseAgent } from './choose-agent.ts'

const available = 'available'

/** How the center brings a contact of messages to its agents: who is available, who was asked, who is preferred. */
export class Delivery {
  readonly #platform: Platform
  readonly #customer: string
  readonly #states = new Map<string, { readonly is: string; readonly since: number }>()
  /** Who rejected this contact, and when; nobody else was asked since. */
  #rejected: ReadonlyMap<string, number> = new Map()
  #wasRejected = false
  #hasFallenBack = false
  #isWaiting = false
  #lastOfCustomer: string
  #lastOfCase: string
  #serving: readonly string[] = []
  /** The skill that was asked for last: a transfer to an agent by name stays in it. */
  #queue = ''
  readonly assignments: AssignmentEntry[] = []

  constructor(platform: Platform, customer: Customer) {
    this.#platform = platform
    this.#customer = customer.id
    this.#lastOfCustomer = customer.lastAgent
    this.#lastOfCase = customer.caseAgent
    for (const { id, state = 'Available' } of platform.stage.center.agents.values())
      this.#states.set(id, { is: state, since: 0 })
  }

  get preferred(): Readonly<Record<string, string>> {
    return this.#lastOfCustomer === '' ? {} : { [this.#customer]: this.#lastOfCustomer }
  }

  /** How contacts of the skill that is asked for are brought to agents. */
  routing(skill = this.#platform.contact.request?.skill || this.#queue): Routing {
    return this.#platform.stage.center.skills.get(skill)?.routing ?? defaultRouting
  }

  /** An agent's state changes; a contact that she was only asked about goes to somebody else (WA-27). */
  become(agent: string, is: string): void {
    this.#platform.scribe.happened(this.#platform.now, { event: 'state', agent, text: is })
    this.#states.set(agent, { is, since: this.#platform.now })
    if (this.#offer?.agent === agent && !this.#isAvailable(agent)) this.#withdraw()
  }

  get #offer() {
    return this.#platform.contact.delivery?.offer
  }

  #isAvailable(agent: string): boolean {
    return this.#states.get(agent)?.is.toLowerCase() === available
  }

  /** The contact is queued anew: whoever was waited for is waited for again. */
  queue(): void {
    this.#hasFallenBack = false
    this.#isWaiting = false
    this.#wasRejected = false
    this.#rejected = new Map()
  }

  /** After anything has happened: the contact goes to whom it can go to. */
  look(): void {
    const { contact, now, agenda } = this.#platform
    this.#noteWhoLeft()
    if (contact.request?.skill) this.#queue = contact.request.skill
    if (contact.isReleased || !contact.hasBegun || contact.agents.length > 0 || !contact.request) return this.#rest()
    if (this.#offer) return
    const { target, candidates } = this.#candidates()
    const routing = this.routing()
    const preferred = this.#rejected.has(this.#preferredBy(routing)) ? '' : this.#preferredBy(routing)
    const choice = chooseAgent(
      { target, preferred, candidates, hasFallenBack: this.#hasFallenBack, wasRejected: this.#wasRejected },
      routing,
    )
    if (choice.kind === 'agent') return this.#bring(choice.agent, choice.reason, routing)
    if (choice.kind === 'nobody' || this.#isWaiting) return
    this.#isWaiting = true
    this.#platform.scribe.happened(now, { event: 'wait', agent: preferred, text: 'is preferred and not available' })
    // At the very minute it goes on (WA-27).
    agenda.put('preferredFallback', now + routing.fallbackMs, () => {
      this.#hasFallenBack = true
      this.#platform.scribe.happened(this.#platform.now, { event: 'fallback', text: `${preferred} did not come` })
    })
  }

  /** Who has left the contact has been available since now. */
  #noteWhoLeft(): void {
    const { contact, now } = this.#platform
    const serving = contact.isReleased ? [] : contact.agents
    for (const agent of this.#serving) {
      const state = this.#states.get(agent)
      if (state && !serving.includes(agent)) this.#states.set(agent, { ...state, since: now })
    }
    this.#serving = serving
  }

  #rest(): void {
    this.#isWaiting = false
    this.#platform.agenda.callOff('preferredFallback')
    if (this.#platform.contact.isReleased) this.#platform.agenda.callOff('offerAgain')
  }

  #preferredBy({ by, focus }: Routing): string {
    if (by === 'proficiency') return ''
    const agent = focus === 'case' ? this.#lastOfCase : this.#lastOfCustomer
    const skills = this.#platform.agent(agent)?.skills ?? []
    return this.#hasSkill(skills) ? agent : ''
  }

  #hasSkill(skills: readonly string[]): boolean {
    const wanted = this.#platform.contact.request?.skill.toLowerCase() ?? ''
    return wanted === '' || skills.some(each => each === '*' || each.toLowerCase() === wanted)
  }

  /** Agents who are available, fit what is asked for, and have not just rejected it. */
  #candidates(): { readonly target: string; readonly candidates: readonly Candidate[] } {
    const { stage, contact } = this.#platform
    const { request } = contact
    const agents = [...stage.center.agents.values()]
    const wanted = request?.agent.toLowerCase() ?? ''
    const target = wanted === '' ? '' : (agents.find(each => each.id.toLowerCase() === wanted)?.id ?? wanted)
    const [high, low] = request?.range ?? [proficiencies.best, proficiencies.least]
    const candidates = agents
      .filter(({ id, skills }) => id === target || this.#hasSkill(skills))
      .filter(({ id }) => this.#isAvailable(id) && !this.#rejected.has(id))
      .map(({ id, proficiency }) => ({
        id,
        proficiency: proficiency?.get(request?.skill ?? '') ?? defaultProficiency,
        since: this.#states.get(id)?.since ?? 0,
      }))
      .filter(each => each.id === target || (each.proficiency >= high && each.proficiency <= low))
    return { target, candidates }
  }

  #bring(agent: string, reason: AssignmentReason, { acceptReject }: Routing): void {
    if (!acceptReject) return this.#assign(agent, reason)
    const { scribe, now, contact } = this.#platform
    this.#platform.contact = { ...contact, delivery: { offer: { agent, reason } } }
    scribe.happened(now, { event: 'offer', agent, text: `the contact: ${reason}` })
  }

  /** The agent who was asked takes it. */
  accept(agent: string): void {
    const offer = this.#offer
    if (offer?.agent !== agent) return
    this.#platform.contact = { ...this.#platform.contact, delivery: {} }
    this.#assign(agent, offer.reason)
  }

  /** WA-28: back into the queue; her state stays, and she is not asked again at once. */
  reject(agent: string): void {
    const { now, agenda } = this.#platform
    const { offerAgainMs } = this.routing()
    this.#withdraw()
    this.#wasRejected = true
    // Somebody else was asked meanwhile: who rejected before can be asked again.
    this.#rejected = new Map([[agent, now]])
    agenda.put('offerAgain', now + offerAgainMs, () => {
      this.#rejected = new Map()
    })
  }

  #withdraw(): void {
    this.#platform.contact = { ...this.#platform.contact, delivery: {} }
  }

  /** Whoever receives it is preferred from now on (WA-24, WA-25). */
  #assign(agent: string, reason: AssignmentReason): void {
    const { scribe, now } = this.#platform
    this.#lastOfCustomer = agent
    this.#lastOfCase = agent
    this.assignments.push({ agent, at: seconds(now), reason })
    this.#rest()
    this.queue()
    scribe.happened(now, { event: 'assigned', agent, text: reason })
    take(this.#platform, agent)
    this.#serving = this.#platform.contact.agents
  }

  /** The contact leaves its agent, and waits for nobody. */
  unassign(agent: string): void {
    const { contact, book } = this.#platform
    this.#platform.contact = { ...without(contact, 'request'), agents: [] }
    book.fact({ kind: 'segment-over', because: 'transfer' })
    this.#platform.tell({ kind: 'alone' })
    tellUnassigned(this.#platform, agent, '')
  }
}
