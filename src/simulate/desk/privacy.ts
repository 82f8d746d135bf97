import type { DeskEntry } from '../../record/desk-entry.ts'
import { seconds } from '../../text/duration.ts'
import type { Desks } from './desks.ts'

type Pause = DeskEntry['pauses'][number]

/** The recording paused for privacy: until it is resumed by hand or by the clock, and never beyond a transfer (WX-10 to WX-13). */
export class Privacy {
  readonly #desks: Desks
  readonly #past: Pause[] = []
  #running: { readonly agent: string; readonly from: number } | undefined

  constructor(desks: Desks) {
    this.#desks = desks
  }

  get isPaused(): boolean {
    return this.#running !== undefined
  }

  /** WX-11: what the queue says, else the desk. */
  get isPermitted(): boolean {
    const { pause, pauseBySkill } = this.#desks.settings
    const queue = this.#desks.offers.queue.toLowerCase()
    return [...pauseBySkill].find(([skill]) => skill.toLowerCase() === queue)?.[1] ?? pause
  }

  pause(agent: string): void {
    const { platform, settings } = this.#desks
    const decisions = platform.book.fact({ kind: 'mask', by: { kind: 'agent', agent }, agent })
    // Where nothing is recorded the ledger has said so, and there is nothing to resume.
    if (decisions.some(each => each.kind === 'ignored' || each.kind === 'refused')) return
    this.#desks.tell({ event: 'pauseRecording', agent })
    this.#running = { agent, from: platform.now }
    if (settings.autoResumeMs !== undefined)
      platform.agenda.put(timer, platform.now + settings.autoResumeMs, () => this.end('timer'))
  }

  /** The pause is over, if there is one. */
  end(endedBy: Pause['endedBy'], agent = this.#running?.agent ?? ''): void {
    if (!this.#running) return
    const { platform } = this.#desks
    this.#past.push({
      agent: this.#running.agent,
      from: seconds(this.#running.from),
      to: seconds(platform.now),
      endedBy,
    })
    this.#running = undefined
    platform.agenda.callOff(timer)
    if (endedBy === 'release') return
    const by = endedBy === 'agent' ? ({ kind: 'agent', agent } as const) : ({ kind: 'platform' } as const)
    platform.book.fact({ kind: 'unmask', by, agent })
    this.#desks.tell({ event: 'resumeRecording', agent, ...because[endedBy] })
  }

  entries(): readonly Pause[] {
    return this.#past
  }
}

const timer = 'auto resume'

const because = {
  agent: {},
  timer: { text: 'by itself', rule: 'WX-10' },
  transfer: { text: 'by the transfer', rule: 'WX-13' },
} as const
