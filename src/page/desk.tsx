import { useSignal } from '@preact/signals'
import type { Deed, Destination } from '../center/call.ts'
import type { Happening } from '../record/call-record.ts'
import type { DeskStretch } from '../record/desk-entry.ts'
import { useTexts, useViewer } from './context.ts'
import type { Texts } from './texts/index.ts'
import type { Viewer } from './viewer.ts'
import { stateWords } from './words.ts'

const outsideNumber = '+12025550199'

/** One agent's desktop: what she can do now, and the buttons that the script put there. */
export function Desk() {
  const viewer = useViewer()
  const texts = useTexts()
  const { desk, messages } = texts
  const { center } = viewer.stage.value
  const agents = [...center.agents.keys()]
  const chosen = useSignal<string | undefined>(undefined)
  const agent = chosen.value ?? busiest(viewer) ?? agents[0] ?? ''
  const situation = viewer.situation.value
  const indicators = situation?.indicators.filter(each => each.agent === agent) ?? []
  return (
    <section class="panel desk" aria-labelledby="desk-title">
      <h2 id="desk-title">{desk.title}</h2>
      <div class="who-is-it">
        <label>
          <span>{desk.agent}</span>
          <select
            value={agent}
            onChange={event => {
              chosen.value = event.currentTarget.value
            }}
          >
            {agents.map(each => (
              <option key={each} value={each}>
                {center.agents.get(each)?.name || each}
              </option>
            ))}
          </select>
        </label>
        <p class="desk-state" aria-live="polite">
          {stateOf(agent, viewer, texts)}
        </p>
      </div>
      <div class="deeds">
        <DeedButton deed={{ verb: 'answer', agent }} text={desk.answer} isMain />
        <DeedButton deed={{ verb: 'decline', agent }} text={desk.decline} />
        {viewer.isDigital ? (
          <DeedButton deed={{ verb: 'resolve', agent }} text={messages.resolve} />
        ) : (
          <OnThePhone agent={agent} />
        )}
        <DeedButton deed={{ verb: 'conference', agent }} text={desk.conference} />
        <DeedButton deed={{ verb: 'leave', agent }} text={desk.leave} />
        <DeedButton deed={{ verb: 'hangup', who: agent }} text={desk.hangup} />
      </div>
      <Sending agent={agent} />
      <h3>{desk.buttons}</h3>
      {indicators.length === 0 ? (
        <p class="faint">{desk.none}</p>
      ) : (
        <div class="deeds indicators">
          {indicators.map(({ name, tooltip }) => (
            <DeedButton key={name} deed={{ verb: 'click', agent, indicator: name }} text={tooltip || name} />
          ))}
        </div>
      )}
    </section>
  )
}

/** What can be done with a voice: it is held, recorded, masked. */
function OnThePhone({ agent }: { readonly agent: string }) {
  const { desk } = useTexts()
  return (
    <>
      <Either first={{ verb: 'hold', agent }} second={{ verb: 'resume', agent }} texts={[desk.hold, desk.resume]} />
      <DeedButton deed={{ verb: 'record', agent, by: 'agent' }} text={desk.record} />
      <DeedButton deed={{ verb: 'stopRecording', agent, by: 'agent' }} text={desk.stopRecording} />
      <Either
        first={{ verb: 'mask', agent }}
        second={{ verb: 'unmask', agent }}
        texts={[desk.mask, desk.unmask]}
        isBoth
      />
    </>
  )
}

/** Who is on the call, else at whom it rings. */
function busiest({ situation }: Viewer): string | undefined {
  const now = situation.value
  return now?.onCall[0] ?? now?.offeredTo[0]
}

function stateOf(agent: string, viewer: Viewer, texts: Texts): string {
  const { situation, moment } = viewer
  const { desk } = texts
  const now = situation.value
  const contact = moment.value?.contact
  const state = stretchOf(viewer, agent)
  if (state && (contact?.isReleased === true || !now?.onCall.includes(agent))) return stateWords(state, texts)
  if (!now || !contact || contact.isReleased) return desk.states.over
  if (now.onCall.includes(agent)) {
    if (contact.consultation?.isAnswered) return desk.states.consults
    return now.held ? desk.states.holds : desk.states.talks
  }
  return now.offeredTo.includes(agent) ? desk.states.rings : desk.states.free
}

/** What an agent is at the present moment by her desk, where the center has desks. */
function stretchOf({ story, now }: Viewer, agent: string): DeskStretch | undefined {
  const at = now.value / 1_000
  return story.value.record.desk?.agents[agent]?.findLast(({ from }) => from <= at)
}

interface DeedButtonProps {
  readonly deed: Deed
  readonly text: string
  readonly isMain?: boolean
}

/** Does something if it can be done now; the present deed of a replay is marked. */
export function DeedButton({ deed, text, isMain = false }: DeedButtonProps) {
  const viewer = useViewer()
  const entry = viewer.moment.value?.entry
  const isNow =
    entry !== undefined &&
    'event' in entry &&
    entry.event === deed.verb &&
    isDoer(deed, entry) &&
    (deed.verb !== 'click' || entry.text === text)
  const obstacle = viewer.can(deed)
  return (
    <button
      type="button"
      class={`${isMain ? 'main' : ''} ${isNow ? 'pressed' : ''}`}
      disabled={obstacle !== undefined}
      title={viewer.hand.value && obstacle !== undefined ? obstacle : undefined}
      onClick={() => viewer.do(deed)}
    >
      {text}
    </button>
  )
}

/** Whether who did what the trace tells is who would do the deed. */
function isDoer(deed: Deed, { agent, by }: Happening): boolean {
  if (by !== undefined) return false
  if ('from' in deed) return agent === deed.from
  if ('who' in deed) return agent === deed.who
  return !('agent' in deed) || agent === deed.agent
}

interface EitherProps {
  readonly first: Deed
  readonly second: Deed
  readonly texts: readonly [string, string]
  /** Both can be done at any time, so both are shown. */
  readonly isBoth?: boolean
}

/** Of a thing and its opposite the one that can be done. */
function Either({ first, second, texts, isBoth = false }: EitherProps) {
  const viewer = useViewer()
  const isHeld = viewer.moment.value?.contact.isHeld === true
  if (isBoth)
    return (
      <>
        <DeedButton deed={first} text={texts[0]} />
        <DeedButton deed={second} text={texts[1]} />
      </>
    )
  return isHeld ? <DeedButton deed={second} text={texts[1]} /> : <DeedButton deed={first} text={texts[0]} />
}

/** To whom the call is transferred, or who is consulted. */
function Sending({ agent }: { readonly agent: string }) {
  const viewer = useViewer()
  const texts = useTexts()
  const { desk } = texts
  const { center } = viewer.stage.value
  const targets: readonly (readonly [string, Destination])[] = [
    ...[...center.agents.values()]
      .filter(each => each.id !== agent)
      .map(each => [each.name || each.id, { kind: 'agent', agent: each.id }] as const),
    ...[...center.skills.keys()].map(skill => [desk.skill(skill), { kind: 'skill', skill }] as const),
    [desk.outside(outsideNumber), { kind: 'number', number: outsideNumber }],
  ]
  const chosen = useSignal(0)
  const to = targets[chosen.value]?.[1] ?? { kind: 'number', number: outsideNumber }
  return (
    <div class="sending">
      <label>
        <span>{desk.to}</span>
        <select
          value={chosen.value}
          onChange={event => {
            chosen.value = Number(event.currentTarget.value)
          }}
        >
          {targets.map(([name], index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <DeedButton deed={{ verb: 'transfer', from: agent, to, blind: false }} text={desk.transfer} />
      <DeedButton deed={{ verb: 'consult', from: agent, to }} text={desk.consult} />
    </div>
  )
}
