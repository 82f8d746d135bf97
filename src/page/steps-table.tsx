import { memo } from 'preact/compat'
import type { RecordingState } from '../replay/recording-state.ts'
import type { Story } from '../replay/story.ts'
import { language, useLabel, useTexts, useViewer } from './context.ts'
import { useMarkedRow } from './marked-row.ts'
import { clock, momentWords } from './words.ts'

/** The call in words, a row each moment: all that the pictures show. A click goes there. */
export function StepsTable() {
  const viewer = useViewer()
  const { steps } = useTexts()
  const label = useLabel(steps.title)
  const story = viewer.story.value
  // A trainee is asked about what comes next, and about what is recorded.
  const isVeiled = viewer.mode.value === 'train'
  const box = useMarkedRow<HTMLDivElement>(`[data-moment="${viewer.index.value}"]`, story)
  return (
    <section class={`panel steps ${isVeiled ? 'veiled' : ''}`} aria-label={label}>
      <h2>{steps.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
      <div class="scroll" ref={box} tabIndex={0} role="group" aria-label={label} data-own-arrows>
        <Rows
          story={story}
          states={isVeiled ? undefined : viewer.states.value}
          language={language.value}
          goTo={index => viewer.step(index - viewer.index.peek())}
        />
      </div>
    </section>
  )
}

interface RowsProps {
  readonly story: Story
  /** Absent where it is not to be shown. */
  readonly states: readonly RecordingState[] | undefined
  readonly language: string
  readonly goTo: (index: number) => void
}

const Rows = memo(
  ({ story, states, goTo }: RowsProps) => {
    const texts = useTexts()
    const { steps } = texts
    const recorded = { recorded: steps.yes, masked: steps.masked, not: steps.no }
    return (
      <table class={story.record.duration < 86_400 ? '' : 'days'}>
        <thead>
          <tr>
            <th scope="col">{steps.time}</th>
            <th scope="col">{steps.who}</th>
            <th scope="col">{steps.what}</th>
            {states && <th scope="col">{steps.recorded}</th>}
          </tr>
        </thead>
        <tbody>
          {story.moments.map((moment, index) => {
            const { who, what } = momentWords(moment, texts, states !== undefined)
            const isRefused = moment.entry && 'event' in moment.entry && moment.entry.refusedBy !== undefined
            const kind = states?.[index]?.kind ?? 'not'
            return (
              <tr key={index} data-moment={index} class={isRefused ? 'refused' : ''} onClick={() => goTo(index)}>
                <td class="time">{clock(moment.at / 1_000)}</td>
                <td>{who}</td>
                <td>{what}</td>
                {states && <td class={`is-${kind}`}>{recorded[kind]}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
    )
  },
  (a, b) => a.story === b.story && a.states === b.states && a.language === b.language,
)
