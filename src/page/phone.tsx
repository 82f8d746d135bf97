import { useTexts, useViewer } from './context.ts'
import type { Texts } from './texts/index.ts'
import type { Viewer } from './viewer.ts'

const keypad = [...'123456789*0#']

/** What the caller hears, and the keys that she has. They can be pressed when the call is played by hand. */
export function Phone() {
  const viewer = useViewer()
  const texts = useTexts()
  const { phone } = texts
  const entry = viewer.moment.value?.entry
  const pressed = entry && 'event' in entry && entry.event === 'press' ? (entry.text ?? '') : ''
  const hears = hearing(viewer, texts)
  const isOver = viewer.moment.value?.contact.isReleased === true
  return (
    <section class="panel phone" aria-labelledby="phone-title">
      <h2 id="phone-title">{phone.title}</h2>
      <div class="screen" aria-live="polite">
        <p class="label">{phone.hears}</p>
        <p class="hears">{hears}</p>
        {viewer.situation.value?.listening === true && !isOver && <p class="listening">{phone.listening}</p>}
      </div>
      <div class="keypad" role="group" aria-label={phone.keypad}>
        {keypad.map(key => (
          <button
            key={key}
            type="button"
            class={pressed.includes(key) ? 'pressed' : ''}
            aria-label={phone.key(key)}
            disabled={viewer.can({ verb: 'press', keys: key }) !== undefined}
            onClick={() => viewer.do({ verb: 'press', keys: key })}
          >
            {key}
          </button>
        ))}
      </div>
      <button
        type="button"
        class="hang-up"
        disabled={viewer.can({ verb: 'hangup', who: 'caller' }) !== undefined}
        onClick={() => viewer.do({ verb: 'hangup', who: 'caller' })}
      >
        {phone.hangup}
      </button>
    </section>
  )
}

function hearing(viewer: Viewer, { phone }: Texts): string {
  const { situation, moment } = viewer
  const now = situation.value
  const contact = moment.value?.contact
  if (!now || !contact || contact.isReleased) return phone.over
  if (now.held || contact.consultation) return phone.held
  const others = [...contact.agents, ...(contact.external === '' ? [] : [contact.external])]
  if (others.length > 0) return phone.talks(others.join(', '))
  const prompt = playing(viewer)
  if (now.requestFor !== undefined) return [phone.waits(now.requestFor), prompt].filter(Boolean).join(' · ')
  return prompt ?? phone.nothing
}

/** What the present action plays; once the script has gone on, it is over. */
function playing({ story, index }: Viewer): string | undefined {
  for (const { entry } of story.value.moments.slice(0, index.value + 1).reverse()) {
    if (!entry) continue
    if ('action' in entry) return undefined
    if (entry.to === 'agent') continue
    if (entry.event === 'play') return `“${entry.text}”`
    if (entry.event === 'music') return `♪ ${entry.text}`
  }
  return undefined
}
