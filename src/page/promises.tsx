import { useMemo } from 'preact/hooks'
import { type Promised, promisesOf } from '../replay/promises.ts'
import { language, useTexts, useViewer } from './context.ts'
import { RuleButton } from './ribbon.tsx'
import type { Texts } from './texts/index.ts'
import type { Viewer } from './viewer.ts'
import { clock, consentWords, momentWords, recordingWords } from './words.ts'

/** What must hold on this call, and where it does not: the property, its rule, and the moment that breaks it. */
export function Promises() {
  const viewer = useViewer()
  const { promise } = useTexts()
  const promises = usePromises(viewer)
  if (promises.length === 0) return null
  return (
    <section class="panel promises" aria-labelledby="promises-title">
      <h2 id="promises-title">{promise.title}</h2>
      <ul>
        {promises.map(each => (
          <PromiseRow key={each.property.code} promised={each} />
        ))}
      </ul>
    </section>
  )
}

/** A call that a person plays is judged when it is over. */
function usePromises(viewer: Viewer): readonly Promised[] {
  const story = viewer.story.value
  const stage = viewer.stage.value
  const isOpen = viewer.hand.value?.call.isReleased === false
  return useMemo(() => (isOpen ? [] : promisesOf(stage, story)), [stage, story, isOpen])
}

function PromiseRow({ promised: { property, breach } }: { readonly promised: Promised }) {
  const viewer = useViewer()
  const texts = useTexts()
  const { promise } = texts
  const isKorean = language.value === 'ko'
  return (
    <li class={breach ? 'broken' : 'kept'}>
      <p class="says">
        <strong class="word">{breach ? promise.broken : promise.kept}</strong>{' '}
        {isKorean ? property.korean : property.says} {property.rule !== undefined && <RuleButton rule={property.rule} />}{' '}
        <code>{property.code}</code>
      </p>
      {breach && (
        <p class="moment">
          <span>{momentText(viewer, breach.moment, texts)}</span>
          {!isKorean && <span> {sentence(breach.why)}</span>}{' '}
          <button type="button" onClick={() => viewer.step(breach.moment - viewer.index.peek())}>
            {promise.show}
          </button>
        </p>
      )}
    </li>
  )
}

/** The moment in words: when it was, what happened, how consent and recording stood then. */
function momentText(viewer: Viewer, index: number, texts: Texts): string {
  const moment = viewer.story.value.moments[index]
  const state = viewer.states.value[index]
  if (!moment || !state) return ''
  const { who, what } = momentWords(moment, texts)
  const stands = [
    `${texts.consent.title}: ${consentWords(moment.consent, texts)}`,
    `${texts.recording.title}: ${recordingWords(state, texts)}`,
  ].join(', ')
  return texts.promise.at(clock(moment.at / 1_000), `${who} ${what}`, stands)
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
