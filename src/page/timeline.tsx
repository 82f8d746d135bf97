import { useMemo } from 'preact/hooks'
import { type Bar, type Lane, lanesOf } from '../replay/lanes.ts'
import type { Story } from '../replay/story.ts'
import { lengthOf } from '../report/desk-lanes.ts'
import { clockText, hoursText } from '../text/duration.ts'
import { openRule, useTexts, useViewer } from './context.ts'
import type { Texts } from './texts/index.ts'
import type { Viewer } from './viewer.ts'
import { actionWords, clock, entryWords, eventWords, momentWords, stateWords, uploadWords } from './words.ts'

/** Lanes that give away what a trainee is asked. */
const telling: ReadonlySet<Lane['kind']> = new Set(['recording', 'statement', 'upload'])

interface TimelineProps {
  readonly story: Story
  /** Whether the present moment is marked and can be moved (`control`) or only marked; a story that is only compared has none. */
  readonly cursor?: 'control' | 'mark'
  /** For a trainee: what is recorded is not shown, nor what is still to come. */
  readonly isVeiled?: boolean
  /** The seconds that the width stands for, where two stories are drawn to one scale. */
  readonly length?: number
}

/** A call against time: a lane for each who takes part, each recording, each statement, each button. */
export function Timeline({ story, cursor, isVeiled = false, length }: TimelineProps) {
  const viewer = useViewer()
  const lanes = useMemo(() => {
    const all = lanesOf(story)
    return isVeiled ? all.filter(each => !telling.has(each.kind)) : all
  }, [story, isVeiled])
  const faults = isVeiled ? [] : faultsOf(story, viewer)
  const scale = length ?? Math.max(1, lengthOf(story.record), (story.moments.at(-1)?.at ?? 0) / 1_000)
  const ticks = ticksOf(scale)
  const tickText = (ticks[1] ?? 0) < 3_600 ? clockText : hoursText
  return (
    <div class="timeline">
      <div class="lane axis" aria-hidden="true">
        <span class="lane-name" />
        <div class="track">
          {ticks.map(each => (
            <span key={each} class="tick" style={{ left: `${(each / scale) * 100}%` }}>
              {tickText(each * 1_000)}
            </span>
          ))}
        </div>
      </div>
      {lanes.map(lane => (
        <LaneRow key={`${lane.kind} ${lane.name}`} lane={lane} scale={scale} />
      ))}
      {faults.length > 0 && <Faults faults={faults} scale={scale} />}
      {isVeiled && <Veil scale={scale} />}
      {cursor && <Scrubber scale={scale} isControl={cursor === 'control'} />}
    </div>
  )
}

interface Fault {
  readonly code: string
  /** Seconds since the call began. */
  readonly at: number
}

/** Where the call that is looked at breaks what must hold on it. */
function faultsOf(story: Story, viewer: Viewer): readonly Fault[] {
  if (viewer.story.value !== story) return []
  return viewer.promises.value.flatMap(({ property, breach }): readonly Fault[] => {
    const moment = breach && story.moments[breach.moment]
    return moment ? [{ code: property.code, at: moment.at / 1_000 }] : []
  })
}

/** A line through all lanes at each of them; the panel above says the same in words. */
function Faults({ faults, scale }: { readonly faults: readonly Fault[]; readonly scale: number }) {
  const { promises } = useTexts()
  return (
    <div class="scrubber faults" aria-hidden="true">
      <div class="track">
        {faults.map(({ code, at }) => (
          <span
            key={code}
            class="fault"
            style={{ left: `${Math.min(100, (at / scale) * 100)}%` }}
            title={`${clock(at)} ${promises.mark(code)}`}
          />
        ))}
      </div>
    </div>
  )
}

/** Round times, at most ten of them. */
function ticksOf(seconds: number): readonly number[] {
  const [hour, day] = [3_600, 86_400]
  const minutes = [60, 120, 300, 600, 1_200, 1_800]
  const steps = [1, 2, 5, 10, 20, 30, ...minutes, ...[1, 2, 3, 6, 12].map(each => each * hour), day]
  let step = steps.find(each => seconds / each <= 9) ?? 2 * day
  while (seconds / step > 9) step *= 2
  // One at the very end would stand beyond the edge.
  return Array.from({ length: Math.floor((seconds * 0.97) / step) + 1 }, (_, index) => index * step)
}

function LaneRow({ lane, scale }: { readonly lane: Lane; readonly scale: number }) {
  const texts = useTexts()
  const name = [texts.timeline.lanes[lane.kind] ?? '', lane.name].filter(each => each !== '').join(' ')
  return (
    <div class={`lane ${lane.kind}`}>
      <span class="lane-name" title={name}>
        {name}
      </span>
      <div class="track" role="list" aria-label={name}>
        {lane.bars.map(bar => (
          <LaneBar key={`${bar.from} ${bar.to}`} bar={bar} scale={scale} />
        ))}
        {lane.marks.map((mark, index) => {
          const { who, what } = eventWords(mark, texts)
          const label = `${clock(mark.t)} ${who} ${what}`
          const kind = mark.refusedBy === undefined ? '' : 'refused'
          return (
            <span
              key={index}
              role="listitem"
              class={`sign ${mark.event} ${kind}`}
              style={{ left: `${(mark.t / scale) * 100}%` }}
              title={label}
            >
              <span aria-hidden="true">{signOf(mark.event, mark.text, mark.refusedBy)}</span>
              <span class="unseen">{label}</span>
            </span>
          )
        })}
      </div>
    </div>
  )
}

/** The sign of an event: the keys that were pressed, else a drawing in one character. */
function signOf(event: string, text: string | undefined, refusedBy: string | undefined): string {
  if (refusedBy !== undefined) return '⊘'
  if (event === 'press') return text ?? ''
  const signs: Readonly<Record<string, string>> = {
    hangup: '✕',
    say: '“',
    click: '◆',
    record: '●',
    stopRecording: '■',
    mask: '▨',
    unmask: '▢',
    hold: '‖',
    resume: '▸',
    transfer: '↷',
    consult: '?',
    conference: '∪',
    leave: '↰',
    answer: '↑',
    connect: '⇈',
    redact: '▧',
    stopRedacting: '▢',
    disposition: '✓',
    message: '✉',
    textmsg: '✉',
    offer: '?',
    assigned: '↑',
    unassigned: '↰',
    resolve: '✓',
    breach: '!',
    agentResponse: '!',
    monitor: '◉',
    stopMonitoring: '○',
    presence: '◐',
  }
  return signs[event] ?? '·'
}

function LaneBar({ bar, scale }: { readonly bar: Bar; readonly scale: number }) {
  const texts = useTexts()
  // What comes after the call is told in words, which have all the room.
  const to = bar.kind === 'upload' ? scale : bar.to
  const place = { left: `${(bar.from / scale) * 100}%`, width: `${((to - bar.from) / scale) * 100}%` }
  const { short, long } = barWords(bar, texts)
  const label = bar.kind === 'upload' ? long : `${long} · ${texts.timeline.span(clock(bar.from), clock(bar.to))}`
  if (bar.kind !== 'recording')
    return (
      <span
        role="listitem"
        class={`bar ${bar.kind} ${bar.kind === 'statement' && bar.statement.lost ? 'lost' : ''}`}
        style={place}
        title={label}
      >
        <span aria-hidden="true">{short}</span>
        <span class="unseen">{label}</span>
      </span>
    )
  const { recording } = bar
  const words = entryWords(recording, texts)
  const within = (at: number): string => `${((at - bar.from) / Math.max(bar.to - bar.from, 0.001)) * 100}%`
  return (
    <span role="listitem" class="bar-place" style={place}>
      <button type="button" class="bar recording" title={words} onClick={() => show(recording.rule)}>
        <span>
          {short} · {recording.rule}
        </span>
        <span class="unseen">{words}</span>
        {recording.masked.map(([from, to]) => (
          <span
            key={from}
            class="masked"
            aria-hidden="true"
            style={{ left: within(from), width: `${((to - from) / Math.max(bar.to - bar.from, 0.001)) * 100}%` }}
          />
        ))}
      </button>
    </span>
  )
}

function show(rule: string): void {
  openRule.value = rule
}

function barWords(bar: Bar, texts: Texts): { readonly short: string; readonly long: string } {
  switch (bar.kind) {
    case 'stay':
      return { short: /^\d+$/.test(bar.action) ? bar.type : bar.action, long: actionWords(bar) }
    case 'whisper':
    case 'redaction':
      return { short: '', long: texts.timeline.lanes[bar.kind] ?? bar.kind }
    case 'presence':
      return { short: '', long: texts.desk.states.talks }
    case 'hold':
      return { short: '', long: texts.phone.held }
    case 'segment': {
      const words = texts.timeline.segments[bar.segment.kind] ?? bar.segment.kind
      return { short: `${bar.segment.id} ${words}`, long: `${words}: ${bar.segment.parties.join(', ')}` }
    }
    case 'recording': {
      const sides = bar.recording.sides.map(each => texts.sides[each] ?? each).join(' + ')
      return { short: bar.recording.media === 'screen' ? 'screen' : sides, long: sides }
    }
    case 'statement': {
      const { id, heldBy, sentTo, lost } = bar.statement
      const where = [...heldBy, ...sentTo].join(', ')
      return { short: id, long: `${id} · ${lost ? texts.timeline.lost : texts.timeline.keptIn(where)}` }
    }
    case 'upload': {
      const words = uploadWords(bar.upload, texts.care)
      return { short: words, long: words }
    }
    case 'watching': {
      const { agent, endedBy } = bar.monitor
      return { short: agent, long: `${texts.supervisor.watches(agent)} · ${texts.supervisor.endedBy[endedBy]}` }
    }
    case 'indicator':
      return { short: '', long: bar.name }
    case 'window':
      return { short: '', long: texts.timeline.windowOf(bar.customer) }
    case 'state': {
      const why = stateWords(bar, texts)
      return { short: why, long: why }
    }
  }
}

/** Covers what is still to come. */
function Veil({ scale }: { readonly scale: number }) {
  const viewer = useViewer()
  return (
    <div class="scrubber" aria-hidden="true">
      <div class="track">
        <span class="veil" style={{ left: `${Math.min(100, (viewer.now.value / 1_000 / scale) * 100)}%` }} />
      </div>
    </div>
  )
}

/** The present moment over all lanes, and the control that moves it. */
function Scrubber({ scale, isControl }: { readonly scale: number; readonly isControl: boolean }) {
  const viewer = useViewer()
  const texts = useTexts()
  const now = viewer.now.value / 1_000
  const moment = viewer.moment.value
  const words = moment && momentWords(moment, texts, false)
  return (
    <div class="scrubber">
      <div class="track">
        <span class="cursor" style={{ left: `${Math.min(100, (now / scale) * 100)}%` }} aria-hidden="true" />
        {isControl && (
          <input
            type="range"
            min={0}
            max={Math.round(scale * 1_000)}
            step={100}
            value={Math.round(now * 1_000)}
            aria-label={texts.transport.position}
            aria-valuetext={`${clock(now)}${words ? `, ${words.who} ${words.what}` : ''}`}
            onInput={event => {
              viewer.isPlaying.value = false
              const at = Number(event.currentTarget.value)
              // The last tenth of a second is less than a step of the control.
              viewer.seek(at > scale * 1_000 - 100 ? scale * 1_000 : at)
            }}
          />
        )}
      </div>
    </div>
  )
}
