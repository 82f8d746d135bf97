import { useSignal } from '@preact/signals'
import type { Happening } from '../record/call-record.ts'
import { useTexts, useViewer } from './context.ts'
import { DeedButton } from './desk.tsx'
import type { Viewer } from './viewer.ts'
import { clock, eventWords } from './words.ts'

const statuses = ['Available', 'Busy', 'Away', 'Break', 'Offline']

/** What a supervisor does and perceives; only where the center has supervisors. */
export function SupervisorDesk() {
  const viewer = useViewer()
  const { supervisor: texts } = useTexts()
  const { supervision, agents } = viewer.stage.value.center
  const chosen = useSignal<string | undefined>(undefined)
  if (!supervision) return null
  const supervisors = [...supervision.supervisors.values()]
  const done = happenedBy(viewer)
  const by = chosen.value ?? done.at(-1)?.by ?? supervisors[0]?.id ?? ''
  const status = statusOf(by, done) ?? supervision.supervisors.get(by)?.presence ?? ''
  const watched = watchedBy(by, done)
  const others = [...new Set([status, ...statuses])]
  const targets = viewer.situation.value?.onCall ?? []
  const perceived = perceivedBy(by, viewer)
  return (
    <section class="panel desk supervisor-desk" aria-labelledby="supervisor-title">
      <h2 id="supervisor-title">{texts.title}</h2>
      <div class="who-is-it">
        <label>
          <span>{texts.supervisor}</span>
          <select
            value={by}
            onChange={event => {
              chosen.value = event.currentTarget.value
            }}
          >
            {supervisors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || id}
              </option>
            ))}
          </select>
        </label>
        <p class="desk-state" aria-live="polite">
          {watched === undefined ? texts.idle : texts.watching(agents.get(watched)?.name || watched)}
        </p>
      </div>
      <div class="who-is-it">
        <label>
          <span>{texts.status}</span>
          <select
            value={status}
            disabled={viewer.can({ verb: 'presence', by, is: status }) !== undefined}
            onChange={event => viewer.do({ verb: 'presence', by, is: event.currentTarget.value })}
          >
            {others.map(each => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      </div>
      <div class="deeds">
        <DeedButton deed={{ verb: 'monitor', by, agent: targets[0] ?? '' }} text={texts.watch} isMain />
        <DeedButton deed={{ verb: 'stopMonitoring', by }} text={texts.stop} />
      </div>
      <p class="faint secret">{texts.secret}</p>
      <h3>{texts.perceives}</h3>
      {perceived.length === 0 ? <p class="faint">{texts.nothing}</p> : <Perceived happenings={perceived} />}
    </section>
  )
}

/** The last few, newest first. */
function Perceived({ happenings }: { readonly happenings: readonly Happening[] }) {
  const texts = useTexts()
  return (
    <ol class="perceived">
      {happenings
        .slice(-5)
        .reverse()
        .map((each, index) => {
          const { who, what } = eventWords(each, texts)
          return (
            <li key={index}>
              <span class="clock">{clock(each.t)}</span> <strong>{who}</strong> {what}
            </li>
          )
        })}
    </ol>
  )
}

/** What supervisors did until the present moment. */
function happenedBy({ story, index }: Viewer): readonly Happening[] {
  return story.value.moments
    .slice(0, index.value + 1)
    .flatMap(({ entry }) => (entry && 'event' in entry && entry.by !== undefined ? [entry] : []))
}

function statusOf(by: string, done: readonly Happening[]): string | undefined {
  return done.findLast(each => each.by === by && each.event === 'presence')?.text
}

function watchedBy(by: string, done: readonly Happening[]): string | undefined {
  const last = done.findLast(each => each.by === by && each.event !== 'presence' && each.refusedBy === undefined)
  return last?.event === 'monitor' ? last.agent : undefined
}

function perceivedBy(by: string, { story, moment }: Viewer): readonly Happening[] {
  const now = (moment.value?.at ?? 0) / 1_000
  return (story.value.record.visible?.[by] ?? []).filter(each => each.t <= now)
}
