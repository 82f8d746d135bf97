import { useSignal, useSignalEffect } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { type Question, questionsOf } from '../replay/questions.ts'
import { language, useTexts, useViewer } from './context.ts'
import { RuleButton } from './ribbon.tsx'
import type { Texts } from './texts/index.ts'
import { clock, ruleTitle, sidesWords } from './words.ts'

/** Asks at marked moments, says whether the answer was right and why, and gives a sheet of results at the end. */
export function Trainer() {
  const viewer = useViewer()
  const texts = useTexts()
  const { train } = texts
  const story = viewer.sample.value
  const questions = useMemo(() => questionsOf(story, viewer.stage.value.call), [story, viewer])
  /** The chosen answers so far; the last one is open until it is checked. */
  const answers = useSignal<readonly number[]>([])
  const chosen = useSignal<number | undefined>(undefined)
  const isChecked = useSignal(false)
  const at = answers.value.length
  const question = questions[at]
  // The call does not go on past a question that waits for its answer.
  useSignalEffect(() => {
    const next = questions[answers.value.length]
    if (!next || viewer.index.value < next.moment) return
    viewer.isPlaying.value = false
    if (viewer.index.value > next.moment) viewer.goTo(next.moment)
  })
  const again = (): void => {
    answers.value = []
    chosen.value = undefined
    isChecked.value = false
    viewer.goTo(0)
  }
  const goOn = (): void => {
    answers.value = [...answers.value, chosen.value ?? -1]
    chosen.value = undefined
    isChecked.value = false
    const next = questions[answers.value.length]
    if (next && next.moment > viewer.index.value) viewer.isPlaying.value = true
  }
  const right = answers.value.filter((each, index) => each === questions[index]?.right).length
  if (!question) return <Sheet questions={questions} answers={answers.value} onAgain={again} />
  const isDue = viewer.index.value >= question.moment
  return (
    <section class="panel trainer" aria-labelledby="trainer-title" aria-live="polite">
      <h2 id="trainer-title">
        {isDue ? train.question(at + 1, questions.length) : train.title}
        {at > 0 && <span class="tag">{train.score(right, at)}</span>}
      </h2>
      {!isDue && at === 0 && <p>{train.intro(new Set(questions.map(each => each.moment)).size)}</p>}
      {isDue && (
        <form
          onSubmit={event => {
            event.preventDefault()
            if (isChecked.value) goOn()
            else isChecked.value = chosen.value !== undefined
          }}
        >
          <fieldset>
            <legend>
              {clock((story.moments[question.moment]?.at ?? 0) / 1_000)} · {questionText(question, texts)}
            </legend>
            {question.choices.map((choice, index) => (
              <label key={choice} class={isChecked.value && index === question.right ? 'right' : ''}>
                <input
                  type="radio"
                  name="answer"
                  value={index}
                  checked={chosen.value === index}
                  disabled={isChecked.value}
                  onChange={() => {
                    chosen.value = index
                  }}
                />
                {choiceText(question, choice, texts)}
              </label>
            ))}
          </fieldset>
          {isChecked.value && <Reason question={question} chosen={chosen.value} />}
          <button type="submit" class="main" disabled={chosen.value === undefined}>
            {isChecked.value ? train.goOn : train.check}
          </button>
        </form>
      )}
    </section>
  )
}

function Reason({ question, chosen }: { readonly question: Question; readonly chosen: number | undefined }) {
  const texts = useTexts()
  const { train } = texts
  const right = choiceText(question, question.choices[question.right] ?? '', texts)
  // What the ledger says is English; what a trainer wrote is in the trainees' language.
  const isReadable = question.because !== undefined && (question.kind === 'written' || language.value === 'en')
  return (
    <div class="reason-given" role="status">
      <p>
        <strong>{chosen === question.right ? train.right : train.wrong(right)}</strong>
      </p>
      {question.rule !== undefined && (
        <p>
          <RuleButton rule={question.rule} /> {ruleTitle(question.rule, language.value)}
        </p>
      )}
      {isReadable && question.because !== '' && <p class="faint">{question.because}</p>}
    </div>
  )
}

function questionText({ kind, text }: Question, { train }: Texts): string {
  return kind === 'written' ? (text ?? '') : train[kind]
}

function choiceText({ kind }: Question, choice: string, texts: Texts): string {
  const { train } = texts
  switch (kind) {
    case 'recorded':
      return train.states[choice] ?? choice
    case 'voice':
      return sidesWords(choice.split('+'), texts)
    case 'why':
      return `${choice}: ${ruleTitle(choice, language.value)}`
    case 'verdict':
      return train.verdicts[choice] ?? choice
    case 'written':
      return choice
  }
}

interface SheetProps {
  readonly questions: readonly Question[]
  readonly answers: readonly number[]
  readonly onAgain: () => void
}

/** What was asked and answered, to keep or to print. */
function Sheet({ questions, answers, onAgain }: SheetProps) {
  const viewer = useViewer()
  const texts = useTexts()
  const { train } = texts
  const { call } = viewer.stage.value
  const right = answers.filter((each, index) => each === questions[index]?.right).length
  return (
    <section class="panel trainer sheet" aria-labelledby="sheet-title">
      <h2 id="sheet-title">
        {train.sheet}: {call.name}
      </h2>
      <p class="score" role="status">
        {train.score(right, questions.length)}
      </p>
      <label class="name">
        <span>{train.name}</span>
        <input type="text" autocomplete="name" />
      </label>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.steps.time}</th>
            <th scope="col">{train.asked}</th>
            <th scope="col">{train.answered}</th>
            <th scope="col">{train.correct}</th>
            <th scope="col">{train.result}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question, index) => {
            const answer = answers[index] ?? -1
            const isRight = answer === question.right
            return (
              <tr key={index} class={isRight ? '' : 'wrong'}>
                <td class="time" data-head={texts.steps.time}>
                  {clock((viewer.sample.value.moments[question.moment]?.at ?? 0) / 1_000)}
                </td>
                <td data-head={train.asked}>{questionText(question, texts)}</td>
                <td data-head={train.answered}>{choiceText(question, question.choices[answer] ?? '', texts)}</td>
                <td data-head={train.correct}>{choiceText(question, question.choices[question.right] ?? '', texts)}</td>
                <td data-head={train.result}>{isRight ? train.isRight : train.isWrong}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <div class="deeds">
        <button type="button" class="main" onClick={onAgain}>
          {train.again}
        </button>
        <button type="button" onClick={() => window.print()}>
          {train.print}
        </button>
      </div>
    </section>
  )
}
