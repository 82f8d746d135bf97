import type { Customer } from '../../center/digital-deeds.ts'
import type { Messaging, Point } from '../../center/messaging.ts'
import type { Template } from '../../center/templates.ts'
import type { ReceivedEntry, SentEntry, WindowEntry } from '../../record/messaging-entry.ts'
import { seconds } from '../../text/duration.ts'
import type { Refusal } from '../refusal.ts'
import { refusalOfReceiving, refusalOfSending, type Sending } from './guards-of-sending.ts'
import { isOpenAt, opened, type Windows } from './window.ts'

/** A message as somebody wants to send it. */
export interface Letter {
  readonly from: string
  readonly to: string
  readonly text: string
  readonly template?: string
  readonly parameters?: ReadonlyMap<string, string>
  readonly attachment?: string
  readonly mayReply: boolean
}

const dayMs = 86_400_000

/** What is written between customers and a point of contact: windows, consents, and what became of each message. */
export class Correspondence {
  #point: Point
  readonly #messaging: Messaging
  #templates: ReadonlyMap<string, Template>
  readonly #optedIn = new Set<string>()
  readonly #optedOut = new Set<string>()
  readonly #wrote = new Set<string>()
  /** To whom the business wrote first, and when. */
  readonly #first: { readonly customer: string; readonly at: number }[] = []
  #windows: Windows = []
  readonly received: ReceivedEntry[] = []
  readonly sent: SentEntry[] = []

  constructor(point: Point, messaging: Messaging, customers: Iterable<Customer>) {
    this.#point = point
    this.#messaging = messaging
    this.#templates = messaging.templates
    for (const { id, optedIn, wroteBeforeMs } of customers) {
      if (optedIn) this.#optedIn.add(id)
      if (wroteBeforeMs === undefined) continue
      this.#wrote.add(id)
      this.#windows = opened(this.#windows, id, -wroteBeforeMs, point.windowMs)
    }
  }

  /** When each customer's last window closes, ms since the call began. */
  closings(): ReadonlyMap<string, number> {
    return new Map(this.#windows.map(({ customer, until }) => [customer, until]))
  }

  windowsNow(): readonly WindowEntry[] {
    return this.#windows.map(({ customer, from, until }) => ({ customer, from: seconds(from), until: seconds(until) }))
  }

  /** A customer writes; says why it does not arrive. */
  receive(from: string, text: string, attachment: string | undefined, now: number): Refusal | undefined {
    const refusal = refusalOfReceiving(this.#point)
    if (refusal) return refusal
    this.#wrote.add(from)
    this.#windows = opened(this.#windows, from, now, this.#point.windowMs)
    this.received.push({ t: seconds(now), from, text, ...(attachment === undefined ? {} : { attachment }) })
    return undefined
  }

  /** Somebody writes to a customer; says why it is not delivered. It stays in the thread all the same (WA-08). */
  send(letter: Letter, now: number): Refusal | undefined {
    const { from, to, text, template, attachment } = letter
    const isOpen = isOpenAt(this.#windows, to, now)
    const refusal = refusalOfSending(this.#sendingOf(letter, isOpen, now))
    if (!refusal && !isOpen) this.#first.push({ customer: to, at: now })
    // WA-09: what the business writes opens no window, unless the center's provider says otherwise.
    if (!refusal && template !== undefined && this.#point.templateOpensWindow)
      this.#windows = opened(this.#windows, to, now, this.#point.windowMs)
    this.sent.push({
      t: seconds(now),
      from,
      to,
      text,
      ...(template === undefined ? {} : { template }),
      ...(attachment === undefined ? {} : { attachment }),
      result: refusal?.code ?? 'delivered',
    })
    return refusal
  }

  #sendingOf({ from, to, template, parameters, mayReply }: Letter, isWindowOpen: boolean, now: number): Sending {
    const known = template === undefined ? undefined : this.#templates.get(template)
    return {
      point: this.#point,
      from,
      to,
      mayReply,
      isWindowOpen,
      hasConsent: this.#hasConsent(to),
      isOverLimit: this.#isOverLimit(to, now),
      ...(template === undefined ? {} : { templateName: template }),
      ...(known === undefined ? {} : { template: known }),
      parameters: parameters ?? new Map(),
    }
  }

  #hasConsent(customer: string): boolean {
    const { consent } = this.#point
    if (this.#optedOut.has(customer)) return false
    return (
      consent === 'none' || this.#optedIn.has(customer) || (consent === 'optInOrWrote' && this.#wrote.has(customer))
    )
  }

  /** WA-11: customers within the last 24 hours, each counted once. */
  #isOverLimit(customer: string, now: number): boolean {
    if (this.#point.state !== 'limited') return false
    const recent = new Set(this.#first.filter(({ at }) => now - at < dayMs).map(each => each.customer))
    return !recent.has(customer) && recent.size >= this.#messaging.flaggedLimit
  }

  optIn(customer: string): void {
    this.#optedIn.add(customer)
    this.#optedOut.delete(customer)
  }

  optOut(customer: string): void {
    this.#optedIn.delete(customer)
    this.#optedOut.add(customer)
  }

  /** The provider approves a number or a template; what it is called says which. */
  approve(name: string): void {
    if (name === this.#point.id) this.#point = { ...this.#point, state: 'active' }
    const template = this.#templates.get(name)
    if (template) this.#templates = new Map([...this.#templates, [name, { ...template, status: 'approved' }]])
  }

  /** WA-11: the account of a number is flagged, and so are all its numbers. */
  flag(): void {
    if (this.#point.state === 'active') this.#point = { ...this.#point, state: 'limited' }
  }
}
