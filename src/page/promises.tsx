import type { Promised } from '../replay/promises.ts'
import { language, useTexts, useViewer } from './context.ts'
import { RuleButton } from './ribbon.tsx'
import type { Texts } from './texts/index.ts'
import type { Viewer } from './viewer.ts'
import { clock, consentWords, momentWords, recordingWords } from './words.ts'

/** What must hold on this call, and where it does not: the property, its rule, and the moment that breaks it. */
export function Promises() {
  const viewer = useViewer()
  const { promises: texts } = useTexts()
  const promises = viewer.promises.value
  if (promises.length === 0) return null
  return (
    <section class="panel promises" aria-labelledby="promises-title">
      <h2 id="promises-title">{texts.title}</h2>
      <ul>
        {promises.map(each => (
          <PromiseRow key={each.property.code} promised={each} />
        ))}
      </ul>
    </section>
  )
}

function PromiseRow({ promised: { property, breach } }: { readonly promised: Promised }) {
  const viewer = useViewer()
  const texts = useTexts()
  const isKorean = language.value === 'ko'
  return (
    <li class={breach ? 'broken' : 'kept'}>
      <p class="says">
        <strong class="word">{breach ? texts.promises.broken : texts.promises.kept}</strong>
        <span>{isKorean ? property.korean : property.says}</span>
        {property.rule !== undefined && <RuleButton rule={property.rule} />}
        <code>{property.code}</code>
      </p>
      {breach && (
        <p class="moment">
          <span>
            {momentText(viewer, breach.moment, texts)}
            {` ${sentence(isKorean ? breach.korean : breach.why)}`}
          </span>
          <button type="button" onClick={() => viewer.step(breach.moment - viewer.index.peek())}>
            {texts.promises.show}
          </button>
        </p>
      )}
    </li>
  )
}

/** The moment in words: when it was, what happened, how consent and recording stood then. */
function momentText({ story, states }: Viewer, index: number, texts: Texts): string {
  const moment = story.value.moments[index]
  const state = states.value[index]
  if (!moment || !state) return ''
  const { who, what } = momentWords(moment, texts)
  const stands = [`${texts.consent.title}: ${consentWords(moment.consent, texts)}`, recordingWords(state, texts)].join(
    '; ',
  )
  return texts.promises.at(clock(moment.at / 1_000), `${who} ${what}`, stands)
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
