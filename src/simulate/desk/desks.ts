import type { Desk } from '../../center/desk.ts'
import type { RecordingEntry, TraceEntry } from '../../record/call-record.ts'
import type { DeskEntry } from '../../record/desk-entry.ts'
import { isOnCall } from '../contact.ts'
import type { Platform } from '../platform.ts'
import type { Refusal } from '../refusal.ts'
import { AgentStates } from './agent-states.ts'
import { CallLine } from './call-line.ts'
import { Dialling } from './dialling.ts'
import { heard } from './heard.ts'
import { Offers, thisCall } from './offers.ts'
import { Privacy } from './privacy.ts'
import { Variables } from './variables.ts'
import { WrapUps } from './wrap-ups.ts'

type Happening = Omit<Extract<TraceEntry, { event: string }>, 't'>

/** The agents' desks: who is offered what, who controls the call, and what remains to be done after it. */
export class Desks {
  readonly platform: Platform
  readonly settings: Desk
  readonly states: AgentStates
  readonly offers: Offers
  readonly wrapUps: WrapUps
  readonly privacy: Privacy
  readonly variables: Variables
  readonly dialling: Dialling
  readonly line: CallLine
  /** Agents on the call when it was looked at last. */
  #present: readonly string[] = []
  /** The state to which an agent comes back from a contact that needs no wrap-up. */
  readonly #former = new Map<string, { readonly state: 'Available' | 'Idle'; readonly reason: string }>()
  /** WX-39: who chose Idle while she was busy, and why. */
  readonly #pending = new Map<string, string>()
  /** Who controls the call: its first agent, then whoever is in it longest (WX-27, WX-30). */
  #control = ''
  readonly #controlled = new Set<string>()

  constructor(platform: Platform, settings: Desk) {
    this.platform = platform
    this.settings = settings
    this.states = new AgentStates(settings.agents)
    this.offers = new Offers(this)
    this.wrapUps = new WrapUps(this)
    this.privacy = new Privacy(this)
    this.variables = new Variables(this)
    this.dialling = new Dialling(this)
    this.line = new CallLine(this)
  }

  get control(): string {
    return this.#control
  }

  /** Whether an agent has had the call in her hands. */
  hasControlled(agent: string): boolean {
    return this.#controlled.has(agent)
  }

  /** After anything has happened: who came, who went, whom to ask. */
  look(): void {
    const { contact } = this.platform
    const { consultation } = contact
    const isConsulted = consultation?.isAnswered && consultation.agent !== ''
    const present = contact.isReleased
      ? []
      : [
          ...contact.agents,
          ...(contact.connecting === undefined ? [] : [contact.connecting]),
          ...(isConsulted && consultation ? [consultation.agent] : []),
        ]
    for (const agent of present) if (!this.#present.includes(agent)) this.become(agent, 'Engaged')
    this.#passControl()
    for (const agent of this.#present) if (!present.includes(agent)) this.#goes(agent)
    this.#present = present
    if (contact.isReleased) this.privacy.end('release')
    this.offers.look()
    this.variables.look()
    this.line.look()
  }

  #passControl(): void {
    const { agents, isReleased } = this.platform.contact
    if (isReleased || agents.includes(this.#control)) return
    this.#control = agents[0] ?? ''
    if (this.#control !== '') this.#controlled.add(this.#control)
  }

  /** WX-20, WX-27, WX-31: who had the call in her hands wraps up; who was only asked does not. */
  #goes(agent: string): void {
    if (this.#controlled.has(agent)) this.wrapUps.begin(agent, thisCall)
    else this.restore(agent)
  }

  /** A state that the desk gives; the one before is kept for `restore` if the agent chose it. */
  become(agent: string, state: 'Reserved' | 'Ringing' | 'OutdialReserved' | 'Engaged' | 'WrapUp'): void {
    const before = this.states.of(agent)
    if (before.state === 'Available' || before.state === 'Idle')
      this.#former.set(agent, { state: before.state, reason: before.reason })
    this.#set(agent, state, '')
  }

  /** An agent chooses a state; while she is busy it waits (WX-39). */
  choose(agent: string, state: 'Available' | 'Idle' | 'SignedOut', reason: string): void {
    const isBusy = !this.states.is(agent, 'Available', 'Idle', 'SignedOut')
    this.tell({ event: 'state', agent, text: inWords(state, reason), ...(isBusy ? { rule: 'WX-39' } : {}) })
    if (!isBusy) return this.#set(agent, state, reason)
    if (state === 'Idle') this.#pending.set(agent, reason)
    else this.#pending.delete(agent)
  }

  /** WX-04: RONA is Idle for a reason that nobody chooses. */
  rona(agent: string): void {
    this.#former.delete(agent)
    this.#pending.delete(agent)
    this.#set(agent, 'Idle', 'RONA')
  }

  /** Back to where she was before the contact, which asks nothing more of her. */
  restore(agent: string): void {
    const { state, reason } = this.#former.get(agent) ?? { state: 'Available', reason: '' }
    const pending = this.#pending.get(agent)
    this.#pending.delete(agent)
    if (pending !== undefined) this.#set(agent, 'Idle', pending)
    else this.#set(agent, state, reason)
  }

  /** WX-39: what follows wrap-up. */
  ready(agent: string): void {
    const isAvailable = this.settings.agents.get(agent)?.autoAvailable ?? true
    this.#former.set(agent, { state: isAvailable ? 'Available' : 'Idle', reason: '' })
    this.restore(agent)
  }

  #set(agent: string, state: Parameters<AgentStates['become']>[1], reason: string): void {
    this.states.become(agent, state, reason, this.platform.now)
  }

  /** Writes something into the trace. */
  tell(happening: Happening): void {
    this.platform.scribe.happened(this.platform.now, happening)
  }

  /** An attempt that a rule forbids. */
  refuse(event: string, agent: string, refusal: Refusal): void {
    this.tell({ event, ...(agent === '' ? {} : { agent }), ...refusal })
  }

  isOnCall(agent: string): boolean {
    return !this.platform.contact.isReleased && isOnCall(this.platform.contact, agent)
  }

  /** All of it, for the record. */
  entry(recordings: readonly RecordingEntry[]): DeskEntry {
    return {
      agents: this.states.entries(this.platform.now),
      call: this.line.states,
      held: this.line.held(),
      heard: heard(recordings),
      pauses: this.privacy.entries(),
      variables: this.variables.stored(),
      wrapups: this.wrapUps.entries,
      outdials: this.dialling.entries,
    }
  }
}

function inWords(state: string, reason: string): string {
  return reason === '' ? state : `${state}:${reason}`
}
