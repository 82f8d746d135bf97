import type { Surface } from '../../center/surface.ts'
import type { TicketEntry } from '../../record/care-entries.ts'
import type { Platform } from '../platform.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { comingOf, localNow } from './coming.ts'

type Ticket = Omit<TicketEntry, 'fields'> & { readonly isOld: boolean }

/** Who the consumer is: an anonymous one has a ticket by the clock until she signs in (CC-60 to CC-62). */
export class Consumers {
  readonly #platform: Platform
  #tickets: readonly Ticket[] = []
  #signedInAs: string | undefined

  constructor(platform: Platform) {
    this.#platform = platform
  }

  begin(): void {
    const { caller } = this.#platform.stage.call
    if (!this.#platform.stage.center.calls?.consumers) return
    this.#signedInAs = caller.arrival?.identity
    const earlier = caller.arrival?.earlierTickets ?? []
    this.#tickets = [
      ...earlier.map(firstName => ({ firstName, consumer: this.#device, isOld: false })),
      { firstName: this.#firstName(), consumer: this.#signedInAs ?? this.#device, isOld: false },
    ]
  }

  /** The consumer's name, or the id of her device. */
  get id(): string {
    return this.#signedInAs ?? this.#device
  }

  /** She signs in on a surface; returns why her tickets cannot be merged with it. */
  signIn(as: string, on: Surface): Refusal | undefined {
    const { surface } = comingOf(this.#platform)
    const isKnown = on === 'web' || on === 'mobile'
    const fits = surface === 'web' ? on === 'web' : surface === 'mobile' && isKnown
    if (!fits) return refuse('CC-61', 'OTHER_SDK', `who came by ${surface} does not sign in on ${on}`)
    this.#signedInAs = as
    this.#tell('signIn', `as ${as}`)
    if (this.#platform.stage.center.calls?.consumers?.merge === 'auto') {
      this.#platform.scribe.note({
        code: 'assumption/CC-61',
        text: 'tickets of the same device are merged at the sign-in (consumers: merge)',
      })
      this.#merge(as)
    }
    return undefined
  }

  /** Merges by hand. */
  merge(): Refusal | undefined {
    if (this.#signedInAs === undefined)
      return refuse('CC-61', 'NOT_SIGNED_IN', 'nobody has signed in: there is no id to merge into')
    this.#merge(this.#signedInAs)
    return undefined
  }

  /** CC-62: after a new installation on Android the SDK is another, and what came before stays apart. */
  reinstall(): void {
    const isAndroid = /android/i.test(this.#platform.stage.call.caller.arrival?.device ?? '')
    this.#tell('reinstall', isAndroid ? 'the device is a new one for the SDK' : 'the device is known again')
    if (!isAndroid) return
    this.#signedInAs = undefined
    this.#tickets = [
      ...this.#tickets.map(each => ({ ...each, isOld: true })),
      { firstName: this.#firstName(), consumer: `${this.#device} (new)`, isOld: false },
    ]
  }

  /** The tickets; what was written to fields stands in the latest. */
  entries(fields: Readonly<Record<string, boolean>>): readonly TicketEntry[] {
    const last = this.#tickets.length - 1
    return this.#tickets.map(({ isOld: _, ...ticket }, index) =>
      index === last && Object.keys(fields).length > 0 ? { ...ticket, fields } : ticket,
    )
  }

  #merge(into: string): void {
    const isMerged = (each: Ticket) => !each.isOld && each.consumer !== into
    const count = this.#tickets.filter(isMerged).length
    this.#tickets = this.#tickets.map(each => (isMerged(each) ? { ...each, mergedInto: into } : each))
    this.#tell('merge', `${count} ticket${count === 1 ? '' : 's'} into ${into}`)
  }

  get #device(): string {
    const { caller } = this.#platform.stage.call
    return caller.arrival?.visitor ?? caller.ani
  }

  /** CC-60: `Web User - 10/05 10:15`, in the center's time zone ◇; by other ways the number stands there. */
  #firstName(): string {
    const { caller } = this.#platform.stage.call
    if (this.#signedInAs !== undefined) return caller.name || this.#signedInAs
    const { surface } = comingOf(this.#platform)
    if (surface !== 'web' && surface !== 'mobile') return caller.name || caller.ani
    const at = new Date(localNow(this.#platform)).toISOString()
    return `${surface === 'web' ? 'Web' : 'Mobile'} User - ${at.slice(5, 7)}/${at.slice(8, 10)} ${at.slice(11, 16)}`
  }

  #tell(event: string, text: string): void {
    this.#platform.scribe.happened(this.#platform.now, { event, text })
  }
}
