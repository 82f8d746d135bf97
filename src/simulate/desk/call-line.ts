import type { CallState, DeskEntry } from '../../record/desk-entry.ts'
import { seconds } from '../../text/duration.ts'
import type { Desks } from './desks.ts'

/** The call as the desks see it: its state, and which of its legs is on hold. */
export class CallLine {
  readonly #desks: Desks
  readonly #states: { readonly at: number; readonly state: CallState }[] = []
  readonly #past: DeskEntry['held'][number][] = []
  #holding: { readonly who: string; readonly from: number } | undefined
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
    return this.#holding ? [...this.#past, ...stretch(this.#holding, now)] : this.#past
  }

  look(): void {
    const { contact, now } = this.#desks.platform
    if (contact.isReleased || contact.agents.length === 0) this.#leg = undefined
    if (this.#leg === 'consult' && !contact.consultation) this.#leg = undefined
    const state = this.#stateNow()
    if (state !== undefined && this.#states.at(-1)?.state !== state) this.#states.push({ at: seconds(now), state })
    const who = this.#whoIsHeld()
    if (this.#holding?.who === who) return
    if (this.#holding) this.#past.push(...stretch(this.#holding, now))
    this.#holding = who === undefined ? undefined : { who, from: now }
  }

  #whoIsHeld(): string | undefined {
    const { contact } = this.#desks.platform
    if (contact.isReleased) return undefined
    if (this.#leg === 'consult') return contact.consultation?.agent || 'external'
    return this.isCustomerHeld ? 'caller' : undefined
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

function stretch({ who, from }: { readonly who: string; readonly from: number }, to: number): DeskEntry['held'] {
  return from < to ? [{ who, from: seconds(from), to: seconds(to) }] : []
}
