import type { SampleCall } from '../../center/call.ts'
import type { Center } from '../../center/center.ts'
import type { Flow } from '../../flow/flow.ts'
import type { Broken } from '../search/check.ts'
import type { Label } from '../search/space.ts'
import type { Decided } from '../world/chance.ts'
import type { Terms } from '../world/openings.ts'
import { timedCall } from './timed.ts'
import { metOn } from './values.ts'

/** On what a call is to be played. */
export interface CallStage {
  readonly flow: Flow
  readonly center: Center
  readonly call: SampleCall
  /** A deed comes so long after what was before it, ms; a second if nothing is said. */
  readonly pauseMs?: number
}

/** So many seeds are tried where a decision rests on chance. */
const mostSeeds = 24

/** Calls on which everything may come about as on a way of the search, and the decision that no value was found for. */
export interface CallsOn {
  readonly calls: Iterable<SampleCall>
  readonly unmet?: Decided
}

/** Makes a way of the search calls that can be played: with values for what was taken as anything. */
export function callsOn(
  labels: readonly Label[],
  stage: CallStage,
  terms: Terms,
  hopeless: Set<string> = new Set(),
): CallsOn {
  const { ways, unmet } = metOn(labels, terms, stage.call)
  if (unmet && metOn([onlyOf(unmet, labels)], terms, stage.call).unmet) hopeless.add(demandOf(unmet))
  const decided = labels.flatMap(each => each.chances).filter(each => each.kind === 'decided')
  const loose = decided.find(each => rests(each, 'lost', terms) || rests(each, 'chance', terms))
  const seeds = decided.some(each => rests(each, 'chance', terms)) ? mostSeeds : 1
  const open = unmet ?? loose
  return { calls: callsOf(ways, seeds, stage), ...(open ? { unmet: open } : {}) }
}

/** Ways that one breach can be come to on, of all that lead through the same states. */
const mostWays = 64

/** The way of a breach, and others through the same states, on which decisions came out otherwise; those with fewer decisions first. */
export function* waysOf({ labels, alternatives }: Broken): Generator<readonly Label[]> {
  yield labels
  if (!labels.some(each => each.chances.some(chance => chance.kind === 'decided'))) return
  const decisions = ({ chances }: Label): number => chances.filter(each => each.kind === 'decided').length
  const steps = alternatives().map(each => each.toSorted((one, other) => decisions(one) - decisions(other)))
  const all = steps.reduce((product, each) => product * each.length, 1)
  for (let number = 0; number < Math.min(all, mostWays); number++) {
    let rest = number
    yield steps.flatMap(each => {
      const label = each[rest % each.length]
      rest = Math.floor(rest / each.length)
      return label ? [label] : []
    })
  }
}

/** A decision and how it must come out, as a text. */
const demandOf = ({ of, how, answer }: Decided): string => `${of} ${how} ${answer}`

/** The first decision on a way that is known to come out otherwise on every call that was tried. */
export function hopelessOn(labels: readonly Label[], hopeless: ReadonlySet<string>): Decided | undefined {
  if (hopeless.size === 0) return undefined
  for (const { chances } of labels)
    for (const each of chances) if (each.kind === 'decided' && hopeless.has(demandOf(each))) return each
  return undefined
}

/** As if nothing else had been decided. */
function onlyOf(decided: Decided, labels: readonly Label[]): Label {
  const [first] = labels
  const answers = labels.flatMap(each => each.chances).filter(each => each.kind === 'answer')
  return { move: first?.move ?? { verb: 'begin' }, chances: [...answers, decided] }
}

function* callsOf(ways: readonly (readonly Label[])[], seeds: number, stage: CallStage): Generator<SampleCall> {
  for (let more = 0; more < seeds; more++)
    for (const way of ways) {
      const call = timedCall(way, { ...stage, call: { ...stage.call, seed: stage.call.seed + more } })
      if (call) yield call
    }
}

/** Whether a decision rests on what no call can be given. */
function rests({ of }: Decided, on: 'chance' | 'lost', terms: Terms): boolean {
  const value = terms.termOf(of)
  return value !== undefined && [...terms.unknownsOf(value).values()].some(({ kind }) => kind === on)
}

/** What a way needs and no value was found for. */
export function unmetInWords({ of, how, answer, action }: Decided, flow: Flow): string {
  const node = [...flow.scripts.values()].flatMap(({ stations }) => stations.get(action) ?? [])[0]
  const at = action === '' ? '' : ` at action "${action}"${node ? ` (line ${node.line})` : ''}`
  const wanted = how === 'fails' ? (answer ? 'to fail' : 'to come to something') : `to be ${answer}`
  return `needs {${of}}${at} ${wanted}, and no value was found for that`
}
