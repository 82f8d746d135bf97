import { language, openRule, useLabel, useTexts, useViewer } from './context.ts'
import { consentWords, recordingWords, ruleTitle } from './words.ts'

/** Always in sight: what the caller answered, whether the call is recorded now, and which rule decided. */
export function Ribbon() {
  const viewer = useViewer()
  const texts = useTexts()
  const moment = viewer.moment.value
  const state = viewer.state.value
  const label = useLabel(texts.recording.title)
  if (!moment || !state) return null
  // A trainee is asked just this.
  if (viewer.mode.value === 'train') return null
  return (
    <section class="ribbon" aria-label={label} aria-live="polite">
      <div class={`fact consent ${moment.consent.answer}`}>
        <h2>{texts.consent.title}</h2>
        <p>{consentWords(moment.consent, texts)}</p>
      </div>
      <div class={`fact recording ${state.kind}`}>
        <h2>{texts.recording.title}</h2>
        <p>
          <span class="lamp" aria-hidden="true" />
          {recordingWords(state, texts)}
          {state.statement !== undefined && <span class="statement-now">{texts.recording.statement}</span>}
        </p>
      </div>
      <div class="fact reason">
        <h2>{texts.reason.title}</h2>
        {state.rule === undefined ? (
          <p>{state.because?.text ?? (moment.contact.isReleased ? texts.reason.over : texts.reason.none)}</p>
        ) : (
          <p>
            <RuleButton rule={state.rule} /> {ruleTitle(state.rule, language.value)}
          </p>
        )}
      </div>
    </section>
  )
}

/** A rule's number; a click explains it. */
export function RuleButton({ rule }: { readonly rule: string }) {
  const texts = useTexts()
  return (
    <button type="button" class="rule" aria-label={texts.reason.explain(rule)} onClick={() => show(rule)}>
      {rule}
    </button>
  )
}

function show(rule: string): void {
  openRule.value = rule
}
