import type { Attributes, ReservedField } from '../../center/attributes.ts'
import type { FlagsEntry } from '../../record/care-entries.ts'
import { seconds } from '../../text/duration.ts'
import type { Platform } from '../platform.ts'

/** Who says something of a consumer: the SDK, the Apps API, a SIP header, a virtual agent, or her agent (CC-50, CC-52). */
export type FlagSource = 'sdk' | 'api' | 'sip' | 'virtualAgent' | 'agent'

/** The flags of a consumer's profile; the last who writes wins (CC-56). */
export class Flags {
  readonly #platform: Platform
  readonly #held = new Map<ReservedField, boolean>()
  readonly #entries: FlagsEntry[] = []
  /** What goes into the ticket, by field of the CRM. */
  readonly #fields = new Map<string, boolean>()

  constructor(platform: Platform) {
    this.#platform = platform
  }

  /** What is known when the contact comes in. */
  begin(): void {
    const { arrival } = this.#platform.stage.call.caller
    const settings = this.#platform.stage.center.calls?.attributes
    if (!settings) return
    this.#write('default')
    if (arrival && arrival.attributes.size > 0) this.set('sdk', arrival.attributes)
    const sip = new Map(
      (settings.sip?.parameters ?? []).flatMap(({ field, sourceField }) => {
        const holds = arrival?.sip.get(sourceField)
        return holds === undefined ? [] : [[field, holds] as const]
      }),
    )
    if (sip.size > 0) this.set('sip', sip)
  }

  /** Says something of the consumer; what SIP says passes only where it may (CC-54). */
  set(by: FlagSource, values: Attributes): void {
    const sip = this.#platform.stage.center.calls?.attributes?.sip
    if (by === 'sip') {
      if (!sip?.enabled) {
        const text = 'data_parameters_enabled is not true: what the SIP header says is not passed on (CC-54)'
        return this.#platform.scribe.note({ code: 'run/sip-not-passed', text })
      }
      if (sip.inCrmRecord) for (const [field, holds] of values) this.#fields.set(field, holds)
    }
    for (const [field, holds] of values) this.#held.set(field, holds)
    this.#write(by)
  }

  /** CC-55: what a virtual agent hands over goes to a field of the ticket, too. */
  writeField(field: string, holds: boolean): void {
    this.#fields.set(field, holds)
  }

  get fields(): Readonly<Record<string, boolean>> {
    return Object.fromEntries(this.#fields)
  }

  entries(): readonly FlagsEntry[] {
    return this.#entries
  }

  /** CC-51: always exactly one of Unverified and Verified; the others come beside. */
  #write(by: string): void {
    const flags = [
      this.#held.get('verified_customer') ? 'Verified' : 'Unverified',
      ...(this.#held.get('bad_actor') ? ['BadActor'] : []),
      ...(this.#held.get('repeat_customer') ? ['RepeatCustomer'] : []),
    ]
    const t = seconds(this.#platform.now)
    this.#entries.push({ t, flags, by })
    if (by !== 'default')
      this.#platform.scribe.happened(this.#platform.now, { event: 'flags', text: `${flags.join(', ')} (${by})` })
  }
}
