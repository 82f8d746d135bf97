import type { Agent, Policy } from '../../src/center/center.ts'
import type { RecordingAssumptions } from '../../src/recording/assumptions.ts'
import { defaultAssumptions } from '../../src/recording/assumptions.ts'
import type { Cause, Fact, SegmentKind } from '../../src/recording/fact.ts'
import type { Decision, Ledger, LedgerSettings } from '../../src/recording/ledger.ts'
import { emptyLedger, finish, record } from '../../src/recording/ledger.ts'
import type { Ender, LedgerRecording, Starter } from '../../src/recording/results.ts'

type Because = Extract<Fact, { kind: 'segment' }>['because']

/** What happens at a second of the call. */
export type Beat = readonly [second: number, (at: number) => Fact]

export const script = (action: string, line = 1): Cause => ({ kind: 'script', action, line })

const segment =
  (kind: SegmentKind, because: Because, agents: readonly string[], skill?: string) =>
  (at: number): Fact => ({
    kind: 'segment',
    at,
    id: '1', // the story numbers them
    segment: kind,
    because,
    agents,
    parties: [
      ...(kind === 'consult' ? [] : ['caller']),
      ...(kind === 'ivr' ? ['ivr'] : []),
      ...agents,
      ...(kind === 'external' ? ['external'] : []),
    ],
    ...(skill === undefined ? {} : { skill }),
  })

const log =
  (record: 'Start' | 'Stop', type: 'IVR' | 'Call', statement: boolean) =>
  (at: number): Fact => ({
    kind: 'log-recording',
    at,
    record,
    type,
    statement,
    by: script(`${record.toLowerCase()}${statement ? 'Statement' : type}`),
  })

const press =
  (kind: 'record-on-demand' | 'stop-on-demand' | 'mask' | 'unmask' | 'hold' | 'resume', agent: string) =>
  (at: number): Fact => ({ kind, at, agent, by: { kind: 'agent', agent } })

/** The words of a story. */
export const answers = (agent: string, skill?: string) => segment('agent', 'answer', [agent], skill)
export const consults = (...agents: string[]) => segment('consult', 'consult', agents)
export const consultOver = (agent: string) => segment('agent', 'consult-over', [agent])
export const joins = (...agents: string[]) => segment('conference', 'join', agents)
export const leaves = (...stay: string[]) => segment('agent', 'leave', stay)
export const takesOver = (agent: string) => segment('agent', 'transfer', [agent])
export const goesOutside = segment('external', 'external', [])
export const over =
  (because: 'transfer' | 'release' | 'blind' | 'unlink') =>
  (at: number): Fact => ({ kind: 'segment-over', at, because })
export const refuses = (at: number): Fact => ({ kind: 'do-not-record', at, by: script('refuse', 9) })
export const startCall = log('Start', 'Call', false)
export const stopCall = log('Stop', 'Call', false)
export const startIvr = log('Start', 'IVR', false)
export const stopIvr = log('Stop', 'IVR', false)
export const startStatement = log('Start', 'Call', true)
export const stopStatement = log('Stop', 'Call', true)
export const agentOnly = (at: number): Fact => ({ kind: 'record-agent-only', at, by: script('agentOnly') })
export const presses = (agent: string) => press('record-on-demand', agent)
export const pressesStop = (agent: string) => press('stop-on-demand', agent)
export const masks = (agent: string) => press('mask', agent)
export const unmasks = (agent: string) => press('unmask', agent)
export const holds = (agent: string) => press('hold', agent)
export const resumes = (agent: string) => press('resume', agent)
export const supervisorPresses =
  (agent: string) =>
  (at: number): Fact => ({
    kind: 'record-on-demand',
    at,
    agent,
    by: { kind: 'supervisor', agent },
  })
export const disposes =
  (agent: string) =>
  (at: number): Fact => ({
    kind: 'disposition',
    at,
    agent,
    code: 'sold',
    by: { kind: 'agent', agent },
  })
export const blind = (at: number): Fact => ({ kind: 'blind', at, by: { kind: 'platform' } })
export const hangsUp = (at: number): Fact => ({ kind: 'release', at, by: { kind: 'caller' } })

export const policy = (percent: number, changes: Partial<Policy> = {}): Policy => ({
  name: `P${percent}`,
  kind: 'record',
  percent,
  agents: [],
  teams: [],
  skills: [],
  directions: [],
  numbers: [],
  continueOnExternalTransfer: false,
  continueOnDisposition: false,
  line: 1,
  ...changes,
})
export const ban = (changes: Partial<Policy> = {}) => policy(0, { name: 'Never', kind: 'doNotRecord', ...changes })

/** Kim and Lee may be recorded, Nell never; Sue's screen is recorded too. */
export const people: ReadonlyMap<string, Agent> = new Map(
  ['kim', 'lee', 'nell', 'sue'].map(id => [
    id,
    {
      id,
      name: id,
      team: id === 'lee' ? 'Health' : 'Sales',
      skills: [],
      recordable: { voice: id !== 'nell', screen: id === 'sue' },
    },
  ]),
)

export interface World {
  readonly policies?: readonly Policy[]
  readonly assume?: Partial<RecordingAssumptions>
  readonly draw?: (policy: number, again: number) => number
  readonly media?: string
  readonly direction?: 'inbound' | 'outbound'
}

export const settingsOf = (world: World): LedgerSettings => ({
  agents: people,
  policies: world.policies ?? [],
  assumptions: { ...defaultAssumptions, ...world.assume },
  draw: world.draw ?? (() => 50),
})

/** Every call of these stories begins in the IVR at 0. */
export const opening = (world: World): readonly Fact[] => [
  {
    kind: 'began',
    at: 0,
    masterId: '100',
    media: world.media ?? 'phone',
    direction: world.direction ?? 'inbound',
    ani: '+8225550100',
    dnis: '1588',
  },
  segment('ivr', 'began', [])(0),
]

export interface Told {
  readonly ledger: Ledger
  readonly decisions: readonly Decision[]
  /** `rec-1 in 2: 10-40 caller+agent R11 by startCall, release`, a line an entry. */
  readonly recordings: readonly string[]
  readonly statements: readonly string[]
  readonly segments: readonly string[]
  /** `record: R1`, a line a refusal. */
  readonly refusals: readonly string[]
  readonly notes: readonly string[]
}

/** Plays a story to its end, a minute at most, and tells what came of it; segments are numbered from 2. */
export function story(world: World, ...beats: readonly Beat[]): Told {
  const settings = settingsOf(world)
  let ledger = emptyLedger
  const decisions: Decision[] = []
  let segments = 1
  const facts = [...opening(world), ...beats.map(([second, fact]) => fact(second * 1_000))]
  for (const fact of facts) {
    const numbered = fact.kind === 'segment' && fact.because !== 'began' ? { ...fact, id: String(++segments) } : fact
    const entered = record(ledger, numbered, settings)
    ledger = entered.ledger
    decisions.push(...entered.decisions)
  }
  const result = finish(ledger, 60_000, settings)
  return {
    ledger,
    decisions,
    recordings: result.recordings.map(lineOf),
    statements: result.statements.map(
      ({ id, from, to, endedBy }) => `${id}: ${from / 1_000}-${to / 1_000}, ${ender(endedBy)}`,
    ),
    segments: result.segments.map(({ id, kind, from, to }) => `${id} ${kind} ${from / 1_000}-${to / 1_000}`),
    refusals: decisions.flatMap(each => (each.kind === 'refused' ? [`${each.what}: ${each.rule}`] : [])),
    notes: result.notes.map(note => note.code),
  }
}

function lineOf(entry: LedgerRecording): string {
  const screen = entry.media === 'screen' ? ' screen' : ''
  const masked = entry.masked.map(([from, to]) => ` masked ${from / 1_000}-${to / 1_000}`).join('')
  const flags = entry.flags.map(flag => ` !${flag}`).join('')
  return `${entry.id} in ${entry.segment}: ${entry.from / 1_000}-${entry.to / 1_000} ${entry.sides.join('+')}${screen} ${entry.rule} by ${starter(entry.startedBy)}, ${ender(entry.endedBy)}${masked}${flags}`
}

const starter = ({ kind, action, agent, policy: name }: Starter) =>
  action ?? name ?? (kind === 'supervisor' ? 'supervisor' : agent) ?? kind
const ender = ({ kind, action }: Ender) => (kind === 'script' ? (action ?? kind) : kind)
