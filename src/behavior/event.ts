import type { Value } from '../snippet/value.ts'

/** A platform variable that comes with an event, by its name as Studio writes it. */
export type Setting = readonly [name: string, value: Value]

/** What can happen to a script. Time and people are outside it: they speak to it in these words only. */
export type Event =
  /** The caller presses one key. */
  | { readonly kind: 'key'; readonly key: string }
  /** The caller says something. */
  | { readonly kind: 'speech'; readonly text?: string }
  /** The present action's one timer is due. */
  | { readonly kind: 'timer' }
  /** The platform or the outside answers what the present action asked. */
  | {
      readonly kind: 'reply'
      readonly branch?: string
      readonly set?: readonly Setting[]
      /** What was asked for, in the order in which the question names it. */
      readonly values?: readonly Value[]
      readonly failed?: string
    }
  | { readonly kind: HandledEvent; readonly set?: readonly Setting[]; readonly values?: readonly Value[] }
  | { readonly kind: 'resume' }
  /** An agent has left the caller, who is alone with the script again (Unlink, waiting after a transfer). */
  | { readonly kind: 'alone' }

/** The events that an event action can handle; each interrupts what was running (E1). */
export type HandledEvent =
  | 'answer'
  | 'release'
  | 'hold'
  | 'transfer'
  | 'reskill'
  | 'signal'
  | 'data'
  | 'disposition'
  /** A digital contact comes to an agent, and leaves one. */
  | 'assignment'
  | 'unassignment'

export const handledEvents: readonly HandledEvent[] = [
  'answer',
  'release',
  'hold',
  'transfer',
  'reskill',
  'signal',
  'data',
  'disposition',
  'assignment',
  'unassignment',
]

/** Whether an event can be handled by an event action. */
export function isHandled(kind: string): kind is HandledEvent {
  return (handledEvents as readonly string[]).includes(kind)
}
