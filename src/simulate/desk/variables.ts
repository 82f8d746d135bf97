import { globalsOf } from '../call-variables.ts'
import type { Desks } from './desks.ts'

/** The contact's variables on the desks: one set for all, the last value counts, stored with the last wrap-up (WX-14, WX-15). */
export class Variables {
  readonly #desks: Desks
  readonly #edited = new Map<string, string>()
  #stored: Readonly<Record<string, string>> | undefined

  constructor(desks: Desks) {
    this.#desks = desks
  }

  get isFrozen(): boolean {
    return this.#stored !== undefined
  }

  set(agent: string, name: string, value: string): void {
    this.#edited.set(name, value)
    this.#desks.tell({ event: 'setVariable', agent, text: `${name} = ${value}` })
  }

  /** The call is over and the last wrap-up submitted: from here on nothing is stored. */
  look(): void {
    if (this.isFrozen || !this.#desks.platform.contact.isReleased || this.#desks.wrapUps.isCallOpen) return
    this.#stored = this.#present()
  }

  /** What was stored; while there is a wrap-up to come, what would be. */
  stored(): Readonly<Record<string, string>> {
    return this.#stored ?? this.#present()
  }

  /** What agents wrote, else what the script has under that name, else the setting. */
  #present(): Readonly<Record<string, string>> {
    const globals = new Map(
      Object.entries(globalsOf(this.#desks.platform.executor.state)).map(([name, value]) => [plain(name), value]),
    )
    return Object.fromEntries(
      [...this.#desks.settings.variables].map(([name, { value }]) => [
        name,
        this.#edited.get(name) ?? globals.get(plain(name)) ?? value,
      ]),
    )
  }
}

const plain = (name: string): string => name.replace(/^global:/i, '').toLowerCase()
