import type { RedactionEntry } from '../../record/care-entries.ts'
import type { Present } from '../../recording/ledger.ts'
import { seconds } from '../../text/duration.ts'
import { isOnCall } from '../contact.ts'
import type { Platform } from '../platform.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { comingOf } from './coming.ts'
import { isLeaf, queueOf } from './open.ts'

/** Stretches that an agent keeps out of the recording, by hand and by hand alone (CC-38 to CC-40). */
export class Redactions {
  readonly #platform: Platform
  readonly #entries: RedactionEntry[] = []
  #open: { readonly agent: string; readonly from: number } | undefined
  #queue = ''

  constructor(platform: Platform) {
    this.#platform = platform
  }

  /** The queue through which the consumer is with an agent. */
  enter(queue: string): void {
    this.#queue = queue
  }

  start(agent: string): Refusal | undefined {
    const { stage, book, now } = this.#platform
    const { calls } = stage.center
    const { surface, medium } = comingOf(this.#platform)
    if (medium === 'chats') return refuse('CC-63', 'NOT_ON_SURFACE', `there is no redaction in a chat (${surface})`)
    const queue = queueOf(calls, this.#queue)
    if (!calls || !queue?.redaction || !isLeaf(calls, queue))
      return refuse(
        'CC-38',
        'REDACTION_NOT_ENABLED_ON_QUEUE',
        `redaction is not enabled on ${this.#queue || 'this call'}`,
      )
    if (this.#open) return refuse('CC-39', 'REDACTING', `${this.#open.agent} redacts already`)
    if (!book.present.recording) return refuse('CC-39', 'NOT_RECORDED', 'nothing is recorded')
    this.#open = { agent, from: now }
    this.#tell('redact', agent)
    return undefined
  }

  stop(agent: string): Refusal | undefined {
    if (!this.#open) return refuse('CC-39', 'NOT_REDACTING', 'nothing is being redacted')
    this.#tell('stopRedacting', agent)
    this.#close(false)
    return undefined
  }

  /** What is being captured at this moment: nothing while an agent redacts (CC-39). */
  get capture(): Present {
    const { present } = this.#platform.book
    return this.#open ? { ...present, recording: undefined } : present
  }

  /** CC-40: who redacts leaves, or the call is over: it ends there, and that is reported. */
  look(isOver: boolean): void {
    if (!this.#open) return
    const { agent } = this.#open
    if (!isOver && isOnCall(this.#platform.contact, agent)) return
    this.#platform.scribe.note({
      code: 'redaction/open-at-end',
      text: `${agent} did not end a redaction: it ends with her part of the call (CC-40)`,
    })
    this.#close(true)
  }

  entries(): readonly RedactionEntry[] {
    return this.#entries
  }

  #close(isOpenAtEnd: boolean): void {
    if (!this.#open) return
    const { agent, from } = this.#open
    this.#open = undefined
    const stop = seconds(this.#platform.now)
    this.#entries.push({ agent, start: seconds(from), stop, ...(isOpenAtEnd ? { openAtEnd: true } : {}) })
  }

  #tell(event: string, agent: string): void {
    this.#platform.scribe.happened(this.#platform.now, { event, agent })
  }
}
