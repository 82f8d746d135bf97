import { useTexts, useViewer } from './context.ts'
import { isHeard } from './sound.ts'
import { clock, momentWords } from './words.ts'

const speeds = [0.5, 1, 2, 5, 20]

/** Stepping, playing, and the scrubber. */
export function Transport() {
  const viewer = useViewer()
  const texts = useTexts()
  const { transport } = texts
  const isLive = viewer.mode.value === 'live'
  const isPlaying = viewer.isPlaying.value
  const moment = viewer.moment.value
  const words = moment && momentWords(moment, texts, false)
  // Beside another call there is no room for a third.
  const canWhatIf = !isLive && !viewer.project.against && viewer.mode.value === 'replay'
  return (
    <div class="transport" role="group" aria-label={transport.title}>
      <div class="buttons">
        <IconButton label={transport.first} icon="M6 5v14M19 5 9 12l10 7z" onClick={() => viewer.step(-1e9)} />
        <IconButton label={transport.back} icon="M16 5 7 12l9 7z" onClick={() => viewer.step(-1)} />
        <button
          type="button"
          class="play main"
          onClick={() => {
            if (!isLive && viewer.now.value >= viewer.length) viewer.goTo(0)
            viewer.isPlaying.value = !isPlaying
          }}
        >
          {isPlaying ? transport.pause : transport.play}
        </button>
        <IconButton label={transport.next} icon="m8 5 9 7-9 7z" onClick={() => viewer.step(1)} />
        <IconButton label={transport.last} icon="m5 5 10 7-10 7zM18 5v14" onClick={() => viewer.step(1e9)} />
        <label class="speed">
          <span>{transport.speed}</span>
          <select
            value={viewer.speed.value}
            onChange={event => {
              viewer.speed.value = Number(event.currentTarget.value)
            }}
          >
            {speeds.map(each => (
              <option key={each} value={each}>
                {each}×
              </option>
            ))}
          </select>
        </label>
        {viewer.project.voices.size > 0 && !isLive && (
          <button type="button" aria-pressed={isHeard.value} onClick={toggleSound}>
            {texts.sound.title}
          </button>
        )}
        {canWhatIf && (
          <button type="button" class="what-if" title={transport.whatIfTip} onClick={() => viewer.takeOver()}>
            {transport.whatIf}
          </button>
        )}
        {isLive && (
          <button type="button" onClick={() => viewer.skip()} disabled={viewer.hand.value?.call.isReleased === true}>
            {transport.skip}
          </button>
        )}
      </div>
      <p class="present">
        <strong>
          <Clock />
        </strong>
        {words && (
          <>
            <span class="who">{words.who}</span> {words.what}
          </>
        )}
      </p>
      <p class="unseen">{transport.keys}</p>
    </div>
  )
}

function toggleSound(): void {
  isHeard.value = !isHeard.value
}

/** The present time; a part of its own, as it changes twenty times a second while the call plays. */
function Clock() {
  const viewer = useViewer()
  const texts = useTexts()
  return <span class="clock">{texts.transport.of(clock(viewer.now.value / 1_000), clock(viewer.length / 1_000))}</span>
}

interface IconButtonProps {
  readonly label: string
  readonly icon: string
  readonly onClick: () => void
}

/** A button that shows a drawing and says a name. */
export function IconButton({ label, icon, onClick }: IconButtonProps) {
  return (
    <button type="button" class="icon" aria-label={label} title={label} onClick={onClick}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={icon} />
      </svg>
    </button>
  )
}
