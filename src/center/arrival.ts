import type { Attributes } from './attributes.ts'
import type { Surface } from './surface.ts'

/** What is known of who calls, beside the numbers: the surface, the language, the device, what the SDK and SIP said. */
export interface Arrival {
  readonly surface?: Surface
  readonly language?: string
  /** The id of who has signed in; undefined for an anonymous consumer. */
  readonly identity?: string
  /** The visitor's id on the web, the SDK's on a phone. */
  readonly visitor?: string
  readonly device?: string
  readonly app?: string
  /** What the app may use. */
  readonly permissions: readonly string[]
  /** Tickets of earlier contacts from the same device. */
  readonly earlierTickets: readonly string[]
  readonly attributes: Attributes
  /** Metadata of the SIP header, by source field. */
  readonly sip: ReadonlyMap<string, boolean>
}
