import type { CallRecord, Happening, SegmentEntry, Visible } from './call-record.ts'
import { isWritten, readersOf, servingAfter, threadBefore } from './visible-messages.ts'

/** Who perceives an event: everyone in the segment, the caller alone, the agents with her, or who does it alone. What is not here, nobody does. */
const audiences = new Map<string, 'everyone' | 'caller' | 'agents' | 'doer'>(
  Object.entries({
    press: 'caller',
    silence: 'caller',
    music: 'caller',
    say: 'everyone',
    message: 'everyone',
    answer: 'everyone',
    hold: 'everyone',
    resume: 'everyone',
    transfer: 'everyone',
    conference: 'everyone',
    leave: 'everyone',
    hangup: 'everyone',
    consult: 'doer',
    decline: 'doer',
    ignore: 'doer',
    click: 'doer',
    record: 'doer',
    stopRecording: 'doer',
    mask: 'doer',
    unmask: 'doer',
    disposition: 'doer',
    assigned: 'doer',
    unassigned: 'doer',
    agentResponse: 'doer',
    resolve: 'doer',
    connect: 'everyone',
    whisper: 'doer',
    countdown: 'doer',
    alert: 'doer',
    redact: 'doer',
    stopRedacting: 'doer',
    targets: 'doer',
    verify: 'doer',
    flags: 'agents',
    smartAction: 'everyone',
    'action fulfilled': 'everyone',
    'action declined': 'everyone',
    attach: 'everyone',
    option: 'caller',
    choose: 'caller',
    mail: 'caller',
    sms: 'caller',
    voicemail: 'caller',
    offer: 'doer',
    rona: 'doer',
    state: 'doer',
    pauseRecording: 'doer',
    resumeRecording: 'doer',
    setVariable: 'doer',
    outdial: 'doer',
    outdialFails: 'doer',
    end: 'everyone',
    endConsult: 'doer',
    consultOffered: 'doer',
    confirmConsult: 'doer',
    consultCancelled: 'doer',
    wrapupBegins: 'doer',
    wrapup: 'doer',
    extendWrapup: 'doer',
  } as const),
)

/** Who ends being held: afterwards the caller hears people again. */
const endsHold = new Set(['resume', 'transfer', 'conference', 'leave', 'answer'])

/**
 * Who perceived what. A supervisor perceives what the agent does whom she monitors, beside what she does herself; nobody
 * else perceives a supervisor (GC-04, GC-05, V-06).
 */
export function visibleOf({
  trace,
  segments,
  messaging,
}: Pick<CallRecord, 'trace' | 'segments' | 'messaging'>): Visible {
  const seen = new Map<string, Happening[]>([['caller', []]])
  const watching = new Map<string, string>()
  let isHeld = false
  let serving: ReadonlySet<string> = new Set()
  const happenings = trace.filter(entry => 'event' in entry)
  for (const entry of happenings) {
    if (entry.by !== undefined) {
      show(seen, entry.by, entry)
      if (entry.refusedBy !== undefined) continue
      if (entry.event === 'monitor') watching.set(entry.by, entry.agent ?? '')
      if (entry.event === 'stopMonitoring') watching.delete(entry.by)
      continue
    }
    const people =
      messaging && isWritten(entry)
        ? readersOf(entry, serving, entry.event === 'textmsg')
        : reached(
            entry,
            isHeld,
            segments.findLast(each => each.from <= entry.t && entry.t <= each.to),
          )
    if (messaging && entry.event === 'assigned' && entry.agent !== undefined)
      for (const before of threadBefore(entry, happenings))
        if (!seen.get(entry.agent)?.includes(before)) show(seen, entry.agent, before)
    for (const each of people) show(seen, each, entry)
    serving = servingAfter(entry, serving)
    for (const [by, agent] of watching) if (people.has(agent)) show(seen, by, entry)
    if (entry.event === 'hold') isHeld = true
    else if (endsHold.has(entry.event)) isHeld = false
  }
  return Object.fromEntries([...seen].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function show(seen: Map<string, Happening[]>, who: string, entry: Happening): void {
  const list = seen.get(who)
  if (list) list.push(entry)
  else seen.set(who, [entry])
}

/** Whoever is on hold and the agents do not hear one another. */
function reached(entry: Happening, isHeld: boolean, segment: SegmentEntry | undefined): ReadonlySet<string> {
  const people = audienceOf(entry, segment)
  if (!isHeld || entry.event !== 'say') return people
  return new Set([...people].filter(each => (each === 'caller') === (entry.agent === undefined)))
}

function audienceOf(entry: Happening, segment: SegmentEntry | undefined): ReadonlySet<string> {
  const people = (segment?.parties ?? []).filter(each => each !== 'ivr' && each !== 'external')
  const agents = people.filter(each => each !== 'caller')
  if (entry.event === 'play') return new Set(entry.to === 'agent' ? agents : entry.to === 'both' ? people : ['caller'])
  const doer = entry.agent === undefined ? [] : [entry.agent]
  if (entry.to === 'agent') return new Set(doer)
  switch (audiences.get(entry.event)) {
    case 'everyone':
      return new Set([...people, ...doer])
    case 'caller':
      return new Set(['caller'])
    case 'agents':
      return new Set(agents)
    case 'doer':
      return new Set(doer)
    default:
      return new Set()
  }
}
