import type { TraceEntry } from '../record/call-record.ts'
import type { Moment } from './chronicle.ts'

type Event = Extract<TraceEntry, { readonly event: string }>

/** A supervisor's line of the trace, and how many lines of the call itself stand before it. */
interface Line {
  readonly entry: Event
  readonly behind: number
}

/** Lays what supervisors did between the moments of a call, as its record does: the call itself knows nothing of it. */
export function withWatching(moments: readonly Moment[], trace: readonly TraceEntry[]): readonly Moment[] {
  const lines = linesOf(trace)
  if (lines.length === 0) return moments
  const woven: Moment[] = []
  let next = 0
  for (const moment of moments) {
    for (let line = lines[next]; line && isBefore(line, moment); line = lines[++next])
      woven.push(watched(line, woven.at(-1) ?? moment))
    woven.push(moment)
  }
  for (const line of lines.slice(next)) {
    const last = woven.at(-1)
    if (last) woven.push(watched(line, last))
  }
  return woven
}

function linesOf(trace: readonly TraceEntry[]): readonly Line[] {
  const lines: Line[] = []
  for (const [index, entry] of trace.entries())
    if ('event' in entry && entry.by !== undefined) lines.push({ entry, behind: index - lines.length })
  return lines
}

function isBefore({ entry, behind }: Line, { entryIndex, at }: Moment): boolean {
  return entryIndex >= behind || at > entry.t * 1_000
}

/** The call as it stood, at the moment at which a supervisor did something. */
function watched({ entry, behind }: Line, before: Moment): Moment {
  return { ...before, at: Math.round(entry.t * 1_000), entry, entryIndex: behind, decisions: [] }
}
