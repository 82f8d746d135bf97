import type { CallRecord, RecordingEntry, SegmentEntry, StatementEntry, TraceEntry } from '../record/call-record.ts'
import type { UploadEntry } from '../record/care-entries.ts'
import type { DeskState } from '../record/desk-entry.ts'
import type { MonitorEntry } from '../record/monitor-entry.ts'
import { agentsOf } from '../report/agent-lanes.ts'
import { careLanes, uploadLanes } from './care-lanes.ts'
import type { Moment } from './chronicle.ts'
import { messageLanes } from './message-lanes.ts'
import type { Story } from './story.ts'
import { writtenIn } from './written.ts'

type Event = Extract<TraceEntry, { readonly event: string }>

/** A stretch of a lane; times in seconds. What it is about is told by its kind, for whoever puts it in words. */
export type Bar = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'stay'; readonly action: string; readonly type: string }
  | { readonly kind: 'presence' | 'hold' | 'whisper' | 'redaction' }
  | { readonly kind: 'segment'; readonly segment: SegmentEntry }
  | { readonly kind: 'recording'; readonly recording: RecordingEntry }
  | { readonly kind: 'statement'; readonly statement: StatementEntry }
  | { readonly kind: 'indicator'; readonly name: string }
  | { readonly kind: 'state'; readonly state: DeskState; readonly reason: string }
  | { readonly kind: 'window'; readonly customer: string }
  | { readonly kind: 'watching'; readonly monitor: MonitorEntry }
  /** As long as the call: its time lies beyond it and is told in words. */
  | { readonly kind: 'upload'; readonly upload: UploadEntry }
)

/** One row of the timeline. */
export interface Lane {
  readonly kind:
    | 'whisper'
    | 'redaction'
    | 'upload'
    | 'caller'
    | 'script'
    | 'agent'
    | 'window'
    | 'center'
    | 'desk'
    | 'supervisor'
    | 'hold'
    | 'segment'
    | 'recording'
    | 'statement'
    | 'indicator'
  /** An agent's or supervisor's id, a recording's id, an indicator's name; empty where the kind says it all. */
  readonly name: string
  readonly bars: readonly Bar[]
  /** What people did, each at its moment. */
  readonly marks: readonly Event[]
}

/** The rows of a call's timeline, in the order in which they are read. */
export function lanesOf(story: Story): readonly Lane[] {
  const { record, moments } = story
  const ids = [...new Set(record.recordings.map(each => each.id))]
  return [
    { kind: 'caller', name: '', bars: [], marks: eventsOf(record).filter(isOfCaller) },
    { kind: 'script', name: '', bars: staysOf(record), marks: [] },
    ...agentsOf(record).map(agent => agentLane(agent, record)),
    ...deskLanes(record),
    ...messageLanes(record),
    ...supervisorsOf(record).map(by => supervisorLane(by, record)),
    ...careLanes(record),
    ...present({ kind: 'hold', name: '', bars: holdsOf(record), marks: [] }),
    ...present({
      kind: 'segment',
      name: '',
      bars: record.segments.map(segment => ({ kind: 'segment', from: segment.from, to: segment.to, segment })),
      marks: [],
    }),
    ...ids.map(id => recordingLane(id, record)),
    ...uploadLanes(record),
    ...present({
      kind: 'statement',
      name: '',
      bars: record.statements.map(statement => ({
        kind: 'statement',
        from: statement.from,
        to: statement.to,
        statement,
      })),
      marks: [],
    }),
    ...indicatorLanes(moments, record.duration),
  ]
}

function present(lane: Lane): readonly Lane[] {
  return lane.bars.length > 0 ? [lane] : []
}

function eventsOf(record: CallRecord): readonly Event[] {
  return record.trace.filter(entry => 'event' in entry)
}

const callerEvents = new Set(['press', 'silence'])

function isOfCaller(entry: Event): boolean {
  const { event, agent, by, text } = entry
  if (by !== undefined) return false
  const written = writtenIn(entry)
  if (written) return written.from === 'caller'
  return (callerEvents.has(event) && agent === undefined) || (event === 'hangup' && text === 'the caller')
}

/** Where the script stayed a while: an action that time passed in. */
function staysOf({ trace, duration }: CallRecord): readonly Bar[] {
  const visits = trace.filter(entry => 'action' in entry)
  return visits.flatMap(({ t, action, type }, index): readonly Bar[] => {
    const to = visits[index + 1]?.t ?? Math.max(t, duration)
    return to > t && type !== 'Onrelease' ? [{ kind: 'stay', from: t, to, action, type }] : []
  })
}

function agentLane(agent: string, record: CallRecord): Lane {
  const bars = record.segments
    .filter(each => each.parties.includes(agent))
    .map(({ from, to }): Bar => ({ kind: 'presence', from, to }))
  return { kind: 'agent', name: agent, bars, marks: eventsOf(record).filter(isOf(agent)) }
}

/** What a supervisor does with an agent's conversation is in her own lane. */
const isOf = (agent: string) => (entry: Event) =>
  entry.by === undefined && (entry.agent ?? writtenIn(entry)?.from) === agent

/** Supervisors in the order in which they come up. */
function supervisorsOf(record: CallRecord): readonly string[] {
  return [...new Set(eventsOf(record).flatMap(each => each.by ?? []))]
}

/** Whom a supervisor watched from when to when; nobody else perceives anything of it. */
function supervisorLane(by: string, record: CallRecord): Lane {
  const bars = (record.monitors ?? [])
    .filter(each => each.by === by)
    .map((monitor): Bar => ({ kind: 'watching', from: monitor.from, to: monitor.to, monitor }))
  return { kind: 'supervisor', name: by, bars, marks: eventsOf(record).filter(each => each.by === by) }
}

/** What each agent was when, where the center has desks; they go on after the call until it is wrapped up. */
function deskLanes({ desk }: CallRecord): readonly Lane[] {
  return Object.entries(desk?.agents ?? {}).map(([agent, stretches]) => ({
    kind: 'desk',
    name: agent,
    bars: stretches.map(({ state, reason = '', from, to }): Bar => ({ kind: 'state', state, reason, from, to })),
    marks: [],
  }))
}

function holdsOf(record: CallRecord): readonly Bar[] {
  const bars: Bar[] = []
  let since: number | undefined
  for (const { event, t, refusedBy, by } of eventsOf(record)) {
    if (refusedBy !== undefined || by !== undefined) continue
    if (event === 'hold') since ??= t
    else if (since !== undefined && ['resume', 'hangup', 'transfer', 'conference', 'leave'].includes(event)) {
      bars.push({ kind: 'hold', from: since, to: t })
      since = undefined
    }
  }
  return since === undefined ? bars : [...bars, { kind: 'hold', from: since, to: record.duration }]
}

function recordingLane(id: string, record: CallRecord): Lane {
  const bars = record.recordings
    .filter(each => each.id === id)
    .map((recording): Bar => ({ kind: 'recording', from: recording.from, to: recording.to, recording }))
  return { kind: 'recording', name: id, bars, marks: [] }
}

/** When each button was on a desk. */
function indicatorLanes(moments: readonly Moment[], duration: number): readonly Lane[] {
  const lanes = new Map<string, Bar[]>()
  const since = new Map<string, number>()
  const close = (name: string, from: number, to: number): void => {
    const bars = lanes.get(name) ?? []
    bars.push({ kind: 'indicator', name, from, to })
    lanes.set(name, bars)
    since.delete(name)
  }
  for (const { at, contact } of moments) {
    const on = new Set(contact.buttons.filter(each => each.isOn).map(each => each.tooltip || each.name))
    for (const name of on) if (!since.has(name)) since.set(name, at / 1_000)
    for (const [name, from] of since) if (!on.has(name)) close(name, from, Math.min(at / 1_000, duration))
  }
  for (const [name, from] of since) close(name, from, duration)
  return [...lanes].map(([name, bars]) => ({ kind: 'indicator', name, bars, marks: [] }))
}
