import { idleCall, type SampleCall } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import { defaultTraffic } from '../center/traffic.ts'
import type { Flow } from '../flow/flow.ts'
import { present } from '../recording/ledger.ts'
import { grouped } from '../text/grouped.ts'
import { endOf, exploring } from '../verify/explore.ts'
import { defaultLimits } from '../verify/limits.ts'
import { Interner } from '../verify/search/interner.ts'
import { beginning, type Label, Space, theEnd } from '../verify/search/space.ts'
import { Tableaux } from '../verify/search/tableaux.ts'
import { sliceOf } from '../verify/slice.ts'
import { type Stop, unstopped, type Work } from '../verify/work.ts'
import { castOf } from '../verify/world/cast.ts'
import type { Chance } from '../verify/world/chance.ts'
import { featuresOf } from '../verify/world/features.ts'
import { Recorder } from '../verify/world/recorder.ts'
import { World } from '../verify/world/world.ts'
import { type OddsRules, oddsOf } from './odds.ts'
import { type Story, storyAfter } from './story.ts'
import { TimedCanon } from './timed-canon.ts'

/** A way of the chain whose share still rests on the policies' percentages. */
export interface ChainStep {
  readonly to: number
  readonly share: number
  readonly draws: readonly { readonly policy: number; readonly isIn: boolean }[]
}

/** A state of the chain: a state of a call, and what is remembered of it. */
export interface ChainState {
  readonly story: Story
  readonly isOver: boolean
  /** How long it lasts on average, ms. */
  readonly ms: number
  readonly withAgent: boolean
  readonly isRecording: boolean
}

/** All calls that the traffic lets come about. State 0 is before the call. */
export interface Chain {
  readonly states: readonly ChainState[]
  readonly steps: readonly (readonly ChainStep[])[]
  /** Actions whose answer from outside was taken to be the usual one. */
  readonly usual: readonly string[]
}

/** Of what a chain is made. */
export interface ChainParts {
  readonly flow: Flow
  readonly center: Center
  readonly call?: SampleCall
  /** More states than these are too many. */
  readonly states?: number
}

/** What ends the parts of laying out all calls. */
export interface ChainStops {
  readonly search?: Stop
  readonly rest?: Stop
}

/** Lays out all calls; in words why not, if there are too many. Percentages of policies are left open. */
export function* chainOf(parts: ChainParts, stops: ChainStops = {}): Work<Chain | string> {
  const { flow, center, call = idleCall, states = defaultLimits.states } = parts
  const { search = unstopped, rest = unstopped } = stops
  const { traffic = defaultTraffic } = center
  const limits = { ...defaultLimits, agents: 1, keysAhead: 0, transfers: traffic.transfer > 0 ? 2 : 0, states }
  const open = { ...center, policies: center.policies.map(each => ({ ...each, percent: openPercent(each) })) }
  const slice = { ...sliceOf(flow, open, false), open: new Set<string>() }
  const features = featuresOf(flow, open, { recordings: true, statements: false, outcomes: true })
  const canon = new TimedCanon(flow, slice, features)
  const world = new World(
    { flow, center: open, slice, limits, features, call, isClosed: true, isUp: search.isUp },
    canon,
  )
  const recorder = new Recorder(open, canon)
  const tableaux = new Tableaux(world)
  const space = new Space({ tableaux, recorder, features, mostStatements: limits.statements })
  yield* exploring({ space, limits }, search)
  if (!space.isComplete) return `${endOf({ space, limits }, search)} before every call was seen`
  const { kinds } = castOf(open, slice, Number.POSITIVE_INFINITY)
  const countOf = (agent: string) => kinds.find(kind => kind.includes(agent))?.length ?? 1
  const chain = yield* new Builder(space, { flow, traffic, countOf }).build(rest.isUp)
  return chain ?? `${rest.why()} before every call was weighed`
}

function openPercent({ kind, percent }: Center['policies'][number]): number {
  return kind === 'record' ? 50 : percent
}

interface Way {
  readonly target: number
  readonly sight: number
  readonly label: Label
}

/** So many states are laid out between two looks at the time. */
const statesBetween = 32

class Builder {
  readonly #space: Space
  readonly #rules: OddsRules
  readonly #stories = new Interner<Story>()
  readonly #numbers = new Map<string, number>()
  readonly #found: { readonly state: number; readonly story: number }[] = []
  readonly #usual = new Set<string>()

  constructor(space: Space, rules: OddsRules) {
    this.#space = space
    this.#rules = rules
  }

  /** Nothing if the time was up. */
  *build(isUp: () => boolean): Work<Chain | undefined> {
    const states: ChainState[] = []
    const steps: (readonly ChainStep[])[] = []
    this.#numberOf(beginning, {})
    for (let at = 0; at < this.#found.length; at++) {
      if (at % statesBetween === 0) {
        yield () => `${grouped(at)} states of calls laid out`
        if (isUp()) return undefined
      }
      const { state = 0, story = 0 } = this.#found[at] ?? {}
      const moment = this.#space.momentAt(state)
      const { ms, ways } = this.#weighed(state)
      const told = this.#stories.get(story)
      states.push({
        story: told,
        isOver: state === theEnd,
        ms,
        withAgent: (moment?.contact.agents.length ?? 0) > 0,
        isRecording: moment !== undefined && isCapturing(moment.ledger),
      })
      steps.push(
        ways.map(({ target, sight, label, share }) => ({
          to: this.#numberOf(target, storyAfter(told, label.move, moment, this.#space.seen.get(sight))),
          share,
          draws: label.chances.flatMap(each => (each.kind === 'draw' ? [each] : [])),
        })),
      )
    }
    return { states, steps, usual: [...this.#usual].sort() }
  }

  #numberOf(state: number, story: Story): number {
    const told = this.#stories.of(JSON.stringify([story.recordedBy, story.isRefused, story.skill]), story)
    const key = `${state}/${told}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#found.length)
    return this.#found.push({ state, story: told }) - 1
  }

  /** The ways on from a state that the traffic makes likely, and how long it lasts. */
  #weighed(state: number): { readonly ms: number; readonly ways: readonly (Way & { readonly share: number })[] } {
    const byMove = new Map<string, Way[]>()
    this.#space.eachWay(state, (target, sight, number) => {
      const label = this.#space.labelAt(number)
      const key = JSON.stringify(label.move)
      byMove.set(key, [...(byMove.get(key) ?? []), { target, sight, label }])
    })
    const groups = [...byMove.values()]
    const moves = groups.flatMap(([way]) => (way ? [way.label.move] : []))
    const moment = this.#space.momentAt(state)
    const odds = moment ? oddsOf(moment, moves, this.#rules) : { shares: moves.map(() => 1), ms: 0 }
    const ways = groups.flatMap((group, index) => {
      const share = odds.shares[index] ?? 0
      return share > 0 ? this.#usually(group).map(way => ({ ...way, share: way.share * share })) : []
    })
    return { ms: odds.ms, ways }
  }

  /** Of the answers that the outside can give, the usual one; where there is none, all alike. */
  #usually(ways: readonly Way[]): readonly (Way & { readonly share: number })[] {
    const asked = ways.flatMap(({ label }) => label.chances.flatMap(askedIn))
    if (asked.length === 0) return ways.map(way => ({ ...way, share: 1 }))
    for (const each of asked) this.#usual.add(each)
    const open = new Set(
      ways.flatMap(({ label }) =>
        label.chances.flatMap(each => ('value' in each && each.value === '' ? [each.name] : [])),
      ),
    )
    const usual = ways.filter(({ label }) => label.chances.every(each => isUsual(each, open)))
    const left = usual.length > 0 ? usual : ways
    const answers = new Set(left.map(answersOf)).size
    return left.map(way => ({ ...way, share: 1 / answers }))
  }
}

function askedIn(chance: Chance): readonly string[] {
  switch (chance.kind) {
    case 'answer':
      return [chance.action]
    case 'input':
      return [chance.name]
    case 'clock':
      return ['now']
    case 'found':
    case 'draw':
    case 'decided':
      return []
  }
}

function answersOf({ label }: Way): string {
  return JSON.stringify(label.chances.map(answerIn))
}

function answerIn(chance: Chance): unknown {
  switch (chance.kind) {
    case 'answer':
      return chance.stub.branch
    case 'input':
    case 'found':
      return [chance.name, chance.value]
    case 'clock':
      return chance.days
    case 'draw':
    case 'decided':
      return null
  }
}

/** A variable that may be empty is; `open` are those that may. */
function isUsual(chance: Chance, open: ReadonlySet<string>): boolean {
  switch (chance.kind) {
    case 'draw':
    case 'clock':
    case 'decided':
      return true
    case 'answer':
      return chance.stub.branch === 'Default' || chance.stub.branch === 'Open'
    case 'input':
    case 'found':
      return chance.value === '' || !open.has(chance.name)
  }
}

function isCapturing(ledger: Parameters<typeof present>[0]): boolean {
  const { recording } = present(ledger)
  return recording !== undefined && !recording.isMasked
}
