import type { DeskEntry } from '../../record/desk-entry.ts'
import { seconds } from '../../text/duration.ts'
import type { Desks } from './desks.ts'
import { nameOf, thisCall } from './offers.ts'

/** What remains to be done after a contact: one reason each, by hand or by the clock (WX-36, WX-37). */
export class WrapUps {
  readonly #desks: Desks
  /** Who wraps up which contact. */
  readonly #open = new Map<string, string>()
  readonly #done: DeskEntry['wrapups'][number][] = []

  constructor(desks: Desks) {
    this.#desks = desks
  }

  get entries(): DeskEntry['wrapups'] {
    return this.#done
  }

  /** Whether somebody still has to wrap up this call. */
  get isCallOpen(): boolean {
    return [...this.#open.values()].includes(thisCall)
  }

  isOpen(agent: string): boolean {
    return this.#open.has(agent)
  }

  begin(agent: string, contact: string): void {
    const { platform, settings } = this.#desks
    const { autoMs, default: reason } = settings.wrapup
    this.#open.set(agent, contact)
    this.#desks.become(agent, 'WrapUp')
    this.#desks.tell({ event: 'wrapupBegins', agent, text: nameOf(contact) })
    if (autoMs === undefined) return
    if (reason !== undefined)
      return platform.agenda.put(timer(agent), platform.now + autoMs, () => this.submit(agent, reason, 'auto'))
    platform.scribe.note({
      code: 'assumption/WX-37',
      text: 'wrap-up has a time but no default reason: nothing is submitted, the agent stays in it (desk: wrapup: default)',
    })
  }

  submit(agent: string, reason: string, by: 'agent' | 'auto'): void {
    const contact = this.#open.get(agent)
    this.#open.delete(agent)
    this.#desks.platform.agenda.callOff(timer(agent))
    this.#desks.tell({ event: 'wrapup', agent, text: by === 'auto' ? `${reason} (by itself)` : reason, rule: 'WX-37' })
    if (contact === thisCall) this.#done.push({ agent, reason, by, at: seconds(this.#desks.platform.now) })
    this.#desks.ready(agent)
  }

  /** WX-37: no countdown any more. */
  extend(agent: string): void {
    this.#desks.platform.agenda.callOff(timer(agent))
    this.#desks.tell({ event: 'extendWrapup', agent })
  }
}

const timer = (agent: string): string => `wrapup ${agent}`
