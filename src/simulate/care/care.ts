import type { RecordingEntry } from '../../record/call-record.ts'
import type { CareEntries, TargetsEntry, UploadEntry, ViewEntry } from '../../record/care-entries.ts'
import type { Cause } from '../../recording/fact.ts'
import { seconds } from '../../text/duration.ts'
import type { Platform } from '../platform.ts'
import type { Refusal } from '../refusal.ts'
import { Arrivals } from './arrivals.ts'
import { comingOf, localNow } from './coming.ts'
import { Consumers } from './consumers.ts'
import { Flags } from './flags.ts'
import { queueOf } from './open.ts'
import { Redactions } from './redactions.ts'
import { SmartActions } from './smart-actions.ts'
import { refusalOfTarget, transferTargets } from './transfer-targets.ts'
import { smoothUpload, uploaded } from './upload.ts'
import { Waits } from './waits.ts'

/** What the center's settings of calls and chats make of a call, beside its script; a center without them has nothing of it. */
export class Care {
  readonly #platform: Platform
  readonly arrivals: Arrivals
  readonly waits: Waits
  readonly redactions: Redactions
  readonly flags: Flags
  readonly consumers: Consumers
  readonly actions: SmartActions
  readonly #targets: TargetsEntry[] = []
  readonly #views: ViewEntry[] = []
  /** The queue in which the consumer is or was last. */
  queue = ''
  #ended: { readonly cause: string; readonly by?: string } | undefined

  constructor(platform: Platform) {
    this.#platform = platform
    this.arrivals = new Arrivals(platform)
    this.waits = new Waits(platform)
    this.redactions = new Redactions(platform)
    this.flags = new Flags(platform)
    this.consumers = new Consumers(platform)
    this.actions = new SmartActions(platform)
  }

  get settings() {
    return this.#platform.stage.center.calls
  }

  begin(): void {
    if (!this.settings) return
    this.flags.begin()
    this.consumers.begin()
  }

  /** An agent is asked for in a queue, by the script or by a transfer. */
  arrive(queue: string, isTransfer: boolean): void {
    if (!this.settings) return
    this.queue = queueOf(this.settings, queue)?.name ?? queue
    this.arrivals.arrive(queue, isTransfer)
    if (this.#platform.contact.isReleased || this.arrivals.hasTaken) return
    this.queue = this.#platform.contact.request?.skill ?? this.queue
    this.waits.begin(this.queue)
  }

  /** An agent has answered and is to be connected by `then`. */
  answer(agent: string, then: () => void): void {
    this.waits.answer(agent, () => {
      this.redactions.enter(this.queue)
      then()
    })
  }

  /** Why an agent may not send a contact to a queue; undefined when she may. */
  refusalOfTransfer(queue: string): Refusal | undefined {
    const known = queueOf(this.settings, queue)
    const { center } = this.#platform.stage
    return known && refusalOfTarget(center, known, comingOf(this.#platform), localNow(this.#platform))
  }

  /** The queues that an agent is shown for a transfer. */
  listTargets(agent: string): void {
    const { stage, now, scribe } = this.#platform
    const queues = transferTargets(stage.center, comingOf(this.#platform), localNow(this.#platform))
    this.#targets.push({ t: seconds(now), agent, queues })
    scribe.happened(now, { event: 'targets', agent, text: queues.join(', ') })
  }

  /** CC-24: what a supervisor sees of a connected chat. */
  view(by: string, agent: string): void {
    const tickets = this.consumers.entries({})
    const ticket = tickets.at(-1)?.firstName
    this.#views.push({
      t: seconds(this.#platform.now),
      by,
      agent: this.#platform.agent(agent)?.name ?? agent,
      consumer: this.consumers.id,
      issue: this.#menuPath(),
      ...(ticket === undefined ? {} : { ticket }),
    })
  }

  /** The queue with those above it: `billing > refunds`. */
  #menuPath(): string {
    const path: string[] = []
    for (let name = this.queue; name !== '' && !path.includes(name); name = queueOf(this.settings, name)?.parent ?? '')
      path.unshift(name)
    return path.join(' > ')
  }

  /** After anything has happened. */
  look(): void {
    if (this.settings) this.redactions.look(this.#platform.contact.isReleased)
  }

  /** The contact is about to end: what was open closes, and the reason is kept (CC-59). */
  release(by: Cause, supervisor?: string): void {
    if (!this.settings) return
    for (const each of [this.arrivals, this.waits, this.actions]) each.release()
    this.redactions.look(true)
    this.#ended ??=
      supervisor === undefined ? { cause: this.#causeOf(by) } : { cause: 'endedBySupervisor', by: supervisor }
  }

  #causeOf(by: Cause): string {
    const { contact } = this.#platform
    const { entry, isServed } = this.arrivals
    if (entry && isServed) return `deflected:${entry.chosen ?? entry.way}`
    if (by.kind !== 'caller') return by.kind
    if (contact.wasAnswered) return 'consumer'
    return contact.request || entry ? 'abandonedInQueue' : 'abandonedInMenu'
  }

  /** Every entry that the center's settings ask for. */
  entries(recordings: readonly RecordingEntry[]): CareEntries {
    const { settings } = this
    if (!settings) return {}
    const { entry, voicemail } = this.arrivals
    const hasRedaction = [...settings.queues.values()].some(each => each.redaction)
    return {
      ...(this.#ended ? { ended: this.#ended } : {}),
      ...(entry ? { deflection: entry } : {}),
      ...(voicemail ? { voicemail } : {}),
      ...(settings.waiting || settings.queues.size > 0 ? { waits: this.waits.entries() } : {}),
      ...(this.#targets.length > 0 ? { targets: this.#targets } : {}),
      ...(hasRedaction ? { redactions: this.redactions.entries() } : {}),
      ...(settings.attributes ? { flags: this.flags.entries() } : {}),
      ...(settings.consumers ? { tickets: this.consumers.entries(this.flags.fields) } : {}),
      ...(this.#views.length > 0 ? { views: this.#views } : {}),
      ...(settings.smartActions ? { smartActions: this.actions.entries() } : {}),
      ...(settings.storage && this.#platform.contact.isReleased ? { uploads: this.uploads(recordings) } : {}),
    }
  }

  /** CC-25: each recording goes to the CRM when the call is over; what was redacted has no length (CC-39). */
  uploads(recordings: readonly RecordingEntry[]): readonly UploadEntry[] {
    const storage = this.settings?.storage
    if (!storage) return []
    const { upload = smoothUpload } = this.#platform.stage.call
    const ids = [...new Set(recordings.map(each => each.id))]
    return ids.map(id => {
      const length = recordings
        .filter(each => each.id === id && each.media === 'voice')
        .reduce((sum, each) => sum + Math.round((each.to - each.from) * 1_000), 0)
      const bytes = Math.round((length * storage.bytesPerSecond) / 1_000)
      return uploaded(id, upload.megabytes ?? bytes / storage.bytesPerMegabyte, storage, upload)
    })
  }
}
