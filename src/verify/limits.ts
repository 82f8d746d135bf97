import { grouped } from '../text/grouped.ts'
import { didYouMean } from '../text/suggest.ts'

/** How large the world is that a verdict speaks of. Every verdict prints them; within them it is complete. */
export interface Limits {
  /** Agents on a call at once; of those who are alike in skills, team and recording so many take part. */
  readonly agents: number
  /** Transfers and consultations in one call, to agents, skills and the outside together. */
  readonly transfers: number
  /** Statements in one call. */
  readonly statements: number
  /** Keys that wait in the type-ahead buffer. */
  readonly keysAhead: number
  /** Values that are tried for each variable that comes from outside. */
  readonly values: number
  /** States; where they run out, the answer is bounded. */
  readonly states: number
}

export type LimitName = keyof Limits

export const defaultLimits: Limits = {
  agents: 2,
  transfers: 2,
  statements: 2,
  keysAhead: 2,
  values: 12,
  states: 2_000_000,
}

/** What each limit bounds, for people. */
export const limitSays: Readonly<Record<LimitName, string>> = {
  agents: 'agents on a call at once',
  transfers: 'transfers and consultations in one call',
  statements: 'recorded statements in one call',
  keysAhead: 'keys that wait to be asked for',
  values: 'values tried for each variable from outside',
  states: 'states that are looked at before the search gives up',
}

/** Limits as `name=value` says them over others; or what is wrong with it, in one line. */
export function readLimit(limits: Limits, text: string): Limits | string {
  const [name = '', value = ''] = text.split('=').map(each => each.trim())
  const names = Object.keys(defaultLimits)
  if (!names.includes(name)) return `there is no limit "${name}": ${didYouMean(name, names)}`
  if (!/^\d{1,9}$/.test(value) || (name === 'states' && Number(value) === 0))
    return `limit "${name}" must be a whole number, not "${value}": write --limit ${name}=${defaultLimits[name as LimitName]}`
  return { ...limits, [name]: Number(value) }
}

/** `agents 2, transfers 2 …`. */
export function limitsText(limits: Limits): string {
  return Object.entries(limits)
    .map(([name, value]) => `${name} ${grouped(value)}`)
    .join(', ')
}

/** What every verdict says of its limits. */
export function limitsNote(limits: Limits): string {
  return `within these limits: ${limitsText(limits)}`
}
