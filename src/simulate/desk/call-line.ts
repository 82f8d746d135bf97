import type { CallState, DeskEntry } from '../../record/desk-entry.ts'
import { seconds } from '../../text/duration.ts'
import type { Desks } from './desks.ts'

/** The call as the desks see it: its state, and which of its legs is on hold. */
export class CallLine {
  readonly #desks: Desks
  readonly #states: { readonly at: number; readonly state: CallState }[] = []
  readonly #past: DeskEntry['held'][number][] = []
  /** Who is on hold now, and since when, ms. */
  readonly #holding = new Map<string, number>()
  /** The leg that a consultation holds: a consult holds the customer, a swap the other (WX-07). */
  #leg: 'customer' | 'consult' | undefined

  constructor(desks: Desks) {
    this.#desks = desks
  }

  get states(): DeskEntry['call'] {
    return this.#states
  }

  get leg(): 'customer' | 'consult' | undefined {
    return this.#leg
  }

  hold(leg: 'customer' | 'consult' | undefined): void {
    this.#leg = leg
  }

  get isCustomerHeld(): boolean {
    return this.#leg === 'customer' || this.#desks.platform.contact.isHeld
  }

  held(): DeskEntry['held'] {
    const { now } = this.#desks.platform
    const open = [...this.#holding].flatMap(([who, from]) => stretch(who, from, now))
    return [...this.#past, ...open].sort((a, b) => a.from - b.from)
  }

  look(): void {
    const { contact, now } = this.#desks.platform
    if (contact.isReleased || contact.agents.length === 0) this.#leg = undefined
    if (this.#leg === 'consult' && !contact.consultation) this.#leg = undefined
    const state = this.#stateNow()
    if (state !== undefined && this.#states.at(-1)?.state !== state) this.#states.push({ at: seconds(now), state })
    this.#lookAtHeld()
  }

  #lookAtHeld(): void {
    const { now } = this.#desks.platform
    const held = this.#whoIsHeld()
    for (const [who, from] of this.#holding) {
      if (held.includes(who)) continue
      this.#past.push(...stretch(who, from, now))
      this.#holding.delete(who)
    }
    for (const who of held) if (!this.#holding.has(who)) this.#holding.set(who, now)
  }

  #whoIsHeld(): readonly string[] {
    const { contact } = this.#desks.platform
    if (contact.isReleased) return []
    const consulted = this.#leg === 'consult' ? [contact.consultation?.agent || 'external'] : []
    return this.isCustomerHeld ? ['caller', ...consulted] : consulted
  }

  #stateNow(): CallState | undefined {
    const { contact } = this.#desks.platform
    if (contact.isReleased) return contact.hasBegun ? 'ENDED' : undefined
    if (this.#desks.dialling.running) return 'OUTDIALRESERVED'
    const { consultation, agents, external } = contact
    if (consultation) return consultation.isAnswered ? 'CONSULTING' : 'CONSULT REQUESTED'
    const people = agents.length + (external === '' ? 0 : 1)
    if (people > 1) return 'CONFERENCE'
    if (people === 1) return 'CONNECTED'
    if (contact.ringing) return 'RINGING'
    return contact.request ? 'QUEUED' : undefined
  }
}

/** What takes no time is not a stretch. */
function stretch(who: string, from: number, to: number): DeskEntry['held'] {
  return from < to ? [{ who, from: seconds(from), to: seconds(to) }] : []
}
