import type { Deed, Destination } from '../../center/call.ts'
import type { Contact } from '../../simulate/contact.ts'
import { obstacleTo } from '../../simulate/deeds/index.ts'
import type { Platform } from '../../simulate/platform.ts'
import type { Alphabet } from './alphabet.ts'
import type { Cast } from './cast.ts'

/** What can happen next: the call begins, somebody does something, or the script's timer is due. */
export type Move = Deed | { readonly verb: 'begin' } | { readonly verb: 'timer' }

/** What a world knows beside the call itself. */
export interface MoveRules {
  readonly cast: Cast
  readonly alphabet: Alphabet
  /** Agents that may be on the call at once. */
  readonly mostAgents: number
  /** Transfers and consultations that may still be made. */
  readonly transfersLeft: number
  /** Whether the recorder's buttons can matter to what is asked. */
  readonly recordings: boolean
  /** Whether masking can matter to what is asked. */
  readonly masks: boolean
  /** Whether an applied disposition can matter. */
  readonly disposes: boolean
  /** Signals from outside that are tried. */
  readonly signals: readonly (readonly string[])[]
  /** Whether an agent has had to do with this call already. */
  readonly isFresh: (agent: string) => boolean
}

/** Everything that can happen on a call as it stands, in a fixed order. */
export function movesAt(platform: Platform, rules: MoveRules): readonly Move[] {
  const { contact } = platform
  const deeds: Deed[] = []
  for (const key of rules.alphabet.keysAt(platform)) deeds.push({ verb: 'press', keys: key })
  if (rules.alphabet.hearsSpeech(platform)) deeds.push({ verb: 'say', who: 'caller', text: 'Hello.' })
  deeds.push(...answers(contact, rules))
  const [first] = contact.agents
  const consulted = contact.consultation?.isAnswered ? contact.consultation.agent : ''
  const present = [...contact.agents, ...(consulted === '' ? [] : [consulted])]
  for (const button of contact.buttons)
    if (button.isOn && button.agent !== '') deeds.push({ verb: 'click', agent: button.agent, indicator: button.name })
  if (rules.recordings) for (const agent of present) deeds.push({ verb: 'record', agent, by: 'agent' })
  if (rules.recordings && present[0] !== undefined)
    deeds.push({ verb: 'stopRecording', agent: present[0], by: 'agent' })
  if (first !== undefined) {
    if (rules.masks) deeds.push({ verb: 'mask', agent: first }, { verb: 'unmask', agent: first })
    deeds.push({ verb: contact.isHeld ? 'resume' : 'hold', agent: first })
    if (rules.disposes) deeds.push({ verb: 'disposition', agent: first, code: 'done' })
    deeds.push({ verb: 'conference', agent: first })
  } else if (contact.isReleased && contact.lastAgent !== '' && rules.disposes)
    deeds.push({ verb: 'disposition', agent: contact.lastAgent, code: 'done' })
  if (rules.transfersLeft > 0) deeds.push(...sendings(contact, rules))
  for (const parameters of rules.signals) deeds.push({ verb: 'signal', parameters })
  for (const agent of present) deeds.push({ verb: 'hangup', who: agent })
  deeds.push({ verb: 'hangup', who: 'caller' })
  const moves: Move[] = deeds.filter(each => obstacleTo(platform, each, true) === undefined)
  if (platform.nextDue() !== undefined) moves.push({ verb: 'timer' })
  return moves
}

/** Of agents of one kind who have had nothing to do with the call, the first stands for all. */
function available({ cast, isFresh }: MoveRules): readonly string[] {
  return cast.kinds.flatMap(kind => {
    const fresh = kind.find(isFresh)
    return kind.filter(each => each === fresh || !isFresh(each))
  })
}

function answers(contact: Contact, rules: MoveRules): readonly Deed[] {
  const isConsulted = contact.consultation?.isAnswered === false
  if (contact.request === undefined && !isConsulted) return []
  const agents = contact.agents.length < rules.mostAgents ? available(rules) : []
  // Declining changes nothing where anybody may answer; letting it ring out comes to the same as declining.
  const named = isConsulted || contact.request?.agent
  return [
    ...agents.map((agent): Deed => ({ verb: 'answer', agent })),
    ...(named ? available(rules).map((agent): Deed => ({ verb: 'decline', agent })) : []),
  ]
}

/** Transfers and consultations, by each agent on the call, to everywhere. */
function sendings(contact: Contact, rules: MoveRules): readonly Deed[] {
  const places: Destination[] = [
    ...available(rules).map((agent): Destination => ({ kind: 'agent', agent })),
    ...rules.cast.skills.map((skill): Destination => ({ kind: 'skill', skill })),
    { kind: 'number', number: rules.cast.number },
  ]
  return contact.agents.flatMap(from => [
    ...places.map((to): Deed => ({ verb: 'transfer', from, to, blind: false })),
    { verb: 'transfer', from, to: { kind: 'number', number: rules.cast.number }, blind: true },
    ...places.map((to): Deed => ({ verb: 'consult', from, to })),
  ])
}
