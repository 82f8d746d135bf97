import { defaultMonitoring } from '../center/supervision.ts'
import type { Note, TraceEntry } from '../record/call-record.ts'
import type { MonitorEnd, MonitorEntry } from '../record/monitor-entry.ts'
import { seconds } from '../text/duration.ts'
import { isOnCall } from './contact.ts'
import { type Attempt, channelNow, refusalOf } from './guards-of-monitoring.ts'
import type { Platform } from './platform.ts'
import type { Refusal } from './refusal.ts'

type Happening = Omit<Extract<TraceEntry, { event: string }>, 't' | 'by'>
type Running = Omit<MonitorEntry, 'to' | 'endedBy'>

/**
 * Who watches a conversation. It reads the platform and writes nothing there, its lines of the trace neither: they are
 * laid between the others when the record is made, so that watching cannot change what is watched (GC-04, CC-21).
 */
export class Watch {
  readonly #platform: Platform
  readonly #presence = new Map<string, string>()
  readonly #lines: { readonly behind: number; readonly entry: TraceEntry }[] = []
  readonly #notes = new Map<string, Note>()
  readonly #past: MonitorEntry[] = []
  #running: readonly Running[] = []

  constructor(platform: Platform) {
    this.#platform = platform
  }

  get #monitoring() {
    return this.#platform.stage.center.supervision?.monitoring ?? defaultMonitoring
  }

  /** A supervisor of the center. */
  supervisor(id: string) {
    return this.#platform.stage.center.supervision?.supervisors.get(id)
  }

  #presenceOf(id: string): string {
    return this.#presence.get(id) ?? this.supervisor(id)?.presence ?? ''
  }

  /** Starts to watch the conversation of an agent; of the only one, if none is named. */
  start(by: string, agent: string): void {
    const supervisor = this.supervisor(by)
    if (!supervisor) return
    const { contact, stage, now } = this.#platform
    const channel = channelNow(this.#platform)
    const attempt: Attempt = {
      supervisor,
      presence: this.#presenceOf(by),
      agent,
      monitoring: this.#monitoring,
      channel,
      contact,
      present: this.#running.map(each => each.by),
      former: this.#past.map(each => each.by),
    }
    const refusal = refusalOf(attempt)
    if (refusal) return this.refuse('monitor', by, refusal, agent)
    const watched = agent === '' ? (contact.agents[0] ?? '') : agent
    this.#tell(by, { event: 'monitor', agent: watched })
    this.#running = [...this.#running, { by, agent: watched, from: seconds(now) }]
    if (stage.call.caller.channel === undefined && channel === 'messaging')
      this.#restsOn('GC-03', 'the call names no channel of its digital contact: taken as messaging (caller: channel)')
    if (channel === 'sms' && attempt.former.includes(by))
      this.#restsOn('GC-12', `${by} monitors the same SMS again: taken as allowed (monitoring: restartSms)`)
  }

  /** Stops to watch. */
  stop(by: string): void {
    if (this.#running.some(each => each.by === by)) return this.#end(by, 'supervisor', { event: 'stopMonitoring' })
    this.refuse('stopMonitoring', by, { refusedBy: 'GC-10', code: 'NOT_MONITORING', text: `${by} monitors nothing` })
  }

  /** Her status changes. */
  become(by: string, presence: string): void {
    this.#presence.set(by, presence)
    this.#tell(by, { event: 'presence', text: presence })
    const { presence: needed, presenceChecked } = this.#monitoring
    const isWatching = this.#running.some(each => each.by === by)
    if (!isWatching || needed === 'any' || presence.toLowerCase() === needed.toLowerCase()) return
    if (presenceChecked === 'always')
      return this.#end(by, 'presence', { event: 'stopMonitoring', text: `${by} is ${presence}`, rule: 'GC-14' })
    this.#restsOn(
      'GC-14',
      `${by} left ${needed} while monitoring: it goes on, the status counts at the start only (monitoring: presenceChecked)`,
    )
  }

  /** An attempt that a rule forbids. */
  refuse(event: string, by: string, refusal: Refusal, agent = ''): void {
    this.#tell(by, { event, ...(agent === '' ? {} : { agent }), ...refusal })
  }

  /** After anything has happened: whoever watches what is over, watches no more (GC-10, GC-13). */
  look(): void {
    if (this.#running.length === 0) return
    const { contact } = this.#platform
    for (const { by, agent } of this.#running)
      if (contact.isReleased)
        this.#end(by, 'release', { event: 'stopMonitoring', text: 'the conversation is over', rule: 'GC-10' })
      else if (this.#monitoring.boundTo === 'agent' && !isOnCall(contact, agent)) {
        this.#end(by, 'agent-left', { event: 'stopMonitoring', text: `${agent} has left`, rule: 'GC-13' })
        this.#restsOn('GC-13', `${agent} left while monitored: it ends with the agent's part (monitoring: boundTo)`)
      }
  }

  /** The stretches until now, in order of their beginning. */
  entries(): readonly MonitorEntry[] {
    const to = seconds(this.#platform.now)
    const open = this.#running.map((each): MonitorEntry => ({ ...each, to, endedBy: 'release' }))
    return [...this.#past, ...open].sort((a, b) => a.from - b.from)
  }

  /** The trace with what supervisors did in its place. */
  traced(trace: readonly TraceEntry[]): readonly TraceEntry[] {
    let from = 0
    const pieces = this.#lines.map(({ behind, entry }) => {
      const before = trace.slice(from, behind)
      from = Math.max(from, behind)
      return [...before, entry]
    })
    return [...pieces.flat(), ...trace.slice(from)]
  }

  get notes(): readonly Note[] {
    return [...this.#notes.values()]
  }

  #end(by: string, endedBy: MonitorEnd, happening: Happening): void {
    const ending = this.#running.find(each => each.by === by)
    if (!ending) return
    this.#running = this.#running.filter(each => each !== ending)
    this.#past.push({ ...ending, to: seconds(this.#platform.now), endedBy })
    this.#tell(by, { ...happening, agent: ending.agent })
  }

  #tell(by: string, happening: Happening): void {
    const { scribe, now } = this.#platform
    this.#lines.push({ behind: scribe.trace.length, entry: { t: seconds(now), by, ...happening } })
  }

  #restsOn(rule: string, text: string): void {
    this.#notes.set(`${rule} ${text}`, { code: `assumption/${rule}`, text })
  }
}
