import type { State } from '../../behavior/state.ts'
import type { Contact } from '../../simulate/contact.ts'
import { Interner } from '../search/interner.ts'
import { contactKey, restKey, stateKey } from '../search/keys.ts'
import type { Place } from './canonical.ts'

/** A place, and how many transfers there were before. */
export interface Stand {
  readonly place: Place
  readonly transfers: number
}

/** Numbers the places of calls: the script, the contact, and whatever else is not the recorder's. */
export class Places {
  readonly #states = new Interner<State>()
  readonly #contacts = new Interner<Contact>()
  readonly #rests = new Interner<true>()
  readonly #stands = new Interner<Stand>()

  of(stand: Stand): number {
    const { state, contact } = stand.place
    const script = this.#states.same(state, stateKey)
    const person = this.#contacts.same(contact, contactKey)
    const rest = this.#rests.of(restKey(stand), true)
    return this.#stands.of(`${script},${person},${rest}`, stand)
  }

  get(number: number): Stand {
    return this.#stands.get(number)
  }

  /** How many different parts there are, for who wants to know why a space is large. */
  get parts(): Readonly<Record<string, number>> {
    const { size: scripts } = this.#states
    return { scripts, contacts: this.#contacts.size, rests: this.#rests.size, places: this.#stands.size }
  }
}
