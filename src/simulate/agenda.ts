/** Something that the platform does by itself at a moment, unless it is called off. */
export interface Appointment {
  readonly name: string
  /** Ms since the call began. */
  readonly at: number
  readonly happen: () => void
}

/** The platform's own timers, beside the one of the script: one of each name. */
export class Agenda {
  readonly #appointments = new Map<string, Appointment>()

  /** Makes an appointment, in place of the one of the same name. */
  put(name: string, at: number, happen: () => void): void {
    this.#appointments.delete(name)
    if (Number.isFinite(at)) this.#appointments.set(name, { name, at, happen })
  }

  callOff(name: string): void {
    this.#appointments.delete(name)
  }

  clear(): void {
    this.#appointments.clear()
  }

  /** The first one; of several at one moment, the one that was made first. */
  get next(): Appointment | undefined {
    let first: Appointment | undefined
    for (const each of this.#appointments.values()) if (!first || each.at < first.at) first = each
    return first
  }
}
