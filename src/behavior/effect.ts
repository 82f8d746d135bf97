import type { Value } from '../snippet/value.ts'
import type { Inquiry } from './inquiry.ts'

/** What a script wants of the world and cannot know the answer to; the world replies with a `reply` event. */
export type Question =
  | { readonly kind: 'hours'; readonly profile: string }
  | {
      readonly kind: 'log-recording'
      readonly record: 'Start' | 'Stop'
      readonly type: 'IVR' | 'Call'
      readonly statement: boolean
    }
  | { readonly kind: 'dial'; readonly number: string; readonly callerId: string; readonly timeoutMs: number }
  /** Anything outside the platform: answered by a stub of the call, without one by `otherwise`, or Default. */
  | { readonly kind: 'outside'; readonly type: string; readonly sent: readonly string[]; readonly otherwise?: string }
  /** What the platform knows by itself; a stub of the call may say otherwise. */
  | { readonly kind: 'inquiry'; readonly inquiry: Inquiry }

/** What a script tells the platform to do, without waiting for an answer. */
export type Order =
  | { readonly kind: 'do-not-record' }
  | { readonly kind: 'record-agent-only' }
  | {
      readonly kind: 'request-agent'
      readonly skill: string
      readonly agent: string
      /** The proficiencies asked for, best and least, of a digital contact. */
      readonly range?: readonly [best: number, least: number]
    }
  | {
      readonly kind: 'indicate'
      readonly name: string
      readonly tooltip: string
      readonly on: boolean
      readonly actionType: string
      readonly actionValue: string
    }
  | { readonly kind: 'signal'; readonly contact: string; readonly parameters: readonly string[] }
  | { readonly kind: 'hang-up' }
  | { readonly kind: 'unlink' }
  | { readonly kind: 'blind-transfer'; readonly number: string }
  /** The caller's line is given up, her place in the queue kept: the platform calls back when an agent is there. */
  | { readonly kind: 'callback'; readonly number: string; readonly callerId: string }
  /** Somebody is to see something: `what` happened, as the record tells it; `sent` are the texts that leave the platform. */
  | { readonly kind: 'show'; readonly what: string; readonly text: string; readonly sent: readonly string[] }
  | { readonly kind: 'file'; readonly deed: 'write' | 'delete'; readonly file: string }

/** One piece of what is played. */
export interface Prompt {
  readonly kind: 'file' | 'speech'
  readonly text: string
  readonly ms: number
}

/** What a script does. Effects go out; nothing comes back but events. */
export type Effect =
  /** An action is entered; `depth` counts the subscripts it stands in, from 0. */
  | { readonly kind: 'enter'; readonly depth: number; readonly script: string; readonly action: string }
  /**
   * The action at this depth is left: by the branch that was taken (`meant` is the one it would have taken if wired),
   * or by null because an event ended it.
   */
  | { readonly kind: 'leave'; readonly depth: number; readonly branch: string | null; readonly meant: string | null }
  | { readonly kind: 'play'; readonly prompts: readonly Prompt[]; readonly to: 'caller' | 'agent' | 'both' }
  /** A prompt came to its end. */
  | { readonly kind: 'played' }
  | { readonly kind: 'music'; readonly file: string }
  /** From now on the caller's keys are what the script waits for. */
  | { readonly kind: 'listen' }
  /** The one timer of the present action; leaving it stops it. */
  | { readonly kind: 'timer'; readonly ms: number }
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'note'; readonly code: string; readonly text: string }
  /** The script's consent variable holds something else from now on. */
  | { readonly kind: 'consent'; readonly value: Value }
  | { readonly kind: 'asleep' }
  /** The caller is left where nothing leads on (E8). */
  | { readonly kind: 'stuck' }
  /** The script is over; `error` says that a limit ended it. */
  | { readonly kind: 'ended'; readonly error?: string }
