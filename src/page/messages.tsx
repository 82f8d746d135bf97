import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Deed } from '../center/call.ts'
import type { Happening } from '../record/call-record.ts'
import type { SentEntry } from '../record/messaging-entry.ts'
import { isWritten } from '../record/visible-messages.ts'
import { writtenIn } from '../replay/written.ts'
import { useTexts, useViewer } from './context.ts'
import type { Texts } from './texts/index.ts'
import type { Viewer } from './viewer.ts'
import { clock, refusalWords } from './words.ts'

interface Message {
  readonly at: number
  readonly from: string
  readonly text: string
  /** Undefined for what reached the customer; else why it did not: it stays in the thread of the agents (WA-08). */
  readonly why?: string
}

/** A digital contact as both sides see it: what was written. In a call that is played, caller and agents write. */
export function Messages() {
  const viewer = useViewer()
  const texts = useTexts()
  const { messages, who, phone } = texts
  const written = messagesOf(viewer, texts)
  const names = ['caller', ...(viewer.situation.value?.onCall ?? [])]
  const from = useSignal('caller')
  const text = useSignal('')
  const sender = names.includes(from.value) ? from.value : 'caller'
  const deed: Deed = { verb: 'message', from: sender, text: text.value.trim() }
  const isBarred = viewer.can(deed) !== undefined
  const screen = useRef<HTMLDivElement>(null)
  // What was written last is in sight.
  useEffect(() => {
    if (written.length > 0) screen.current?.scrollTo({ top: screen.current.scrollHeight })
  }, [written.length])
  const nameOf = (id: string): string => (id === 'caller' || id === 'script' ? (who[id] ?? id) : id)
  return (
    <section class="panel phone messages" aria-labelledby="messages-title">
      <h2 id="messages-title">{messages.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
      <div class="screen" ref={screen} role="log" aria-label={messages.title} tabIndex={0} data-own-arrows>
        {written.length === 0 && <p class="faint">{messages.none}</p>}
        <ol>
          {written.map((each, index) => (
            <li
              key={index}
              class={[each.from === 'caller' ? 'theirs' : 'ours', each.why === undefined ? '' : 'undelivered'].join(
                ' ',
              )}
            >
              <span class="label">
                {nameOf(each.from)} · {clock(each.at)}
              </span>
              <span class="bubble">{each.text}</span>
              {each.why !== undefined && <span class="label why">⊘ {each.why}</span>}
            </li>
          ))}
        </ol>
      </div>
      <form
        class="write"
        onSubmit={event => {
          event.preventDefault()
          if (isBarred || text.value.trim() === '') return
          viewer.do(deed)
          text.value = ''
        }}
      >
        <label>
          <span class="unseen">{messages.as}</span>
          <select
            value={sender}
            disabled={isBarred}
            onChange={event => {
              from.value = event.currentTarget.value
            }}
          >
            {names.map(each => (
              <option key={each} value={each}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        </label>
        <label class="line">
          <span class="unseen">{messages.write}</span>
          <input
            type="text"
            placeholder={messages.write}
            value={text.value}
            disabled={isBarred}
            onInput={event => {
              text.value = event.currentTarget.value
            }}
          />
        </label>
        <button type="submit" disabled={isBarred}>
          {messages.send}
        </button>
      </form>
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

/** What was written until the present moment. */
function messagesOf({ story, index }: Viewer, texts: Texts): readonly Message[] {
  const { messaging } = story.value.record
  return story.value.moments.slice(0, index.value + 1).flatMap(({ entry }): readonly Message[] => {
    if (!entry || !('event' in entry)) return []
    const written = writtenIn(entry)
    if (written) return [{ at: entry.t, ...written }]
    const sent = isWritten(entry) && messaging?.sent.find(each => isOf(each, entry))
    if (!sent || sent.result === 'delivered' || sent.to !== messaging?.customer) return []
    const why = refusalWords(entry, texts)
    return [
      {
        at: entry.t,
        from: sent.from,
        text: sent.text || `[${sent.template ?? ''}]`,
        why: [texts.messages.undelivered, why].join(': '),
      },
    ]
  })
}

/** Whether this is what became of what was tried. */
function isOf({ t, from, result }: SentEntry, { t: at, agent = 'script', code }: Happening): boolean {
  return t === at && from === agent && result.startsWith(code ?? '')
}
