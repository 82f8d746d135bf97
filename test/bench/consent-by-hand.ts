import type { Deed, SampleCall } from '../../src/center/call.ts'
import type { CallRecord } from '../../src/record/call-record.ts'
import type { Outcome } from '../../src/simulate/outcome.ts'

/** How long the sample's question and its answer to silence are spoken, how long the menu listens, music and pause, in ms. */
const questionMs = 7_214
const goodbyeMs = 2_071
const timeoutMs = 5_000
const musicMs = 30_000
const pauseMs = 1_000
const shortestMs = 4_000
const lingerMs = 30_000

const never = Number.POSITIVE_INFINITY

type Action = 'consent' | 'again' | 'silent' | 'refused' | 'record' | 'queue' | 'music' | 'pause'
type Recording = CallRecord['recordings'][number]

/** Where the call stands: the script, its one timer, its variables, and the recorder beside it. */
interface Call {
  at: Action | 'listening' | 'asleep' | 'over'
  now: number
  due: number
  digits: string
  attempts: number
  isRequested: boolean
  agent: string
  isRefused: boolean
  isOrdered: boolean
  recordedFrom: number
}

/**
 * The consent sample as somebody would write it by hand for speed: a `switch` over its actions, a timer, a recorder with the rules and
 * policies that matter here. It plays any call of the sample in which the caller presses keys when asked, agents answer and somebody
 * hangs up. It knows this script and this center alone, nothing of other deeds (transfers, holds, recording on demand), and writes no
 * trace. It says what a batch says, which the bench checks before it measures.
 */
export function playConsentByHand({ steps }: SampleCall): Outcome {
  const call: Call = {
    at: 'consent',
    now: 0,
    due: never,
    digits: '',
    attempts: 0,
    isRequested: false,
    agent: '',
    isRefused: false,
    isOrdered: false,
    recordedFrom: -1,
  }
  enter(call, 'consent')
  for (const { deed, after = 0 } of steps) {
    pass(call, call.now + after)
    while (!isPossible(call, deed)) {
      if (call.due === never) throw new Error(`${deed.verb} can never happen`)
      pass(call, call.due)
    }
    act(call, deed)
  }
  if (call.at !== 'over') {
    pass(call, call.now + lingerMs)
    call.at = 'over'
  }
  return {
    outcome: call.agent === '' ? 'abandoned' : 'released',
    duration: call.now / 1_000,
    recordings: call.recordedFrom >= 0 && call.now - call.recordedFrom >= shortestMs ? [recorded(call)] : [],
    statements: [],
  }
}

/** The script arrives at an action, and goes on until it waits. */
function enter(call: Call, first: Action): void {
  for (let action: Action = first; ; ) {
    call.at = action
    switch (action) {
      case 'consent':
        call.due = call.now + questionMs
        return
      case 'again':
        action = call.attempts++ < 2 ? 'consent' : 'silent'
        break
      case 'silent':
        call.due = call.now + goodbyeMs
        return
      case 'refused':
        call.isRefused = true
        action = 'queue'
        break
      case 'record':
        call.isOrdered = true
        action = 'queue'
        break
      case 'queue':
        call.isRequested = true
        action = 'music'
        break
      case 'music':
        call.due = call.now + musicMs
        return
      case 'pause':
        call.due = call.now + pauseMs
        return
    }
  }
}

/** Time passes; the timer comes whenever it is due. */
function pass(call: Call, at: number): void {
  while (call.due <= at) {
    call.now = call.due
    call.due = never
    switch (call.at) {
      case 'consent':
        call.at = 'listening'
        call.due = call.now + timeoutMs
        break
      case 'listening':
        enter(call, 'silent')
        break
      case 'silent':
        enter(call, 'refused')
        break
      case 'music':
        enter(call, 'pause')
        break
      case 'pause':
        enter(call, 'music')
        break
    }
  }
  if (at > call.now) call.now = at
}

function isPossible({ at, isRequested, agent }: Call, { verb }: Deed): boolean {
  switch (verb) {
    case 'press':
    case 'silence':
      return at === 'listening'
    case 'answer':
      return isRequested && agent === ''
    default:
      return at !== 'over'
  }
}

function act(call: Call, deed: Deed): void {
  switch (deed.verb) {
    case 'press':
      call.digits = deed.keys
      return enter(
        call,
        deed.keys === '1' ? 'queue' : deed.keys === '2' ? 'refused' : deed.keys === '3' ? 'record' : 'again',
      )
    case 'silence':
      return pass(call, call.now + deed.ms)
    case 'answer':
      call.agent = deed.agent
      call.at = 'asleep'
      call.due = never
      // The refusal, then the script's order, then the policies: never the health team, every sales call.
      if (!call.isRefused && (call.isOrdered || deed.agent !== 'park')) call.recordedFrom = call.now
      return
    case 'hangup':
      call.at = 'over'
      call.due = never
  }
}

function recorded({ recordedFrom, now, isOrdered }: Call): Recording {
  return {
    id: 'rec-1',
    segment: '2',
    from: recordedFrom / 1_000,
    to: now / 1_000,
    sides: ['caller', 'agent'],
    media: 'voice',
    startedBy: isOrdered
      ? { kind: 'script', action: 'record', line: 28 }
      : { kind: 'policy', policy: 'Every sales call' },
    endedBy: { kind: 'release' },
    rule: isOrdered ? 'R11' : 'R5',
    masked: [],
    format: 'mp4',
    flags: [],
  }
}
