/**
 * What a script asks the platform about the center, the queue and what was put by. The answer's values come in the order
 * that each of them names.
 */
export type Inquiry =
  /** A value that scripts keep under a name: gives [value], and leaves by NoData when there is none. */
  | {
      readonly about: 'value'
      readonly scope: string
      readonly name: string
      readonly otherwise: string
      readonly remove: boolean
    }
  | {
      readonly about: 'put-value'
      readonly scope: string
      readonly name: string
      readonly value: string
      readonly method: string
    }
  | {
      readonly about: 'remove-value'
      readonly scope: string
      readonly name: string
      readonly value: string
      readonly occurrence: string
    }
  /** Agents with any of the skills: [logged in, available, unavailable, on inbound calls, on outbound calls, on the dialer]. */
  | { readonly about: 'agents'; readonly skills: string }
  /** Contacts that wait for any of the skills: [how many, the longest wait in seconds]. */
  | { readonly about: 'queue'; readonly skills: string; readonly ahead: boolean }
  /** What to expect of a queue, in seconds: [estimate, longest wait, this contact's wait, agents on calls]. */
  | { readonly about: 'wait'; readonly skill: string }
  /** Leaves by the state's name. */
  | { readonly about: 'agent-state'; readonly agent: string }
  /** Callbacks that wait: [the contact's id]; leaves by CallbacksFound or NoCallbacksFound. */
  | { readonly about: 'callbacks'; readonly number: string; readonly skill: string; readonly take: boolean }
  /** A contact of its own, for a voicemail or a spawned script: [its id]. */
  | { readonly about: 'new-contact'; readonly what: 'voicemail' | 'spawn'; readonly text: string }
  /** Leaves by True or False. */
  | { readonly about: 'file'; readonly file: string }
  /** Contacts of the whole platform: [contacts, calls]. */
  | { readonly about: 'contacts' }
