import { language, useLabel, useTexts, useViewer } from './context.ts'
import { Listen } from './listen.tsx'
import { clock, entryWords, ruleTitle, uploadWords } from './words.ts'

/** The answer to the one question, once the call is over. */
export function Verdict() {
  const viewer = useViewer()
  const { verdict: texts, care } = useTexts()
  const label = useLabel(texts.title)
  const { record } = viewer.story.value
  const isOver = viewer.moment.value?.contact.isReleased === true
  const { recorded, text } = record.verdict
  if (!isOver) return null
  const why = text.replace(/^(?:No|Yes|In part)\.\s*/, '')
  return (
    <section class={`panel verdict ${recorded}`} aria-label={label}>
      <h2>{texts.title}</h2>
      <p class="answer">{texts[recorded]}</p>
      {language.value === 'en' ? <p>{why}</p> : <Reasons />}
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
      <Listen />
    </section>
  )
}

/** The record gives its reason in English; in another language the page says what was recorded, else which rule forbade it. */
function Reasons() {
  const viewer = useViewer()
  const texts = useTexts()
  const { recordings } = viewer.story.value.record
  const rule = viewer.state.value?.rule
  if (recordings.length === 0)
    return <p>{rule === undefined ? texts.reason.none : `${rule}: ${ruleTitle(rule, language.value)}`}</p>
  return (
    <>
      {recordings.map(each => (
        <p key={`${each.id} ${each.from}`}>{entryWords(each, texts)}</p>
      ))}
    </>
  )
}
