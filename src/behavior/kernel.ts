import type { Value } from '../snippet/value.ts'
import type { Effect } from './effect.ts'
import { type Event, type HandledEvent, isHandled } from './event.ts'
import type { Outcome } from './outcome.ts'
import { onward } from './outcome.ts'
import type { Settings } from './settings.ts'
import { type Frame, freshFrame, noMemory, type State } from './state.ts'
import type { Station } from './station.ts'
import { Failure, Turn } from './turn.ts'
import { noVariables, variableIn, withVariable } from './variables.ts'

/** Actions that may be entered one after another without any time passing, unless a center says otherwise. */
export const visitLimit = 20_000

/** Scripts that may stand on one another. */
export const depthLimit = 20

/** What the kernel needs of a flow: its stations, its handlers, and scripts by the names that authors use. */
export interface Stations {
  readonly station: (script: string, action: string) => Station | undefined
  readonly handler: (script: string, event: HandledEvent) => string | undefined
  readonly begin: (script: string) => string
  /** The key of a script by a name or path as written in Runsub or Runscript. */
  readonly find: (name: string) => string | undefined
  /** The variable of the outermost script that says whether the caller agreed, if the script names one. */
  readonly consentVariable?: string | undefined
}

/** Where a step leads: `via` names the way in the words of the script (a branch, `call Sub`, `return`). */
export type Move =
  | { readonly kind: 'none' }
  | { readonly kind: 'to'; readonly script: string; readonly action: string; readonly via: string }
  | { readonly kind: 'asleep' | 'stuck' | 'ended'; readonly via: string }

/** One small step: the state after it, and where it leads. Effects are appended to the given list. */
export interface Step {
  readonly state: State
  readonly move: Move
}

const none: Move = { kind: 'none' }

/** The whole meaning of a script, one small step at a time; every executor is a loop around these functions. */
export interface Kernel {
  /** Goes to an action and does what it does on arrival. */
  readonly enter: (state: State, script: string, action: string, effects: Effect[]) => Step
  /** Gives an event to the present action, or to the event action that takes over. */
  readonly deliver: (state: State, event: Event, at: number, effects: Effect[]) => Step
  /** The script whose event action takes this event, innermost first (E5). */
  readonly takerOf: (
    state: State,
    kind: string,
  ) => { readonly depth: number; readonly script: string; readonly action: string } | undefined
}

/** Ties the meaning of actions to one flow and one center. */
export function kernel(stations: Stations, settings: Settings): Kernel {
  function enter(before: State, script: string, action: string, effects: Effect[]): Step {
    const station = stations.station(script, action)
    if (!station) return over(before, effects, `no action "${action}" in "${script}"`)
    const depth = before.frames.length - 1
    const state: State = {
      ...before,
      status: 'running',
      memory: noMemory,
      visits: before.visits + 1,
      frames: before.frames.map((frame, at) => (at === depth ? { ...frame, script, action } : frame)),
    }
    effects.push({ kind: 'enter', depth, script, action })
    if (state.visits > settings.visitLimit)
      return over(state, effects, `simulator limit: ${settings.visitLimit} actions ran without any time passing`)
    const turn = new Turn(station, settings, state, effects)
    return settle(
      turn,
      attempt(turn, () => station.behavior.enter(turn)),
    )
  }

  function deliver(before: State, event: Event, at: number, effects: Effect[]): Step {
    if (before.status === 'ended') return { state: before, move: none }
    const state: State = { ...heard(before, event), at, visits: at > before.at ? 0 : before.visits }
    if (isHandled(event.kind)) return interrupt(state, event as Event & { kind: HandledEvent }, effects)
    if (event.kind === 'resume') return resume(state, effects)
    const station = present(state)
    if (station?.behavior.receive && station.behavior.awaits?.includes(event.kind)) {
      const { receive } = station.behavior
      const turn = new Turn(station, settings, state, effects)
      return settle(
        turn,
        attempt(turn, () => receive(turn, event)),
      )
    }
    if (event.kind === 'key') return { state: { ...state, keys: (state.keys + event.key).slice(-100) }, move: none }
    return { state, move: none }
  }

  function present(state: State): Station | undefined {
    const frame = state.frames[state.frames.length - 1]
    return state.status === 'running' && frame?.action != null
      ? stations.station(frame.script, frame.action)
      : undefined
  }

  function takerOf(state: State, kind: string) {
    if (!isHandled(kind)) return undefined
    for (let depth = state.frames.length - 1; depth >= 0; depth--) {
      const script = state.frames[depth]?.script ?? ''
      const action = stations.handler(script, kind)
      if (action !== undefined) return { depth, script, action }
    }
    return undefined
  }

  /** E1: an event action takes over; the path that was running is ended, not paused. */
  function interrupt(state: State, event: Event & { kind: HandledEvent }, effects: Effect[]): Step {
    const taker = takerOf(state, event.kind)
    if (taker) {
      const left = drop(state, effects, taker.depth)
      const told: State = { ...left, origin: event.kind, originDepth: taker.depth, arrived: event.values ?? [] }
      return { state: told, move: { kind: 'to', script: taker.script, action: taker.action, via: event.kind } }
    }
    if (event.kind === 'release') return { state: { ...drop(state, effects), status: 'ended' }, move: ended(effects) }
    // E2: without an Onanswer the script sleeps.
    if ((event.kind === 'answer' || event.kind === 'assignment') && state.status !== 'asleep')
      return asleep(drop(state, effects), effects, event.kind)
    return { state, move: none }
  }

  /** E3: taking the call off hold ends what Onhold was doing; any other path goes on. */
  function resume(state: State, effects: Effect[]): Step {
    if (state.origin !== 'hold' || state.status === 'asleep') return { state, move: none }
    return asleep(drop(state, effects, Math.min(state.originDepth, state.frames.length - 1)), effects, 'resume')
  }

  /** Ends the subscripts above a depth, and what the script at that depth was doing. */
  function drop(state: State, effects: Effect[], last = state.frames.length - 1): State {
    for (let depth = state.frames.length - 1; depth >= last; depth--)
      if (state.frames[depth]?.action != null) effects.push({ kind: 'leave', depth, branch: null, meant: null })
    return {
      ...state,
      memory: noMemory,
      frames: state.frames.slice(0, last + 1).map((frame, at) => (at === last ? { ...frame, action: null } : frame)),
    }
  }

  function attempt(turn: Turn, act: () => Outcome): Outcome {
    try {
      return act()
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return failed(turn, error.message)
    }
  }

  function failed(turn: Turn, message: string): Outcome {
    for (const name of ['_ERR', '__ERR']) turn.set(name, message)
    turn.note('run/action-failed', `"${turn.station.id}" failed: ${message}`)
    return { kind: 'leave', branch: 'Error' }
  }

  function settle(turn: Turn, outcome: Outcome): Step {
    switch (outcome.kind) {
      case 'stay':
        return { state: turn.state, move: none }
      case 'leave':
        return leave(turn.state, turn.station, outcome.branch, turn.effects)
      case 'sleep':
        turn.emit({ kind: 'leave', depth: turn.state.frames.length - 1, branch: null, meant: null })
        return asleep(turn.state, turn.effects, 'sleep')
      case 'end':
        turn.emit({ kind: 'leave', depth: turn.state.frames.length - 1, branch: null, meant: null })
        if (turn.state.line === 'released') return over(turn.state, turn.effects)
        turn.order({ kind: 'hang-up' })
        return asleep(turn.state, turn.effects, 'end')
      case 'call':
        return call(turn, outcome)
      case 'return':
        return back(turn, outcome.value)
      case 'jump':
        return jump(turn, outcome.script)
    }
  }

  function leave(state: State, station: Station, branch: string, effects: Effect[]): Step {
    const wired = station.exits.has(branch) ? branch : 'Default'
    const target = station.exits.get(wired)
    const depth = state.frames.length - 1
    const isStuck = target === undefined && station.behavior.holdsCaller === true
    effects.push({
      kind: 'leave',
      depth,
      branch: isStuck ? null : target === undefined ? branch : wired,
      meant: branch,
    })
    if (target !== undefined) return { state, move: { kind: 'to', script: station.script, action: target, via: wired } }
    if (!isStuck) return asleep(state, effects, branch)
    effects.push({ kind: 'stuck' })
    return { state: emptied({ ...state, status: 'stuck' }), move: { kind: 'stuck', via: branch } }
  }

  function asleep(state: State, effects: Effect[], via: string): Step {
    // Behind Onrelease there is nothing left to wake it (E4).
    if (state.line === 'released') return over(state, effects)
    effects.push({ kind: 'asleep' })
    return { state: emptied({ ...state, status: 'asleep' }), move: { kind: 'asleep', via } }
  }

  function emptied(state: State): State {
    const last = state.frames.length - 1
    return {
      ...state,
      memory: noMemory,
      frames: state.frames.map((frame, at) => (at === last ? { ...frame, action: null } : frame)),
    }
  }

  function over(state: State, effects: Effect[], error?: string): Step {
    return { state: emptied({ ...state, status: 'ended' }), move: ended(effects, error) }
  }

  function ended(effects: Effect[], error?: string): Move {
    effects.push(error === undefined ? { kind: 'ended' } : { kind: 'ended', error })
    return { kind: 'ended', via: 'end' }
  }

  function call(turn: Turn, { script, parameters, returnVariable }: Outcome & { kind: 'call' }): Step {
    const { state, station } = turn
    const key = stations.find(script)
    if (key === undefined) return settle(turn, failed(turn, `script "${script}" not found`))
    if (state.frames.length >= depthLimit) {
      turn.note('limit/depth', `simulator limit at "${station.id}": ${depthLimit} subscripts called one another`)
      return settle(turn, failed(turn, `simulator limit: ${depthLimit} subscripts called one another`))
    }
    const frame = withParameters(freshFrame(key, returnVariable), parameters)
    const begin = stations.begin(key)
    return {
      state: { ...state, frames: [...state.frames, frame] },
      move: { kind: 'to', script: key, action: begin, via: `call ${key}` },
    }
  }

  function back(turn: Turn, value: string): Step {
    const { state, effects } = turn
    const depth = state.frames.length - 1
    const frame = state.frames[depth]
    const caller = state.frames[depth - 1]
    effects.push({ kind: 'leave', depth, branch: null, meant: null })
    if (!frame || !caller || caller.action === null) return asleep(state, effects, 'return')
    const station = stations.station(caller.script, caller.action)
    if (!station) return over(state, effects, `no action "${caller.action}"`)
    const returned = new Turn(station, settings, { ...state, frames: state.frames.slice(0, depth) }, effects)
    if (frame.returnVariable !== '') returned.set(frame.returnVariable, value)
    const { state: after, move } = leave(
      returned.state,
      station,
      onward.kind === 'leave' ? onward.branch : 'Default',
      effects,
    )
    return {
      state: after,
      move: move.kind === 'none' ? move : { ...move, via: `return to ${station.script}/${station.id}` },
    }
  }

  function jump(turn: Turn, script: string): Step {
    const { state, effects } = turn
    const key = stations.find(script)
    if (key === undefined) return settle(turn, failed(turn, `script "${script}" not found`))
    effects.push({ kind: 'leave', depth: state.frames.length - 1, branch: null, meant: null })
    return { state, move: { kind: 'to', script: key, action: stations.begin(key), via: `run ${key}` } }
  }

  if (stations.consentVariable === undefined) return { enter, deliver, takerOf }
  return {
    enter: (state, script, action, effects) => telling(state, enter(state, script, action, effects), effects),
    deliver: (state, event, at, effects) => telling(state, deliver(state, event, at, effects), effects),
    takerOf,
  }

  /** Says what a small step made of the consent variable, before the next one acts on it. */
  function telling(before: State, step: Step, effects: Effect[]): Step {
    const consentIn = ({ frames }: State) =>
      variableIn(frames[0]?.variables ?? noVariables, stations.consentVariable ?? '')
    const value = consentIn(step.state)
    if (value !== consentIn(before)) effects.push({ kind: 'consent', value })
    return step
  }
}

/** What an event changes whether or not anything handles it. */
function heard(state: State, event: Event): State {
  const platform =
    'set' in event && event.set && event.kind !== 'reply'
      ? event.set.reduce((variables, [name, value]) => withVariable(variables, name, value), state.platform)
      : state.platform
  switch (event.kind) {
    case 'answer':
    case 'assignment':
      return { ...state, platform, line: 'linked', held: false }
    case 'hold':
      return { ...state, platform, held: true }
    case 'resume':
      return { ...state, held: false }
    case 'alone':
      return { ...state, line: 'alone', held: false }
    case 'release':
      return { ...state, platform, line: 'released', held: false }
    default:
      return platform === state.platform ? state : { ...state, platform }
  }
}

/** Values that a script is called with, or that come with an event, as `P1 …`. */
function withParameters(frame: Frame, values: readonly Value[]): Frame {
  if (values.length === 0) return frame
  let variables = frame.variables ?? noVariables
  values.forEach((value, index) => {
    variables = withVariable(variables, `P${index + 1}`, value)
  })
  return { ...frame, variables }
}
