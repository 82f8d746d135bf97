import { kernel } from '../behavior/kernel.ts'
import type { Settings } from '../behavior/settings.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import type { Execute } from '../machine/executor.ts'
import { readRecordingAssumptions } from '../recording/assumptions.ts'
import type { LedgerSettings } from '../recording/ledger.ts'
import { directionOf } from './direction.ts'
import { settingsOf } from './settings.ts'
import type { Stage } from './stage.ts'

/** What all calls of a flow in a center share, made once: what scripts know of the center, the executor, the recorder's rules. */
export interface Ground {
  /** Local time at the beginning, in ms since 1970 as if local time were UTC. */
  readonly startMs: number
  readonly settings: Settings
  readonly execute: Execute
  readonly recorder: Omit<LedgerSettings, 'draw'>
}

/** Moments at which calls of one flow begin, for which a ground is kept; a batch has one or a few. */
const mostStarts = 64

type Makes = Stage['execute']
type Grounds = Map<string, Ground>

/** Forgotten together with the flow, the center or the executor that they were made of. */
const known = new WeakMap<Flow, WeakMap<Center, WeakMap<Makes, Grounds>>>()

/** The ground of a call. To make one (a machine above all) takes longer than to play on it, so calls share it. */
export function groundOf({ flow, center, call, execute }: Pick<Stage, 'flow' | 'center' | 'call' | 'execute'>): Ground {
  const grounds = groundsOf(flow, center, execute)
  const before = grounds.get(call.start)
  if (before) return before
  if (grounds.size >= mostStarts) grounds.clear()
  const startMs = Date.parse(`${call.start.length === 16 ? `${call.start}:00` : call.start}Z`)
  const settings = settingsOf(center, startMs)
  const ground: Ground = {
    startMs,
    settings,
    execute: execute(flow, kernel(flow, settings)),
    recorder: {
      agents: center.agents,
      policies: center.policies,
      directionOf: skill => directionOf(center, skill),
      assumptions: readRecordingAssumptions(center.assumptions).value,
    },
  }
  grounds.set(call.start, ground)
  return ground
}

function groundsOf(flow: Flow, center: Center, execute: Makes): Grounds {
  const ofFlow = known.get(flow) ?? new WeakMap<Center, WeakMap<Makes, Grounds>>()
  known.set(flow, ofFlow)
  const ofCenter = ofFlow.get(center) ?? new WeakMap<Makes, Grounds>()
  ofFlow.set(center, ofCenter)
  const grounds: Grounds = ofCenter.get(execute) ?? new Map()
  ofCenter.set(execute, grounds)
  return grounds
}
