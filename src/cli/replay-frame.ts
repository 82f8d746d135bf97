import type { Flow } from '../flow/flow.ts'
import { variablesAt } from '../replay/changes.ts'
import type { Moment } from '../replay/chronicle.ts'
import { type RecordingState, recordingStates } from '../replay/recording-state.ts'
import type { Story } from '../replay/story.ts'
import { safeText } from '../report/safe-text.ts'
import { type Style, toAscii } from '../report/style.ts'
import { eventWords, visitWords } from '../report/trace-words.ts'
import { cutTo, padTo, wrapTo } from '../text/display-width.ts'
import { clockText } from '../text/duration.ts'
import type { Source } from '../text/source.ts'

/** A call as it is looked at in a terminal. */
export interface Screen {
  readonly flow: Flow
  readonly story: Story
  readonly index: number
  readonly rows: number
  readonly style: Style
}

const help = 'space or → next   ← back   g first   G last   e explain the rule   q end'

/** One screen: the state in words, what happened beside the script's text, what changed, the keys. */
export function replayFrame({ flow, story, index, rows, style }: Screen): string {
  const { columns, paint } = style
  const moment = story.moments[index]
  const state = recordingStates(story.moments)[index]
  if (!moment || !state) return ''
  const left = Math.floor((columns - 3) * 0.5)
  const right = columns - 3 - left
  const height = Math.max(4, rows - 9)
  const happened = momentLines(story.moments, { index, height, width: left })
  const text = sourceLines(moment, flow, { height, width: right })
  const mark = (line: string, isPresent: boolean): string => (isPresent ? paint.strong(line) : line)
  const body = Array.from({ length: height }, (_, row) => {
    const one = happened[row] ?? { text: '', isPresent: false }
    const other = text[row] ?? { text: '', isPresent: false }
    return `${mark(padTo(one.text, left), one.isPresent)} │ ${mark(other.text, other.isPresent)}`.trimEnd()
  })
  const tone = state.kind === 'not' ? paint.good : paint.bad
  const lines = [
    paint.strong(header(story, index, columns)),
    `Consent: ${consentText(moment)}   ${tone(recordingText(state))}`,
    paint.faint(cutTo(safeText(state.because?.text ?? 'nobody has asked for a recording yet'), columns)),
    '─'.repeat(columns),
    ...body,
    '─'.repeat(columns),
    cutTo(safeText(`${clockText(moment.at)}  ${momentText(moment)}`), columns),
    cutTo(changesText(story.moments, index), columns),
    paint.faint(cutTo(help, columns)),
  ]
  const frame = lines.join('\n')
  return style.ascii ? toAscii(frame) : frame
}

function header({ record, moments }: Story, index: number, columns: number): string {
  const place = `${clockText(moments[index]?.at ?? 0)} of ${clockText(record.duration * 1_000)}   ${index + 1}/${moments.length}`
  const name = cutTo(safeText(`${record.script.name}   ${record.call.name}`), columns - place.length - 2)
  return padTo(name, columns - place.length) + place
}

function consentText({ consent: { asked, answer, at } }: Moment): string {
  if (answer === 'none') return asked ? 'asked, no answer yet' : 'not asked'
  return `${answer} at ${clockText((at ?? 0) * 1_000)}`
}

function recordingText({ kind, sides, rule }: RecordingState): string {
  const why = rule === undefined ? '' : ` (${rule})`
  if (kind === 'not') return `Not recorded${why}`
  return kind === 'masked' ? `Recorded, but masked${why}` : `RECORDED: ${sides.join(' and ')}${why}`
}

interface Line {
  readonly text: string
  readonly isPresent: boolean
}

interface Area {
  readonly height: number
  readonly width: number
}

function momentLines(
  moments: readonly Moment[],
  { index, height, width }: Area & { readonly index: number },
): readonly Line[] {
  const first = windowStart(index, moments.length, height)
  return moments.slice(first, first + height).map((moment, row) => {
    const isPresent = first + row === index
    const text = `${isPresent ? '>' : ' '} ${clockText(moment.at).padStart(7)}  ${safeText(momentText(moment))}`
    return { text: cutTo(text, width), isPresent }
  })
}

function momentText({ entry, contact }: Moment): string {
  if (!entry) return contact.isListening ? 'script waits for keys' : 'the call changes'
  const { who, text } = 'action' in entry ? visitWords(entry) : eventWords(entry)
  return `${who} ${text}`
}

function sourceLines({ visit }: Moment, flow: Flow, { height, width }: Area): readonly Line[] {
  const script = flow.scripts.get(visit?.script ?? flow.mainKey)?.script ?? flow.main
  const present = visit ? (flow.station(visit.script, visit.action)?.line ?? 1) : 1
  const lines = linesOf(script.source)
  const digits = String(lines.length).length
  const first = windowStart(present - 1, lines.length, height)
  return lines.slice(first, first + height).map((line, row) => {
    const number = first + row + 1
    const isPresent = number === present
    const text = `${isPresent ? '>' : ' '}${String(number).padStart(digits)} ${safeText(line.replaceAll('\t', '  '))}`
    return { text: cutTo(text, width), isPresent }
  })
}

const linesOf = ({ text }: Source): readonly string[] => text.split('\n')

/** The first of so many rows, with the present one a third below the top where there is room. */
function windowStart(present: number, all: number, height: number): number {
  return Math.max(0, Math.min(present - Math.floor(height / 3), all - height))
}

function changesText(moments: readonly Moment[], index: number): string {
  const changed = variablesAt(moments, index).filter(each => each.isNew)
  if (changed.length === 0) return 'No variable changed.'
  return safeText(`Changed: ${changed.map(({ name, value }) => `${name} = "${value}"`).join('   ')}`)
}

/** The page of a rule, as wide as the terminal. */
export function explanation(title: string, says: string, columns: number): string {
  return [title, '', ...wrapTo(says, Math.min(columns, 90)), '', 'any key goes back'].join('\n')
}
