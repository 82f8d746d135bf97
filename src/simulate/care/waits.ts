import { speechMs } from '../../behavior/prompt.ts'
import type { Queue, Whisper } from '../../center/queue.ts'
import { defaultWaiting, type Waiting } from '../../center/waiting.ts'
import type { WaitEntry } from '../../record/care-entries.ts'
import { seconds } from '../../text/duration.ts'
import { without } from '../contact.ts'
import type { Platform } from '../platform.ts'
import { comingOf } from './coming.ts'
import { queueOf } from './open.ts'

/** How long consumers wait, and what an agent hears meanwhile that they do not (CC-42 to CC-48). */
export class Waits {
  readonly #platform: Platform
  readonly #entries: WaitEntry[] = []
  #queue = ''
  #since = 0

  constructor(platform: Platform) {
    this.#platform = platform
  }

  /** A consumer begins to wait for an agent. */
  begin(queue: string): void {
    this.#queue = queue
    this.#since = this.#platform.now
    this.#warnOfNumbers()
  }

  /** An agent has answered: what she hears first comes before she is connected by `then`. */
  answer(agent: string, then: () => void): void {
    const { stage, agenda, now } = this.#platform
    if (!stage.center.calls) return then()
    const { whisper, countdownMs } = this.#prelude()
    const waited = now - this.#since
    this.#entries.push({
      for: this.#queue,
      agent,
      queue: seconds(waited),
      whisper: seconds(whisper.ms),
      countdown: seconds(countdownMs),
      total: seconds(waited + whisper.ms + countdownMs),
      alerts: this.#alerts(waited),
    })
    if (whisper.ms + countdownMs === 0) return then()
    this.#platform.contact = { ...this.#platform.contact, connecting: agent }
    if (whisper.ms > 0) this.#tell('whisper', agent, whisper.text)
    const counted = () => {
      this.#platform.contact = without(this.#platform.contact, 'connecting')
      this.#platform.scribe.happened(this.#platform.now, { event: 'connect', agent })
      then()
    }
    agenda.put('connect', now + whisper.ms, () => {
      if (countdownMs === 0) return counted()
      this.#tell('countdown', agent, 'next caller in 3, 2, 1')
      agenda.put('connect', this.#platform.now + countdownMs, counted)
    })
  }

  /** Whoever was about to be connected is not. */
  release(): void {
    this.#platform.agenda.callOff('connect')
  }

  /** Whether an agent who answers hears something before the caller hears her. */
  get hasPrelude(): boolean {
    const { whisper, countdownMs } = this.#prelude()
    return whisper.ms + countdownMs > 0
  }

  #prelude() {
    const { calls } = this.#platform.stage.center
    const queue = queueOf(calls, this.#queue)
    const waiting = calls?.waiting ?? defaultWaiting
    return {
      whisper: whisperOf(queue, waiting, comingOf(this.#platform).medium),
      countdownMs: queue?.countdownMs ?? waiting.countdownMs,
    }
  }

  entries(): readonly WaitEntry[] {
    return this.#entries
  }

  /** CC-46: once, or every so many seconds until now. */
  #alerts(waited: number): number {
    const everyMs = this.#alert?.everyMs
    return everyMs === undefined ? 1 : Math.floor(waited / everyMs) + 1
  }

  get #alert() {
    const { waiting } = this.#platform.stage.center.calls ?? {}
    return comingOf(this.#platform).medium === 'calls' ? waiting?.callAlert : waiting?.chatAlert
  }

  /** CC-47: an agent without a number gets no alert by SMS. */
  #warnOfNumbers(): void {
    for (const [agent, number] of this.#platform.stage.center.calls?.waiting?.smsAlerts ?? [])
      if (number === '')
        this.#platform.scribe.note({
          code: 'run/no-number',
          text: `${agent} has no number: no alert is sent to her by SMS (CC-47)`,
        })
      else this.#tell('alert', agent, `by SMS to ${number}`)
  }

  #tell(event: string, agent: string, text: string): void {
    this.#platform.scribe.happened(this.#platform.now, { event, agent, text })
  }
}

/** CC-42, CC-43: what the agent hears and for how long; a queue's own whisper wins. */
export function whisperOf(
  queue: Queue | undefined,
  waiting: Waiting,
  medium: 'calls' | 'chats',
): { readonly text: string; readonly ms: number } {
  const whisper: Whisper | undefined = queue?.whisper ?? waiting.whisper
  if (!whisper || whisper.kind === 'off' || !queue || medium === 'chats') return { text: '', ms: 0 }
  const text = whisper.kind === 'queueName' ? `call from ${queue.name}` : whisper.text
  return { text, ms: whisper.ms ?? Math.round(speechMs(text) / whisper.speed) }
}
