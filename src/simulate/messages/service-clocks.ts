import type { Hours } from '../../center/center.ts'
import { momentText } from '../../center/local-moment.ts'
import type { ServiceLevels } from '../../center/sla.ts'
import type { ServiceEntry } from '../../record/messaging-entry.ts'
import { seconds } from '../../text/duration.ts'
import type { Agenda } from '../agenda.ts'
import { businessDue, businessMs, targetMs } from './business-time.ts'

type ClockName = ServiceEntry['clock']

/** One clock: what it has counted, since when it runs, and when it came to its target. */
interface Clock {
  readonly target: number
  readonly spent: number
  readonly since?: number
  readonly breachedAt?: number
}

/**
 * The clocks of service of one case, in business time (WA-30, WA-31). Moments are ms since the call began; `startMs` is its
 * local beginning.
 */
export class ServiceClocks {
  readonly #clocks = new Map<ClockName, Clock>()
  readonly #hours: Hours | undefined
  readonly #levels: ServiceLevels
  readonly #startMs: number
  readonly #agenda: Agenda
  readonly #breached: (clock: ClockName) => void

  constructor(
    levels: ServiceLevels,
    hours: Hours | undefined,
    startMs: number,
    agenda: Agenda,
    breached: (clock: ClockName) => void,
  ) {
    this.#levels = levels
    this.#hours = hours
    this.#startMs = startMs
    this.#agenda = agenda
    this.#breached = breached
  }

  /** The case begins, or goes on after it was resolved: ◇ the solution's clock goes on from where it stood (WA-33). */
  start(now: number): void {
    const { firstResponse, solution, day } = this.#levels
    const hours = this.#hours
    if (firstResponse && !this.#clocks.has('firstResponse'))
      this.#run('firstResponse', { target: targetMs(firstResponse, hours, day), spent: 0 }, now)
    if (!solution) return
    const before = this.#clocks.get('solution')
    if (before?.since === undefined)
      this.#run('solution', before ?? { target: targetMs(solution, hours, day), spent: 0 }, now)
  }

  /** WA-30: an agent has answered, or resolved the case. */
  stop(name: ClockName, now: number): void {
    const clock = this.#clocks.get(name)
    if (clock?.since === undefined) return
    const { since: _, ...rest } = clock
    this.#clocks.set(name, { ...rest, spent: this.#spent(clock, now) })
    this.#agenda.callOff(name)
  }

  /** The contact is over: no target is waited for any more. */
  release(): void {
    for (const name of this.#clocks.keys()) this.#agenda.callOff(name)
  }

  entries(now: number): readonly ServiceEntry[] {
    return [...this.#clocks].map(([clock, { target, since, breachedAt, ...rest }]) => ({
      clock,
      target: seconds(target),
      spent: seconds(since === undefined ? rest.spent : this.#spent({ target, since, ...rest }, now)),
      state: breachedAt !== undefined ? 'breached' : since === undefined ? 'met' : 'running',
      ...(breachedAt === undefined ? {} : { breachedAt: momentText(this.#startMs + breachedAt) }),
    }))
  }

  #run(name: ClockName, clock: Clock, now: number): void {
    this.#clocks.set(name, { ...clock, since: now })
    if (clock.breachedAt !== undefined) return
    const due = businessDue(this.#hours, this.#startMs + now, clock.target - clock.spent)
    if (due === undefined) return
    this.#agenda.put(name, due - this.#startMs, () => {
      const running = this.#clocks.get(name)
      if (running) this.#clocks.set(name, { ...running, breachedAt: due - this.#startMs })
      this.#breached(name)
    })
  }

  #spent({ spent, since }: Clock, now: number): number {
    return since === undefined ? spent : spent + businessMs(this.#hours, this.#startMs + since, this.#startMs + now)
  }
}
