import type { Channel } from './channel.ts'
import type { ServiceLevels } from './sla.ts'
import type { Template } from './templates.ts'

/** A number through the life of its account: not yet proved, waiting for approval, in use, flagged (WA-02, WA-03, WA-11). */
export const pointStates = ['unverified', 'pending', 'active', 'limited'] as const

export type PointState = (typeof pointStates)[number]

/** What a message that the business begins needs: an opt-in, that or an earlier message, or nothing (WA-06). */
export const consents = ['optIn', 'optInOrWrote', 'none'] as const

/** What a role may do at a point (WA-14, WA-15). */
export const pointPermissions = ['read', 'reply'] as const

export type PointPermission = (typeof pointPermissions)[number]

/** A point of contact: one number of one channel, where customers write and business writes back (WA-03). */
export interface Point {
  readonly id: string
  readonly type: Channel
  readonly number: string
  readonly state: PointState
  /** Empty where a center names none, which WA-04 forbids. */
  readonly defaultScript: string
  readonly defaultSkill: string
  /** How long after a customer's message anything may be written to her, ms (WA-07); Infinity where there is no such rule. */
  readonly windowMs: number
  readonly consent: (typeof consents)[number]
  readonly templateOpensWindow: boolean
  readonly sla?: ServiceLevels
}

/** The channels on which customers write, and who may do what there; a center without this has no such contacts. */
export interface Messaging {
  readonly points: ReadonlyMap<string, Point>
  readonly templates: ReadonlyMap<string, Template>
  /** What each role may do, by point; undefined where the center names no roles, and everybody may do everything. */
  readonly roles?: ReadonlyMap<string, ReadonlyMap<string, readonly PointPermission[]>>
  /** Customers whom a flagged account may write to first within 24 hours, all its numbers together (WA-11). */
  readonly flaggedLimit: number
  /** What holds at points that have no targets of their own. */
  readonly sla?: ServiceLevels
}

const dayMs = 86_400_000

/** A point as WhatsApp has it, by what a center says of it. */
export const defaultPoint: Omit<Point, 'id'> = {
  type: 'whatsapp',
  number: '',
  state: 'active',
  defaultScript: '',
  defaultSkill: '',
  windowMs: dayMs,
  consent: 'optIn',
  templateOpensWindow: false,
}

/** ◇ The cap of a flagged account; the platform's own depends on the account. */
export const defaultFlaggedLimit = 250
