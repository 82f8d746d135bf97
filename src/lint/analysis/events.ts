import type { HandledEvent } from '../../behavior/event.ts'
import type { Span } from '../../text/source.ts'
import { canPlay, type Facts } from './facts.ts'
import { hereAt } from './here.ts'
import type { Place, Way } from './point.ts'
import type { Look } from './step.ts'

/** Actions during which time passes, so that an event can come. */
const waiting = new Set(['Menu', 'Capture', 'Play', 'Music', 'Record'])
const alwaysWaiting = new Set(['Wait', 'Whisper', 'Transfer', 'Unknown'])

/** Whether time passes at a place. */
export function isWaiting(look: Look, place: Place): boolean {
  if (place.stands === 'asleep' || place.stands === 'stuck') return true
  const here = hereAt(look, place)
  if (!here) return false
  return (waiting.has(here.station.type) && canPlay(place.facts)) || alwaysWaiting.has(here.station.type)
}

/** All that can happen to a call while it waits at a place. */
export function eventsAt(look: Look, place: Place): readonly Way[] {
  if (place.facts.line === 'released' || !isWaiting(look, place)) return []
  const { line } = place.facts
  const asked = { ...place, facts: hearing(look, place) }
  const ways = [...released(look, asked, 'the call ends')]
  if (line === 'queued')
    ways.push(...taken(look, asked, 'answer', { line: 'linked', answered: true, ivr: false }, 'an agent answers'))
  if (line === 'linked') {
    ways.push(...taken(look, asked, 'hold', { line: 'held' }, 'the agent puts the caller on hold'))
    ways.push(...taken(look, asked, 'transfer', { line: 'queued', statement: false }, 'the agent transfers the call'))
    ways.push(
      ...taken(look, asked, 'reskill', { line: 'queued', statement: false }, 'the agent transfers the call to a skill'),
    )
    ways.push(...taken(look, asked, 'disposition', {}, 'the agent enters a disposition'))
  }
  if (line === 'linked' || line === 'held') {
    ways.push(...taken(look, asked, 'signal', {}, 'the agent clicks a button, or a signal comes'))
    ways.push(...taken(look, asked, 'data', {}, 'the agent submits a form'))
  }
  if (line === 'held') ways.push(resumed(look, asked))
  return ways
}

/** A question that is interrupted was asked all the same. */
function hearing(look: Look, place: Place): Facts {
  const isAsked = hereAt(look, place)?.node.consent !== undefined && place.facts.consent === 'unasked'
  return isAsked ? { ...place.facts, consent: 'asked' } : place.facts
}

/** The call is over: Onrelease runs if there is one and the call was not over already (E4). */
export function released(look: Look, place: Place, words: string): readonly Way[] {
  if (place.facts.line === 'released') return [{ to: { ...place, stands: 'over' } }]
  const facts: Partial<Facts> = { line: 'released', inHold: false, ivr: false, statement: false }
  const ways = taken(look, place, 'release', facts, words)
  if (takerOf(look, place, 'release')) return ways
  return [
    {
      to: { stands: 'over', levels: place.levels, facts: { ...place.facts, ...facts } },
      words,
      at: placeAt(look, place),
    },
  ]
}

/** The innermost script with a handler takes the event; without one the call goes on where it stands (E1, E5). */
function taken(look: Look, place: Place, event: HandledEvent, change: Partial<Facts>, words: string): readonly Way[] {
  const taker = takerOf(look, place, event)
  const facts = { ...place.facts, ...change, inHold: event === 'hold' && taker !== undefined }
  if (!taker) {
    if (Object.keys(change).length === 0) return []
    // E2: without an Onanswer the script sleeps.
    const stands = event === 'answer' ? 'asleep' : place.stands
    return [
      {
        to: { stands, levels: event === 'answer' ? slept(place) : place.levels, facts },
        words,
        at: placeAt(look, place),
      },
    ]
  }
  const { depth, action } = taker
  const levels = place.levels.slice(0, depth + 1).map((level, at) => (at === depth ? { ...level, action } : level))
  const node = look.flow.scripts.get(levels[depth]?.script ?? '')?.nodes.get(action)
  const to: Place = { stands: 'action', levels, facts }
  return [{ to, words: `${words}: ${node?.type.name ?? event} runs`, at: node?.typeAt ?? placeAt(look, place) }]
}

/** The script whose event action takes an event, innermost first. */
export function takerOf(
  look: Pick<Look, 'flow'>,
  place: Place,
  event: HandledEvent,
): { readonly depth: number; readonly action: string } | undefined {
  for (let depth = place.levels.length - 1; depth >= 0; depth--) {
    const action = look.flow.handler(place.levels[depth]?.script ?? '', event)
    if (action !== undefined) return { depth, action }
  }
  return undefined
}

/** E3: taking the call off hold ends what Onhold was doing; any other path goes on. */
function resumed(look: Look, place: Place): Way {
  const facts: Facts = { ...place.facts, line: 'linked', inHold: false }
  const words = 'the agent takes the caller off hold'
  if (!place.facts.inHold) return { to: { ...place, facts }, words, at: placeAt(look, place) }
  return { to: { stands: 'asleep', levels: slept(place), facts }, words, at: placeAt(look, place) }
}

function slept({ levels }: Place) {
  return levels.map((level, at) => (at === levels.length - 1 ? { ...level, action: null } : level))
}

/** The action at which a call waits, the script where it sleeps. */
function placeAt(look: Look, place: Place): Span {
  return hereAt(look, place)?.node.typeAt ?? look.flow.main.at
}
