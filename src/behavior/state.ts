import type { Value } from '../snippet/value.ts'
import { noVariables, type Variables } from './variables.ts'

/** What the present action remembers while it waits: plain data, so that states can be compared. */
export interface Memory {
  readonly phase: string
  readonly digits?: string
}

/** One script on the stack of subscripts. */
export interface Frame {
  /** The script's key in the flow. */
  readonly script: string
  /** The action at which this frame stands; null while it sleeps. */
  readonly action: string | null
  readonly variables: Variables
  /** Where Loop and For have come to, by action id. */
  readonly counters: ReadonlyMap<string, number>
  /** The caller's variable that takes the return value. */
  readonly returnVariable: string
}

/** Where a script stands on one call: finite, immutable, without any clock in it but the time of the last event. */
export interface State {
  readonly status: 'running' | 'asleep' | 'stuck' | 'ended'
  /** Outermost first. */
  readonly frames: readonly Frame[]
  readonly memory: Memory
  /** The event whose path is running, `begin` at first. */
  readonly origin: string
  /** The depth of the script whose event action began that path. */
  readonly originDepth: number
  /** The values that came with that event, for its event action to name. */
  readonly arrived: readonly Value[]
  /** Keys pressed ahead of being asked. */
  readonly keys: string
  /** `alone`: the caller and the script; `linked`: an agent is with the caller; `released`: the call is over (E7, E4). */
  readonly line: 'alone' | 'linked' | 'released'
  readonly held: boolean
  /** Milliseconds since the call began. */
  readonly at: number
  /** The state of the random numbers of the call's seed. */
  readonly random: number
  /** Actions entered at this very moment; bounds a loop that takes no time. */
  readonly visits: number
  /** Platform variables (ANI, ContactID …), seen by every script. */
  readonly platform: Variables
  /** Lower-case names of platform variables that a script wrote. */
  readonly touched: ReadonlySet<string>
}

export const noMemory: Memory = { phase: '' }

/** A script that has not begun. */
export function freshState(script: string, platform: Variables, variables: Variables, seed: number): State {
  return {
    status: 'running',
    frames: [{ script, action: null, variables, counters: new Map(), returnVariable: '' }],
    memory: noMemory,
    origin: 'begin',
    originDepth: 0,
    arrived: [],
    keys: '',
    line: 'alone',
    held: false,
    at: 0,
    random: seed >>> 0,
    visits: 0,
    platform,
    touched: new Set(),
  }
}

/** An empty frame for a subscript. */
export function freshFrame(script: string, returnVariable: string, variables: Variables = noVariables): Frame {
  return { script, action: null, variables, counters: new Map(), returnVariable }
}
