import { useEffect, useRef } from 'preact/hooks'
import { language, openRule, useTexts, useViewer } from './context.ts'
import { clock, rules, ruleTitle } from './words.ts'

/** The explanation of a rule, and what was decided by it in this call. */
export function RuleDialog() {
  const viewer = useViewer()
  const texts = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = openRule.value
  const rule = rules.find(each => each.id === id)
  useEffect(() => {
    if (rule) dialog.current?.showModal()
    else dialog.current?.close()
  }, [rule])
  const state = viewer.state.value
  const isKorean = language.value === 'ko'
  // In Korean the title is the first sentence of the text.
  const title = rule ? ruleTitle(rule.id, language.value) : ''
  return (
    <dialog ref={dialog} aria-labelledby="rule-title" onClose={close}>
      {rule && (
        <>
          <h2 id="rule-title">
            <span class="rule">{rule.id}</span> {title}
          </h2>
          <p>{isKorean ? rule.korean.slice(title.length).trim() : rule.says}</p>
          {rule.assumed && <p class="note">{texts.reason.assumed}</p>}
          {state?.rule === rule.id && state.because && (
            <p class="ledger" lang="en">
              <strong lang={language.value}>{texts.reason.ledger}</strong>
              <br />
              {clock(state.because.at / 1_000)} {state.because.text}
            </p>
          )}
        </>
      )}
      <form method="dialog">
        <button type="submit" class="main">
          {texts.reason.close}
        </button>
      </form>
    </dialog>
  )
}

function close(): void {
  openRule.value = undefined
}
