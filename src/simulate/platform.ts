import type { Effect } from '../behavior/effect.ts'
import type { Event } from '../behavior/event.ts'
import { freshState } from '../behavior/state.ts'
import type { Station } from '../behavior/station.ts'
import type { Agent } from '../center/center.ts'
import type { Executor } from '../machine/executor.ts'
import type { Cause } from '../recording/fact.ts'
import { Agenda } from './agenda.ts'
import { reply } from './answers.ts'
import { Book } from './book.ts'
import { callerData, contactId, platformVariables } from './call-variables.ts'
import { Care } from './care/care.ts'
import { Consent } from './consent.ts'
import { type Contact, freshContact } from './contact.ts'
import { Desks } from './desk/desks.ts'
import { release } from './ending.ts'
import { type Fate, fateOf } from './fate.ts'
import { type Ground, groundOf } from './ground.ts'
import { type Messages, messagesOf } from './messages/messages.ts'
import type { Moment } from './moment.ts'
import { obey } from './orders.ts'
import { Scribe } from './scribe.ts'
import { type Begun, beginSegment } from './segment.ts'
import { emptyShelf, type Shelf } from './shelf.ts'
import type { Stage } from './stage.ts'
import { Watch } from './watch.ts'

/** Timers that one call may set off. */
export const timerLimit = 20_000

/** The platform around a script: the line, the queue, the desks and the recorder, with one virtual clock. */
export class Platform {
  readonly stage: Stage
  scribe: Scribe
  readonly book: Book
  readonly consent: Consent
  readonly watch: Watch
  /** What the platform does by itself at certain moments, beside the script's timer. */
  readonly agenda = new Agenda()
  /** Only of a contact that came over a channel of messages. */
  readonly messages: Messages | undefined
  /** Only where the center has desks, and not of a contact of messages, which the center brings to its agents by itself. */
  readonly desks: Desks | undefined
  readonly care: Care
  readonly fate: Fate
  executor: Executor
  /** What it shares with all calls of its flow and center. */
  readonly ground: Ground
  /** Milliseconds since the call began. */
  now = 0
  contact: Contact
  shelf: Shelf = emptyShelf
  /** When the caller was queued last. */
  queuedAt = 0
  /** When the call was released; a script may still run behind Onrelease. */
  releasedAt: number | undefined
  error: string | undefined
  isStuck = false
  isOver = false
  /** Inbound, unless the skill that was asked for last says otherwise. */
  direction: 'inbound' | 'outbound' = 'inbound'
  releasedBy: Cause | undefined
  #timer: number | undefined
  #waiting: Event[] = []
  #isBusy = false

  constructor(stage: Stage) {
    this.stage = stage
    this.scribe = this.#scribe()
    const { flow, center, call } = stage
    this.fate = stage.fate ?? fateOf(call)
    this.ground = groundOf(stage)
    this.contact = freshContact(contactId(call.seed))
    const state = freshState(flow.mainKey, platformVariables(call, this.contact.contactId), callerData(call), call.seed)
    this.executor = this.ground.execute(state)
    this.book = new Book(this)
    this.consent = new Consent(this)
    this.watch = new Watch(this)
    this.messages = messagesOf(this)
    this.desks = center.desk && !this.messages ? new Desks(this, center.desk) : undefined
    this.care = new Care(this)
  }

  readonly #scribe = (): Scribe => new Scribe(() => this.stage.witness?.writes?.(this))

  /** This moment, to go on from another time. */
  keep(): Moment {
    const { contact, shelf, direction, releasedBy, error, isStuck, isOver, book, consent } = this
    return {
      state: this.executor.state,
      contact,
      shelf,
      ...book.keep(),
      ...consent.keep(),
      stack: [...this.#stack],
      timer: this.#timer === undefined ? undefined : this.#timer - this.now,
      direction,
      releasedBy,
      error,
      isStuck,
      isOver,
    }
  }

  /** Stands at a moment of a call as if it were now; what was written down before is not known any more. */
  standAt(moment: Moment): void {
    this.now = 0
    this.contact = moment.contact
    this.shelf = moment.shelf
    this.queuedAt = 0
    this.releasedAt = moment.contact.isReleased ? 0 : undefined
    this.error = moment.error
    this.isStuck = moment.isStuck
    this.isOver = moment.isOver
    this.direction = moment.direction
    this.releasedBy = moment.releasedBy
    this.executor = this.ground.execute(moment.state)
    this.scribe = this.#scribe()
    this.book.standAt(moment)
    this.consent.standAt(moment)
    this.#stack = [...moment.stack]
    this.#timer = moment.timer
    this.#waiting = []
    this.#isBusy = false
    this.#fired = 0
    this.#made = 0
    this.#asked.clear()
  }

  /** How often an action asked before; the next time counts one more. */
  asks(action: string): number {
    const before = this.#asked.get(action) ?? 0
    this.#asked.set(action, before + 1)
    return before
  }

  readonly #asked = new Map<string, number>()

  // The clock

  /** When the script's timer or an appointment is due, in ms since the call began. */
  nextDue(): number | undefined {
    const timer = this.isOver ? undefined : this.#timer
    const appointed = this.agenda.next?.at
    return timer === undefined || (appointed !== undefined && appointed < timer) ? appointed : timer
  }

  /** Lets time pass; timers and appointments come at their moments, at equal times the script's first. */
  advanceTo(at: number): void {
    for (let due = this.nextDue(); due !== undefined && due <= at; due = this.nextDue()) {
      this.#pass(due)
      if (++this.#fired > timerLimit)
        return this.#giveUp(`simulator limit: the script's timers fired ${timerLimit} times`)
      if (due === this.#timer && !this.isOver) {
        this.#timer = undefined
        this.tell({ kind: 'timer' })
        this.look()
      } else this.#keepAppointment()
    }
    this.#pass(at)
  }

  #pass(at: number): void {
    if (at <= this.now) return
    this.stage.witness?.settled?.(this)
    this.now = at
  }

  #fired = 0

  #keepAppointment(): void {
    const { next } = this.agenda
    if (!next) return
    this.agenda.callOff(next.name)
    next.happen()
    this.look()
    this.stage.witness?.waits?.(this)
  }

  /** After anything has happened: whoever waits for it looks. */
  look(): void {
    this.messages?.look()
    this.desks?.look()
    this.care.look()
    this.watch.look()
  }

  /** A limit ends the call: the script gets no further event. */
  #giveUp(error: string): void {
    this.error = error
    this.scribe.note({ code: 'limit/script', text: error, ...this.place() })
    this.release({ kind: 'platform' })
    this.isOver = true
    this.#timer = undefined
    this.agenda.clear()
  }

  // The script

  /** The call begins; one that is dialled does when the customer answers, a contact of messages with its first message. */
  begin(): void {
    const isAwaited = this.messages !== undefined || (this.stage.call.caller.isDialled && this.desks !== undefined)
    if (!isAwaited) this.arrive()
    this.desks?.look()
    this.stage.witness?.waits?.(this)
  }

  /** The contact is there: the script begins. */
  arrive(): void {
    const { call, flow } = this.stage
    this.book.fact({
      kind: 'began',
      masterId: this.contact.masterId,
      media: flow.main.media,
      direction: this.direction,
      ani: call.caller.ani,
      dnis: call.caller.dnis,
    })
    this.contact = { ...this.contact, hasBegun: true }
    this.care.begin()
    this.segment('ivr', ['caller', 'ivr'], 'began')
    this.#isBusy = true
    this.consent.look()
    this.#absorb(this.executor.start())
    this.#isBusy = false
    this.#drain()
  }

  /** Gives the script an event; it is taken as soon as the script waits. */
  tell(event: Event): void {
    this.#waiting.push(event)
    this.#drain()
  }

  #drain(): void {
    if (this.#isBusy) return
    this.#isBusy = true
    for (let event = this.#waiting.shift(); event && !this.isOver; event = this.#waiting.shift())
      this.#absorb(this.executor.send(event, this.now))
    this.#isBusy = false
    this.stage.witness?.waits?.(this)
  }

  #absorb(effects: readonly Effect[]): void {
    for (const effect of effects) {
      this.#take(effect)
      this.stage.witness?.effect?.(effect, this)
    }
  }

  #take(effect: Effect): void {
    // Out of hours the caller does not hear the script any more.
    if ((effect.kind === 'play' || effect.kind === 'music') && this.care.arrivals.hasTaken) return
    switch (effect.kind) {
      case 'enter':
        return this.#enter(effect)
      case 'leave':
        this.#timer = undefined
        this.#hears(false)
        this.consent.left(effect, this.#actionAt(effect.depth))
        return this.scribe.leave(effect.depth, effect.branch)
      case 'timer':
        this.#timer = this.now + effect.ms
        return
      case 'listen':
        return this.#hears(true)
      case 'play':
        return this.scribe.happened(this.now, {
          event: 'play',
          text: effect.prompts.map(each => each.text).join(' '),
          ...(effect.to === 'caller' ? {} : { to: effect.to }),
        })
      case 'music':
        return this.scribe.happened(this.now, { event: 'music', text: effect.file })
      case 'ask':
        return reply(this, effect.question)
      case 'order':
        return obey(this, effect.order)
      case 'consent':
        return this.consent.becomes(effect.value)
      case 'note':
        return this.scribe.note({ code: effect.code, text: effect.text, ...this.place() })
      case 'played':
      case 'asleep':
        return
      case 'stuck':
        this.scribe.note({
          code: 'run/stuck',
          text: 'the caller is stuck: no branch leads on from here (E8)',
          ...this.place(),
        })
        return
      case 'ended':
        if (effect.error !== undefined) this.#giveUp(effect.error)
        this.isOver = this.contact.isReleased
        this.#timer = undefined
    }
  }

  /** The stack of visits, innermost last: script key and action id. */
  #stack: { readonly script: string; readonly action: string }[] = []

  #enter(effect: Extract<Effect, { kind: 'enter' }>): void {
    this.#stack.length = effect.depth
    this.#stack[effect.depth] = { script: effect.script, action: effect.action }
    const script = this.stage.flow.scripts.get(effect.script)
    const node = script?.nodes.get(effect.action)
    const station = script?.stations.get(effect.action)
    if (!script || !node || !station) return
    this.#timer = undefined
    this.scribe.enter(this.now, effect.depth, {
      action: node.id,
      type: node.type.name === 'Unknown' ? node.typeName : node.type.name,
      script: script.script.name,
      line: station.line,
      ...(node.caption === undefined ? {} : { caption: node.caption }),
    })
    this.consent.entered(node)
  }

  /** The visit that is open at a depth, or innermost. */
  visitAt(depth = this.#stack.length - 1): { readonly script: string; readonly action: string } | undefined {
    return this.#stack[depth]
  }

  #actionAt(depth: number) {
    const at = this.#stack[depth]
    return at && this.stage.flow.scripts.get(at.script)?.nodes.get(at.action)
  }

  /** The action at which the script stands, for what it orders and asks. */
  get present() {
    return this.#actionAt(this.#stack.length - 1)
  }

  /** The action at which the script waits for an event; undefined while it sleeps. */
  get waitingStation(): Station | undefined {
    return this.executor.state.status === 'running' ? this.#station() : undefined
  }

  #station(): Station | undefined {
    const at = this.#stack.at(-1)
    return at && this.stage.flow.station(at.script, at.action)
  }

  /** The line where the script stands, ready to be spread into what is written down. */
  place(): { readonly line?: number } {
    const line = this.#station()?.line
    return line === undefined ? {} : { line }
  }

  /** The script, at the line where it stands, as the cause of something. */
  scriptCause(): Cause {
    const station = this.#station()
    return { kind: 'script', action: station?.id ?? '', line: station?.line ?? 0 }
  }

  #hears(isListening: boolean): void {
    if (this.contact.isListening !== isListening) this.contact = { ...this.contact, isListening }
  }

  /** A signal for the contact of a number: this call's script takes it if the contact is one of its own. */
  signal(contact: string, values: readonly string[]): void {
    if (contact !== '' && contact !== '0' && !this.contact.ids.includes(contact))
      return this.scribe.note({
        code: 'run/signal-elsewhere',
        text: `a signal went to contact "${contact}", which is not this call`,
        ...this.place(),
      })
    this.tell({ kind: 'signal', values: [contact === '' ? '0' : contact, ...values] })
  }

  // What becomes of the call

  /** A new segment begins; the present one ends. */
  segment(kind: Begun['kind'], parties: readonly string[], because: Begun['because'], skill = ''): void {
    beginSegment(this, { kind, parties, because, skill })
  }

  /** The call is over, whoever ended it; Onrelease may still run. */
  release(by: Cause): void {
    if (this.contact.isReleased) return
    this.care.release(by)
    this.messages?.release()
    this.#timer = undefined
    release(this, by)
  }

  /** The id of a contact that the script makes beside this one. */
  newContact(): string {
    this.#made++
    return String(BigInt(this.contact.masterId) + 1_000n * BigInt(this.#made))
  }

  #made = 0

  agent(id: string): Agent | undefined {
    return this.stage.center.agents.get(id)
  }
}
