import type { Effect } from '../behavior/effect.ts'
import type { Event } from '../behavior/event.ts'
import { type Kernel, kernel } from '../behavior/kernel.ts'
import { freshState } from '../behavior/state.ts'
import type { SampleCall } from '../center/call.ts'
import type { Agent, Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import type { Execute, Executor } from '../machine/executor.ts'
import type { Cause } from '../recording/fact.ts'
import type { Present } from '../recording/ledger.ts'
import { reply } from './answers.ts'
import { Book } from './book.ts'
import { callerData, contactId, platformVariables } from './call-variables.ts'
import { Care } from './care/care.ts'
import { Consent } from './consent.ts'
import { type Contact, freshContact, without } from './contact.ts'
import { utcOffsetMinutes } from './opening-hours.ts'
import { obey } from './orders.ts'
import { Scribe } from './scribe.ts'
import { settingsOf } from './settings.ts'
import { emptyShelf, type Shelf } from './shelf.ts'
import { Timers } from './timers.ts'
import { Watch } from './watch.ts'

/** Timers that one call may set off: a loop of ever so short waits ends here. */
const timerLimit = 20_000

/** What a call is played on. */
export interface Stage {
  readonly flow: Flow
  readonly center: Center
  readonly call: SampleCall
  /** Makes the executor: the XState machine, or the plain stepper. */
  readonly execute: (flow: Flow, kernel: Kernel) => Execute
  /** Looks at the call whenever something is about to be written down, and when the script waits again (`isSettled`). */
  readonly watch?: (platform: Platform, isSettled: boolean) => void
}

/** The platform around a script: the line, the queue, the desks and the recorder, with one virtual clock. */
export class Platform {
  readonly stage: Stage
  readonly scribe: Scribe
  readonly book: Book
  readonly consent: Consent
  readonly watch: Watch
  /** What the platform does by itself at a later moment of the call. */
  readonly timers = new Timers()
  readonly care: Care
  readonly executor: Executor
  /** Local time at the beginning, in ms since 1970 as if local time were UTC. */
  readonly startMs: number
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
    this.scribe = new Scribe(() => stage.watch?.(this, false))
    const { flow, center, call } = stage
    this.startMs = Date.parse(`${call.start.length === 16 ? `${call.start}:00` : call.start}Z`)
    this.contact = freshContact(contactId(call.seed))
    const offset = utcOffsetMinutes(center.timezone, this.startMs)
    const settings = settingsOf(center, this.startMs, offset)
    const state = freshState(flow.mainKey, platformVariables(call, this.contact.contactId), callerData(call), call.seed)
    this.executor = stage.execute(flow, kernel(flow, settings))(state)
    this.book = new Book(this)
    this.consent = new Consent(this)
    this.watch = new Watch(this)
    this.care = new Care(this)
  }

  // The clock

  /** When the script's timer or the platform's own is due, in ms since the call began. */
  nextDue(): number | undefined {
    const dues = [this.isOver ? undefined : this.#timer, this.timers.nextDue].filter(each => each !== undefined)
    return dues.length === 0 ? undefined : Math.min(...dues)
  }

  /** Lets time pass; timers fire at their moments, the script's first. */
  advanceTo(at: number): void {
    for (let due = this.nextDue(); due !== undefined && due <= at; due = this.nextDue()) {
      this.now = Math.max(this.now, due)
      if (++this.#fired > timerLimit)
        return this.#giveUp(`simulator limit: the script's timers fired ${timerLimit} times`)
      if (!this.isOver && this.#timer === due) {
        this.#timer = undefined
        this.tell({ kind: 'timer' })
      } else this.timers.fire()
      this.look()
    }
    this.now = Math.max(this.now, at)
  }

  #fired = 0

  /** After anything has happened: whoever waits for it looks. */
  look(): void {
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
    this.timers.clearAll()
  }

  // The script

  begin(): void {
    const { call, flow } = this.stage
    this.book.fact({
      kind: 'began',
      masterId: this.contact.masterId,
      media: flow.main.media,
      direction: 'inbound',
      ani: call.caller.ani,
      dnis: call.caller.dnis,
    })
    this.contact = { ...this.contact, hasBegun: true }
    this.care.begin()
    this.segment('ivr', ['caller', 'ivr'], 'began')
    this.#isBusy = true
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
    this.consent.look()
    this.stage.watch?.(this, true)
  }

  #absorb(effects: readonly Effect[]): void {
    for (const effect of effects) this.#take(effect)
  }

  #take(effect: Effect): void {
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
        if (this.care.arrivals.hasTaken) return
        return this.scribe.happened(this.now, {
          event: 'play',
          text: effect.prompts.map(each => each.text).join(' '),
          ...(effect.to === 'caller' ? {} : { to: effect.to }),
        })
      case 'played':
        return
      case 'music':
        if (this.care.arrivals.hasTaken) return
        return this.scribe.happened(this.now, { event: 'music', text: effect.file })
      case 'ask':
        return reply(this, effect.question)
      case 'order':
        return obey(this, effect.order)
      case 'note':
        return this.scribe.note({ code: effect.code, text: effect.text, ...this.place() })
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
  readonly #stack: { readonly script: string; readonly action: string }[] = []

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

  #actionAt(depth: number) {
    const at = this.#stack[depth]
    return at && this.stage.flow.scripts.get(at.script)?.nodes.get(at.action)
  }

  /** The action at which the script stands, for what it orders and asks. */
  get present() {
    return this.#actionAt(this.#stack.length - 1)
  }

  #station() {
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

  /** What is being captured at this moment: nothing while an agent redacts (CC-39). */
  get capture(): Present {
    const { present } = this.book
    return this.care.redactions.isOpen ? { ...present, recording: undefined } : present
  }

  // What becomes of the call

  /** A new segment begins; the present one ends. */
  segment(
    kind: 'ivr' | 'agent' | 'consult' | 'conference' | 'external',
    parties: readonly string[],
    because: 'began' | 'answer' | 'transfer' | 'consult' | 'consult-over' | 'join' | 'leave' | 'external',
    skill = '',
  ): void {
    const segments = this.contact.segments + 1
    this.contact = { ...this.contact, segments }
    const agents = parties.filter(each => this.stage.center.agents.has(each))
    this.book.fact({
      kind: 'segment',
      id: String(segments),
      segment: kind,
      parties,
      agents,
      because,
      ...(skill === '' ? {} : { skill }),
    })
  }

  /** The call is over, whoever ended it; Onrelease may still run. */
  release(by: Cause): void {
    if (this.contact.isReleased) return
    this.care.release(by)
    this.timers.clearAll()
    this.isStuck = this.executor.state.status === 'stuck'
    this.releasedAt = this.now
    this.releasedBy = by
    this.contact = {
      ...without(without(without(this.contact, 'request'), 'consultation'), 'connecting'),
      isReleased: true,
      isHeld: false,
      isListening: false,
    }
    this.book.fact({ kind: 'release', by })
    this.#timer = undefined
    if (this.error !== undefined || this.executor.state.status === 'ended') {
      this.isOver = true
      return
    }
    const cause = by.kind === 'caller' ? 'caller' : by.kind
    this.tell({
      kind: 'release',
      values: [cause, 'released'],
      set: [
        ['_CAUSECODE', '16'],
        ['_CALLRESULT', 'released'],
      ],
    })
  }

  /** The caller leaves the platform for an outside number (R17): Onrelease runs, Ontransfer does not. */
  goBlind(number: string, by: Cause): void {
    this.contact = { ...this.contact, wentOut: true }
    this.scribe.happened(this.now, {
      event: 'transfer',
      ...(by.kind === 'agent' ? { agent: by.agent } : {}),
      text: `blind to ${number}`,
      ...(by.kind === 'script' ? { line: by.line } : {}),
    })
    this.book.fact({ kind: 'blind', by })
    this.release(by)
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
