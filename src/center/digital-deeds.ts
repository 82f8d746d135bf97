/** What one step of a sample call does on a channel of messages. */
export type DigitalDeed =
  | {
      readonly verb: 'message'
      /** `caller`, a customer, an agent; a supervisor can try. */
      readonly from: string
      readonly text: string
      /** The customer to whom an agent writes; the call's own if none is named. */
      readonly to?: string
      readonly template?: string
      readonly parameters?: ReadonlyMap<string, string>
      /** The name of a picture or a file that goes with it (WA-05). */
      readonly attachment?: string
    }
  | { readonly verb: 'optIn' | 'optOut'; readonly customer: string }
  | { readonly verb: 'resolve'; readonly agent: string }
  /** The provider approves a channel's number or a template, or flags the account. */
  | { readonly verb: 'approve' | 'flag'; readonly name: string }

/** A customer as the center knows her when a call begins. */
export interface Customer {
  readonly id: string
  readonly optedIn: boolean
  /** How long before the call she wrote last, ms. */
  readonly wroteBeforeMs?: number
  /** Who served her last, in whatever case, and in the case that goes on now. */
  readonly lastAgent: string
  readonly caseAgent: string
}
