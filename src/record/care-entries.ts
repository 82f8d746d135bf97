/** What out-of-hours rules did with a contact; seconds of virtual time, as everywhere in a record. */
export interface DeflectionEntry {
  readonly t: number
  readonly queue: string
  readonly surface: string
  /** Whose setting it was (CC-03, CC-19). */
  readonly by: 'queue' | 'global' | 'redirect'
  /** The one way that was gone, `offer` where the consumer chooses, `sms`, or `fault` where no way leads on (CC-05). */
  readonly way: string
  readonly to?: string
  readonly offered?: readonly string[]
  /** CC-09: what is shown otherwise. */
  readonly normalOptions?: 'hidden'
  readonly chosen?: string
  readonly slot?: string
  /** CC-06. */
  readonly leftPlatform?: true
}

export interface VoicemailEntry {
  readonly queue: string
  readonly from: number
  readonly seconds: number
  /** The number that a caller with a blocked one gave (CC-08). */
  readonly number?: string
  /** When hours begin (CC-07), with the offset of the center's time zone. */
  readonly announcedAt?: string
  /** Agents of the queue, or `crm` where none is assigned. */
  readonly to: readonly string[] | 'crm'
}

/** One wait for one agent, in seconds: in the queue, and while she hears what the caller does not (CC-42, CC-44). */
export interface WaitEntry {
  readonly for: string
  readonly agent: string
  readonly queue: number
  readonly whisper: number
  readonly countdown: number
  readonly total: number
  /** How often the queue's agents were alerted (CC-46). */
  readonly alerts: number
}

export interface TargetsEntry {
  readonly t: number
  readonly agent: string
  readonly queues: readonly string[]
}

export interface RedactionEntry {
  readonly agent: string
  readonly start: number
  readonly stop: number
  /** CC-40: nobody ended it. */
  readonly openAtEnd?: true
}

export interface FlagsEntry {
  readonly t: number
  readonly flags: readonly string[]
  readonly by: string
}

export interface TicketEntry {
  readonly firstName: string
  readonly consumer: string
  readonly mergedInto?: string
  /** What was written to its fields (CC-54, CC-55). */
  readonly fields?: Readonly<Record<string, boolean>>
}

/** What a supervisor's live view showed (CC-24). */
export interface ViewEntry {
  readonly t: number
  readonly by: string
  readonly agent: string
  readonly consumer: string
  /** The path in the menu. */
  readonly issue: string
  readonly ticket?: string
}

export interface SmartActionEntry {
  readonly t: number
  readonly agent: string
  readonly action: string
  readonly ended: 'fulfilled' | 'declined' | 'expired' | 'open'
  readonly at?: number
  readonly files?: readonly string[]
}

/** What became of a recording after its call; `attempts` and `deletedAfter` in seconds after the call's end. */
export interface UploadEntry {
  readonly recording: string
  readonly megabytes: number
  /** Sizes in megabytes, in order (CC-29). */
  readonly parts: readonly number[]
  readonly attempts: { readonly first: readonly number[]; readonly count: number; readonly last: number }
  /** What the CRM holds, in order. */
  readonly attachments: readonly string[]
  readonly state: 'deleted'
  readonly deletedAfter: number
  /** CC-27: deleted without having been uploaded whole. */
  readonly lost: boolean
  /** Seconds after the call's end at which each part was acknowledged. */
  readonly acknowledged: readonly number[]
}

/** What settings of calls and chats bring into a record; each part is there only where the center has its setting. */
export interface CareEntries {
  /** Why the contact ended, as a reportable code (CC-59). */
  readonly ended?: { readonly cause: string; readonly by?: string }
  readonly deflection?: DeflectionEntry
  readonly voicemail?: VoicemailEntry
  readonly waits?: readonly WaitEntry[]
  readonly targets?: readonly TargetsEntry[]
  readonly redactions?: readonly RedactionEntry[]
  readonly flags?: readonly FlagsEntry[]
  readonly tickets?: readonly TicketEntry[]
  readonly views?: readonly ViewEntry[]
  readonly smartActions?: readonly SmartActionEntry[]
  readonly uploads?: readonly UploadEntry[]
}

/** The keys of a record that these settings bring, in their order. */
export const careKeys = [
  'ended',
  'deflection',
  'voicemail',
  'waits',
  'targets',
  'redactions',
  'flags',
  'tickets',
  'views',
  'smartActions',
  'uploads',
] as const satisfies readonly (keyof CareEntries)[]
