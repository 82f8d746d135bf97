import type { DeskVariable, EntryPoint } from '../../center/desk.ts'
import { globalsOf } from '../call-variables.ts'
import type { Desks } from './desks.ts'

/** The contact's variables on the desks: one set for all, the last value counts, stored with the last wrap-up (WX-14, WX-15). */
export class Variables {
  readonly #desks: Desks
  #declared: ReadonlyMap<string, DeskVariable>
  #edited = new Map<string, string>()
  /** Whether the call is still in the flow that it came in with. */
  #isFirstFlow = true
  #stored: Readonly<Record<string, string>> | undefined

  constructor(desks: Desks) {
    this.#desks = desks
    this.#declared = desks.settings.variables
  }

  /** The variables of the flow in which the call is now. */
  get declared(): ReadonlyMap<string, DeskVariable> {
    return this.#declared
  }

  /** WX-16: another flow begins, with what the call has under the same name and of the same type; says what was copied. */
  enter({ variables }: EntryPoint): readonly string[] {
    const before = this.#present()
    const copied = [...variables].flatMap(([name, { type }]) =>
      this.#declared.get(name)?.type === type ? [[name, before[name] ?? ''] as const] : [],
    )
    this.#declared = variables
    this.#edited = new Map(copied)
    this.#isFirstFlow = false
    return copied.map(([name]) => name)
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
    const { state } = this.#desks.platform.executor
    const globals = new Map(
      Object.entries(this.#isFirstFlow ? globalsOf(state) : {}).map(([name, value]) => [plain(name), value]),
    )
    return Object.fromEntries(
      [...this.#declared].map(([name, { value }]) => [
        name,
        this.#edited.get(name) ?? globals.get(plain(name)) ?? value,
      ]),
    )
  }
}

const plain = (name: string): string => name.replace(/^global:/i, '').toLowerCase()
