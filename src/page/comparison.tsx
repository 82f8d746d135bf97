import type { CallRecord } from '../record/call-record.ts'
import { useTexts, useViewer } from './context.ts'
import type { Texts } from './texts/index.ts'
import { Timeline } from './timeline.tsx'
import { clock, consentWords, entryWords } from './words.ts'

/** After a what-if: the call as it was beside the call as it was played, as timelines and in words. */
export function Comparison() {
  const viewer = useViewer()
  const texts = useTexts()
  const { compare } = texts
  const from = viewer.hand.value?.from
  if (!from) return null
  const played = viewer.story.value
  const length = Math.max(1, from.story.record.duration, played.record.duration)
  const rows = rowsOf(from.story.record, played.record, texts)
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
      <table>
        <thead>
          <tr>
            <th scope="col">{compare.what}</th>
            <th scope="col">{compare.before}</th>
            <th scope="col">{compare.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, before, after]) => (
            <tr key={name} class={before === after ? '' : 'changed'}>
              <th scope="row">{name}</th>
              <td>{before}</td>
              <td>{before === after ? compare.same : after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Row = readonly [name: string, before: string, after: string]

function rowsOf(before: CallRecord, after: CallRecord, texts: Texts): readonly Row[] {
  const { compare, verdict } = texts
  const both = (name: string, words: (record: CallRecord) => string): Row => [name, words(before), words(after)]
  return [
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
