import type { State } from '../../behavior/state.ts'
import type { Variables } from '../../behavior/variables.ts'
import type { Consultation, Contact } from '../../simulate/contact.ts'
import type { Shelf } from '../../simulate/shelf.ts'
import { printValue } from '../../snippet/value.ts'
import type { Page } from '../world/recorder.ts'
import type { Tableau } from '../world/tableau.ts'

/** A text that is the same for equal states of a script only. */
export function stateKey({ status, frames, memory, origin, originDepth, keys, line, held, platform }: State): string {
  let key = `${status}\u0001${memory.phase}\u0001${memory.digits ?? '-'}\u0001${origin}${originDepth}\u0001${keys}\u0001${line}\u0001${held}`
  for (const frame of frames) {
    key += `\u0002${frame.script}\u0001${frame.action ?? ''}\u0001${frame.action === null}\u0001${frame.returnVariable}`
    for (const [id, count] of sorted(frame.counters)) key += `\u0003${id}\u0001${count}`
    key += variablesKey(frame.variables)
  }
  return key + variablesKey(platform)
}

function variablesKey(variables: Variables): string {
  let key = ''
  for (const [name, { value }] of sorted(variables))
    key += `\u0004${name}\u0001${typeof value}\u0001${value === null ? '' : printValue(value)}`
  return key
}

function sorted<V>(map: ReadonlyMap<string, V>): readonly (readonly [string, V])[] {
  const entries = [...map]
  return entries.length < 2 ? entries : entries.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The same of contacts. */
export function contactKey(contact: Contact): string {
  const { contactId, ids, request, agents, lastAgent, external, consultation, buttons } = contact
  let key = `${contactId}\u0001${ids.length}\u0001${agents.join()}\u0001${lastAgent}\u0001${external}\u0001`
  key += `${contact.isHeld}${contact.hasBegun}${contact.isReleased}${contact.wasAnswered}${contact.wentOut}${contact.isListening}`
  if (request) key += `\u0002${request.skill}\u0001${request.agent}`
  if (consultation) key += consultationKey(consultation)
  for (const { name, tooltip, agent, actionType, actionValue, isOn } of buttons)
    key += `\u0004${name}\u0001${tooltip}\u0001${agent}\u0001${actionType}\u0001${actionValue}\u0001${isOn}`
  return key
}

function consultationKey({ from, request, number, agent, isAnswered }: Consultation): string {
  return `\u0003${from}\u0001${request.skill}\u0001${request.agent}\u0001${number}\u0001${agent}\u0001${isAnswered}`
}

/** The same of tableaux that may differ in the state of the script and in what was sent outside. */
export function stageKey(tableau: Tableau): string {
  return `${tableau.state.at} ${tableau.timer}\u0001${contactKey(tableau.contact)}\u0001${restKey({ ...tableau, sent: [] })}`
}

/** The same of what is in neither of them. */
export function restKey(tableau: Tableau): string {
  const { shelf, consentVariable, sent, stack, timer, isStuck, isOver, error, releasedBy } = tableau
  let key = `${timer === undefined}${isStuck}${isOver}${error === undefined}\u0001${consentVariable}\u0001${releasedBy?.kind}`
  for (const each of stack) key += `\u0001${each.script}\u0001${each.action}`
  for (const each of sent) key += `\u0002${each.text}`
  return key + shelfKey(shelf)
}

function shelfKey({ values, files, callbacks }: Shelf): string {
  if (values.size === 0 && files.size === 0 && callbacks.length === 0) return ''
  return JSON.stringify([sorted(values), [...files].sort(), callbacks])
}

/** The same of what the recorder knows. */
export function pageKey({ ledger, draws }: Page): string {
  return JSON.stringify([ledger, sorted(draws)])
}
