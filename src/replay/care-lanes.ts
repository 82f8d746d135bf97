import type { CallRecord } from '../record/call-record.ts'
import type { Bar, Lane } from './lanes.ts'

/** What an agent hears before she is connected, and what was kept out of the recording; nothing where nothing was. */
export function careLanes(record: CallRecord): readonly Lane[] {
  const lanes: readonly Lane[] = [
    { kind: 'whisper', name: '', bars: whispersOf(record), marks: [] },
    {
      kind: 'redaction',
      name: '',
      bars: (record.redactions ?? []).map(({ start, stop }) => ({ kind: 'redaction', from: start, to: stop })),
      marks: [],
    },
  ]
  return lanes.filter(each => each.bars.length > 0)
}

/** What became of each recording after the call. */
export function uploadLanes({ uploads = [], duration }: CallRecord): readonly Lane[] {
  return uploads.map(upload => ({
    kind: 'upload',
    name: uploads.length === 1 ? '' : upload.recording,
    bars: [{ kind: 'upload', from: 0, to: duration, upload }],
    marks: [],
  }))
}

/** From an answer that the caller does not notice to the connection, or to the end of a caller who gives up. */
function whispersOf({ trace, duration }: CallRecord): readonly Bar[] {
  const events = trace.filter(entry => 'event' in entry)
  return events.flatMap((entry, index): readonly Bar[] => {
    if (entry.event !== 'answer' || entry.to !== 'agent') return []
    const connected = events.slice(index).find(each => each.event === 'connect' && each.agent === entry.agent)
    return [{ kind: 'whisper', from: entry.t, to: connected?.t ?? duration }]
  })
}
