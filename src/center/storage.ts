/** Where recordings go after a call, and how long they may wait for it (CC-25 to CC-33). */
export interface Storage {
  /** CC-25: a CRM; newer centers have an external bucket (CC-32). */
  readonly sink: 'crm' | 'external'
  /** CC-29: a larger file is attached in parts of this size. */
  readonly partMegabytes: number
  readonly bytesPerMegabyte: number
  readonly retentionMs: number
  readonly backoff: { readonly baseMs: number; readonly factor: number; readonly capMs: number }
  /** CC-30: the CRM's own limit for one file; Infinity where it has none. */
  readonly crmMaxMegabytes: number
  /** CC-33: two channels of 8 kHz and 32 kbit/s. */
  readonly bytesPerSecond: number
}

/** ◇ The constants of the back-off are unpublished, and 7 days count from the end of the call (A5). */
export const defaultStorage: Storage = {
  sink: 'crm',
  partMegabytes: 50,
  bytesPerMegabyte: 1_000_000,
  retentionMs: 7 * 86_400_000,
  backoff: { baseMs: 60_000, factor: 2, capMs: 3_600_000 },
  crmMaxMegabytes: Number.POSITIVE_INFINITY,
  bytesPerSecond: 4_000,
}

/** What a CRM says to one part of a file. */
export const crmAnswers = ['ack', 'noAck', 'rateLimited', 'tooLarge'] as const

export type CrmAnswer = (typeof crmAnswers)[number]

/** How the upload of a call's recording goes, as its file tells. */
export interface Upload {
  /** The size of each recording; without it the size follows from the length. */
  readonly megabytes?: number
  /** By attempt, and in it by part; what comes after the last is `otherwise`. */
  readonly answers: readonly (readonly CrmAnswer[])[]
  readonly otherwise: CrmAnswer
}
