import type { Inquiry } from '../behavior/inquiry.ts'
import type { Agent } from '../center/center.ts'
import type { Value } from '../snippet/value.ts'
import { isOnCall } from './contact.ts'
import type { Platform } from './platform.ts'
import { placeOf, plainFile, withoutValue, withValues } from './shelf.ts'

/** What the platform answers: a branch, and values in the order that the inquiry names. */
export interface Answer {
  readonly branch?: string
  readonly values?: readonly Value[]
}

/** ◇ Seconds that a caller is said to wait while no agent with the skill is free. */
const busyWait = 60

/** Answers from the center, the call, and what scripts put by. */
export function inquire(platform: Platform, inquiry: Inquiry): Answer {
  switch (inquiry.about) {
    case 'value':
      return valueAt(platform, inquiry)
    case 'put-value': {
      const place = placeOf(inquiry.scope, inquiry.name)
      const before = /^append$/i.test(inquiry.method.trim()) ? (platform.shelf.values.get(place) ?? []) : []
      platform.shelf = withValues(platform.shelf, place, [...before, inquiry.value])
      return {}
    }
    case 'remove-value': {
      const place = placeOf(inquiry.scope, inquiry.name)
      const left = withoutValue(platform.shelf.values.get(place) ?? [], inquiry.value, inquiry.occurrence)
      platform.shelf = withValues(platform.shelf, place, left)
      return {}
    }
    case 'agents': {
      const agents = agentsWith(platform, inquiry.skills)
      const { busy, free } = split(platform, agents)
      const outbound = platform.direction === 'outbound' ? busy : 0
      return { values: [agents.length, free, 0, busy - outbound, outbound, 0] }
    }
    case 'queue': {
      const isWaiting = waitsFor(platform, inquiry.skills)
      return { values: isWaiting && !inquiry.ahead ? [1, waited(platform)] : [0, 0] }
    }
    case 'wait': {
      const { busy, free } = split(platform, agentsWith(platform, inquiry.skill))
      const since = waitsFor(platform, inquiry.skill) ? waited(platform) : 0
      return { values: [free > 0 ? 0 : busyWait, since, since, busy] }
    }
    case 'agent-state':
      return { branch: stateOf(platform, inquiry.agent) }
    case 'callbacks': {
      const found = platform.shelf.callbacks.find(
        each => each.number === inquiry.number && isSame(each.skill, inquiry.skill),
      )
      if (!found) return { branch: 'NoCallbacksFound', values: [''] }
      if (inquiry.take)
        platform.shelf = { ...platform.shelf, callbacks: platform.shelf.callbacks.filter(each => each !== found) }
      return { branch: 'CallbacksFound', values: [found.contact] }
    }
    case 'new-contact': {
      const id = platform.newContact()
      platform.scribe.happened(platform.now, { event: inquiry.what, text: inquiry.text, ...platform.place() })
      return { values: [id] }
    }
    case 'file':
      return { branch: isThere(platform, inquiry.file) ? 'True' : 'False' }
    case 'contacts':
      return { values: [1, platform.stage.flow.main.media === 'phone' ? 1 : 0] }
  }
}

function valueAt(platform: Platform, inquiry: Extract<Inquiry, { about: 'value' }>): Answer {
  const place = placeOf(inquiry.scope, inquiry.name)
  const values = platform.shelf.values.get(place)
  if (!values) return { branch: 'NoData', values: [inquiry.otherwise] }
  if (inquiry.remove) platform.shelf = withValues(platform.shelf, place, [])
  return { values: [values.join('|')] }
}

/** Agents of the center with any of these skills; no skill, or Studio's word "Default", asks for the call's own. */
function agentsWith(platform: Platform, skills: string): readonly Agent[] {
  const wanted = skillsOf(platform, skills)
  return [...platform.stage.center.agents.values()].filter(
    ({ skills: own }) =>
      wanted.length === 0 || own.some(each => each === '*' || wanted.some(skill => isSame(each, skill))),
  )
}

function skillsOf({ contact }: Platform, skills: string): readonly string[] {
  const named = skills
    .split(/[,;|]/)
    .map(each => each.trim())
    .filter(each => each !== '' && !isSame(each, 'Default'))
  return named.length > 0 || !contact.request?.skill ? named : [contact.request.skill]
}

function split({ contact }: Platform, agents: readonly Agent[]): { readonly busy: number; readonly free: number } {
  const busy = agents.filter(each => isOnCall(contact, each.id)).length
  return { busy, free: agents.length - busy }
}

function waitsFor(platform: Platform, skills: string): boolean {
  const { request } = platform.contact
  const wanted = skillsOf(platform, skills)
  return request !== undefined && (wanted.length === 0 || wanted.some(each => isSame(each, request.skill)))
}

/** Whole seconds since the caller was queued. */
const waited = ({ now, queuedAt }: Platform): number => Math.floor((now - queuedAt) / 1_000)

/** An agent's state by her id; without one, of whoever is on the call. */
function stateOf(platform: Platform, id: string): string {
  const wanted = id.trim() || (platform.contact.agents[0] ?? '')
  const agent = [...platform.stage.center.agents.values()].find(each => isSame(each.id, wanted))
  if (!agent) return 'NotLoggedIn'
  return isOnCall(platform.contact, agent.id) ? 'Inbound' : 'Available'
}

/** Files that the call's scripts wrote, and the prompts that the center knows. */
function isThere({ shelf, stage }: Platform, file: string): boolean {
  const wanted = plainFile(file)
  if (shelf.files.has(wanted)) return true
  return [...stage.center.prompts.keys()].map(plainFile).some(each => each === wanted || wanted.endsWith(`/${each}`))
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
