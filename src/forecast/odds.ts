import type { Traffic } from '../center/traffic.ts'
import type { Flow } from '../flow/flow.ts'
import type { Moment } from '../simulate/moment.ts'
import type { Move } from '../verify/world/moves.ts'

/** How likely each of the moves at a moment is, and how long it takes on average until one is made, in ms. */
export interface Odds {
  readonly shares: readonly number[]
  readonly ms: number
}

/** What the odds of moves rest on. */
export interface OddsRules {
  readonly flow: Flow
  readonly traffic: Traffic
  /** For how many agents one stands. */
  readonly countOf: (agent: string) => number
}

/**
 * How likely moves are. People act after times that are distributed exponentially, the script's timer is due when it is due. Moves
 * of which the traffic says nothing are never made.
 */
export function oddsOf(moment: Moment, moves: readonly Move[], rules: OddsRules): Odds {
  const { contact } = moment
  const timer = moves.findIndex(each => each.verb === 'timer')
  const due = timer < 0 ? undefined : { index: timer, ms: moment.timer ?? 0 }
  const soon: Odds = { shares: moves.map(each => (each.verb === 'timer' ? 1 : 0)), ms: due?.ms ?? 0 }
  if (contact.isReleased) return soon
  if (contact.agents.length > 0 || contact.external !== '') return race(talking(moves, rules), due)
  const replies = replying(moment, moves, rules)
  if (replies) return { shares: replies, ms: 0 }
  if (contact.request) return race(waiting(moves, rules), due)
  return due ? soon : { shares: shareOut(moves.map(stuck)), ms: 0 }
}

/** Where the script waits for nothing that comes, the caller says something or gives up. */
function stuck(move: Move, _: number, moves: readonly Move[]): number {
  if (moves.some(each => each.verb === 'say')) return move.verb === 'say' ? 1 : 0
  return isCallersHangup(move) ? 1 : 0
}

const isCallersHangup = (move: Move): boolean => move.verb === 'hangup' && move.who === 'caller'

/** Of events with these rates (per ms) and a timer, which comes first and when. */
function race(rates: readonly number[], due: { readonly index: number; readonly ms: number } | undefined): Odds {
  const all = rates.reduce((sum, each) => sum + each, 0)
  if (!due) return { shares: shareOut(rates), ms: all > 0 ? 1 / all : 0 }
  const stays = Math.exp(-all * due.ms)
  const left = all > 0 ? (1 - stays) / all : due.ms
  return { shares: rates.map((rate, index) => (index === due.index ? stays : rate * left)), ms: left }
}

/** The rate of what happens at least once in this share of spans that end at `end`. */
const rateFor = (share: number, end: number): number => (end * share) / (1 - share)

function talking(moves: readonly Move[], { traffic }: OddsRules): readonly number[] {
  const over = 1 / traffic.talk
  const transfers = moves.filter(isToSkill).length
  return moves.map(move => {
    if (isCallersHangup(move)) return transfers === 0 ? over : over * (1 - traffic.transfer)
    if (move.verb === 'click') return rateFor(traffic.click, over)
    if (move.verb === 'record') return rateFor(traffic.recordOnDemand, over)
    return isToSkill(move) ? (over * traffic.transfer) / transfers : 0
  })
}

function isToSkill(move: Move): boolean {
  return move.verb === 'transfer' && move.to.kind === 'skill'
}

/** The time in the queue is `answer` on average, however it ends. */
function waiting(moves: readonly Move[], { traffic, countOf }: OddsRules): readonly number[] {
  const over = 1 / traffic.answer
  const agents = moves.map(move => (move.verb === 'answer' ? countOf(move.agent) : 0))
  const all = agents.reduce((sum, each) => sum + each, 0)
  return moves.map((move, index) => {
    if (isCallersHangup(move)) return all === 0 ? over : over * traffic.abandon
    return all === 0 ? 0 : (over * (1 - traffic.abandon) * (agents[index] ?? 0)) / all
  })
}

/** What a caller answers who is listened to: to a consent question by its annotation, else any wired key. */
function replying(moment: Moment, moves: readonly Move[], { flow, traffic }: OddsRules): readonly number[] | undefined {
  const keys = moves.map(move => (move.verb === 'press' ? move.keys : ''))
  if (!moment.contact.isListening || keys.every(each => each === '')) return undefined
  if ((moment.state.memory.digits ?? '') !== '') return undefined
  const at = moment.stack.at(-1)
  const node = at && flow.scripts.get(at.script)?.nodes.get(at.action)
  const wired = keys.map(key => key !== '' && (node?.branches.some(each => each.label === key) ?? false))
  const consent = node?.consent
  if (!consent) {
    if (wired.includes(true)) return shareOut(wired.map(Number))
    return node?.type.name === 'Menu' ? undefined : shareOut(keys.map(key => (key === '' ? 0 : 1)))
  }
  const among = (labels: readonly string[]) => keys.map(key => (key !== '' && labels.includes(key) ? 1 : 0))
  const grant = shareOut(among(consent.grant))
  const refuse = shareOut(among(consent.refuse))
  return shareOut(
    moves.map((move, index) =>
      move.verb === 'timer'
        ? traffic.consent.silence
        : traffic.consent.grant * (grant[index] ?? 0) + traffic.consent.refuse * (refuse[index] ?? 0),
    ),
  )
}

/** The same in proportion, 1 together; none if all are 0. */
function shareOut(weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, each) => sum + each, 0)
  return all === 0 ? weights : weights.map(each => each / all)
}
