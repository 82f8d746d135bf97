import type { Channel } from './channel.ts'

/** What one step of a sample call does at an agent's desk; only centers with a desk know these, but for `state`. */
export type DeskDeed =
  /** `is` as the agent chooses it: `Available`, `Idle`, `Idle:lunch`, `SignedOut`; on channels of messages any state (WA-27). */
  | { readonly verb: 'state'; readonly agent: string; readonly is: string }
  | {
      readonly verb: 'pauseRecording' | 'resumeRecording' | 'end' | 'endConsult' | 'confirmConsult' | 'extendWrapup'
      readonly agent: string
    }
  | { readonly verb: 'setVariable'; readonly agent: string; readonly name: string; readonly value: string }
  /** An empty `ani` is the one that the desk has. */
  | { readonly verb: 'outdial'; readonly agent: string; readonly to: string; readonly ani: string }
  | { readonly verb: 'wrapup'; readonly agent: string; readonly reason: string }
  /** Another contact comes to the center, beside this call, and wants an agent. */
  | { readonly verb: 'arrive'; readonly contact: string; readonly channel: Channel; readonly skill: string }
  /** That contact is over. */
  | { readonly verb: 'depart'; readonly contact: string }

/** Which of the two whom an agent talks with by turns is meant: the customer, or whom she consults. */
export type Leg = 'customer' | 'consult'
