import type { UploadEntry } from '../record/care-entries.ts'
import { language, useTexts, useViewer } from './context.ts'
import type { Texts } from './texts/index.ts'
import { clock } from './words.ts'

/** The answer to the one question, once the call is over. */
export function Verdict() {
  const viewer = useViewer()
  const { verdict: texts, care } = useTexts()
  const { record } = viewer.story.value
  const isOver = viewer.moment.value?.contact.isReleased === true
  const { recorded, text } = record.verdict
  if (!isOver) return null
  const why = text.replace(/^(?:No|Yes|In part)\.\s*/, '')
  return (
    <section class={`panel verdict ${recorded}`} aria-labelledby="verdict-title">
      <h2 id="verdict-title">{texts.title}</h2>
      <p class="answer">{texts[recorded]}</p>
      <p lang={language.value === 'en' ? undefined : 'en'}>{why}</p>
      <dl>
        <dt>{texts.outcome}</dt>
        <dd>{texts.outcomes[record.outcome] ?? record.outcome}</dd>
        <dt>{texts.duration}</dt>
        <dd>{clock(record.duration)}</dd>
        {record.uploads && record.uploads.length > 0 && <dt>{care.afterwards}</dt>}
        {record.uploads?.map(each => (
          <dd key={each.recording}>{uploadWords(each, care)}</dd>
        ))}
      </dl>
    </section>
  )
}

/** What became of a recording after the call. */
function uploadWords({ recording, parts, attempts, deletedAfter, lost }: UploadEntry, texts: Texts['care']): string {
  const after = clock(deletedAfter)
  return lost
    ? texts.lost(recording, attempts.count, after)
    : texts.uploaded(recording, parts.length, attempts.count, after)
}
