import { useMemo } from 'preact/hooks'
import type { CallRecord } from '../record/call-record.ts'
import { partingOf } from '../replay/parting.ts'
import type { Story } from '../replay/story.ts'
import { lengthOf } from '../report/desk-lanes.ts'
import { useTexts, useViewer } from './context.ts'
import type { Texts } from './texts/index.ts'
import { Timeline } from './timeline.tsx'
import { clock, consentWords, entryWords, momentWords } from './words.ts'

/** After a what-if: the call as it was beside the call as it was played, as timelines and in words. */
export function Comparison() {
  const viewer = useViewer()
  const { compare } = useTexts()
  const from = viewer.hand.value?.from
  if (!from) return null
  const played = viewer.story.value
  const length = Math.max(1, lengthOf(from.story.record), lengthOf(played.record))
  return (
    <section class="panel comparison" aria-labelledby="comparison-title">
      <h2 id="comparison-title">{compare.title}</h2>
      <div class="both">
        <div>
          <h3>{compare.before}</h3>
          <Timeline story={from.story} length={length} />
        </div>
        <div>
          <h3>{compare.after}</h3>
          <Timeline story={played} length={length} />
        </div>
      </div>
      <Differences before={from.story} after={played} names={[compare.before, compare.after]} />
    </section>
  )
}

interface DifferencesProps {
  readonly before: Story
  readonly after: Story
  readonly names: readonly [string, string]
}

/** Two calls in words, and where they go different ways. */
export function Differences({ before, after, names }: DifferencesProps) {
  const texts = useTexts()
  const { compare } = texts
  const rows = useMemo(() => rowsOf(before, after, texts), [before, after, texts])
  return (
    <table class="differences">
      <thead>
        <tr>
          <th scope="col">{compare.what}</th>
          {names.map((each, index) => (
            <th key={index} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, one, other]) => (
          <tr key={name} class={one === other ? '' : 'changed'}>
            <th scope="row">{name}</th>
            <td>{one}</td>
            <td>{one === other ? compare.same : other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Row = readonly [name: string, before: string, after: string]

function rowsOf(before: Story, after: Story, texts: Texts): readonly Row[] {
  const { compare, verdict } = texts
  const both = (name: string, words: (record: CallRecord) => string): Row => [
    name,
    words(before.record),
    words(after.record),
  ]
  return [
    partingRow(before, after, texts),
    both(verdict.title, record => verdict[record.verdict.recorded]),
    both(texts.consent.title, record => consentWords(record.consent, texts)),
    both(verdict.outcome, record => verdict.outcomes[record.outcome] ?? record.outcome),
    both(verdict.duration, record => clock(record.duration)),
    both(compare.recordings, record =>
      record.recordings.length === 0 ? compare.none : record.recordings.map(each => entryWords(each, texts)).join('; '),
    ),
    both(compare.statements, record =>
      record.statements.length === 0 ? compare.none : record.statements.map(each => each.id).join(', '),
    ),
  ]
}

function partingRow(before: Story, after: Story, texts: Texts): Row {
  const { compare } = texts
  const parting = partingOf(before, after)
  if (!parting) return [compare.parting, compare.never, compare.never]
  const [one, other] = [parting.before, parting.after].map(moment => {
    if (!moment) return compare.over
    const { who, what } = momentWords(moment, texts, false)
    return `${clock(moment.at / 1_000)} ${who} ${what}`
  })
  return [compare.parting, one ?? '', other ?? '']
}
