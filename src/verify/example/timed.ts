import type { Deed, SampleCall, Step, Stub } from '../../center/call.ts'
import type { Center } from '../../center/center.ts'
import type { Flow } from '../../flow/flow.ts'
import { stepper } from '../../machine/stepper.ts'
import { drawOf } from '../../simulate/fate.ts'
import { lingerMs } from '../../simulate/play-call.ts'
import { Session } from '../../simulate/session.ts'
import type { Label } from '../search/space.ts'
import { callerNames } from '../slice.ts'
import { anyDesk } from '../world/canonical.ts'
import type { Chance } from '../world/chance.ts'

/** On what a call is to be played, and how long after what was before it a deed comes, ms, unless the script's timer is due sooner. */
interface TimedOn {
  readonly flow: Flow
  readonly center: Center
  readonly call: SampleCall
  readonly pauseMs?: number
}

/** What a search knows of a call, made a call that can be played: chance as seed and stubs, and every deed at its moment. */
export function timedCall(
  labels: readonly Label[],
  { flow, center, call, pauseMs = usualPauseMs }: TimedOn,
): SampleCall | undefined {
  const chances = labels.flatMap(each => each.chances)
  const seed = seedFor(chances, center, call.seed)
  if (seed === undefined) return undefined
  const fated: SampleCall = {
    ...call,
    seed,
    start: startOf(chances, call),
    stubs: new Map([...call.stubs, ...stubsOf(chances)]),
    caller: callerOf(chances, call),
  }
  const steps = stepsOf(labels, { flow, center, call: fated }, pauseMs)
  return steps && { ...fated, steps }
}

const usualPauseMs = 1_000

/** The deeds with their moments; undefined where the clock does not let one happen. */
function stepsOf(
  labels: readonly Label[],
  stage: Omit<TimedOn, 'pauseMs'>,
  pauseMs: number,
): readonly Step[] | undefined {
  const session = new Session({ ...stage, execute: stepper }, noOrigin)
  const span = { source: stage.call.source, start: 0, end: 0 }
  const steps: Step[] = []
  session.advanceTo(0)
  for (const { move } of labels) {
    if (move.verb === 'begin') continue
    const due = session.nextDue()
    if (move.verb === 'timer') {
      if (due === undefined) return undefined
      session.advanceTo(due)
      continue
    }
    const at = session.now + (due === undefined ? pauseMs : Math.min(pauseMs, Math.floor((due - session.now) / 2)))
    session.advanceTo(at)
    const deed = possible(move, session, stage.center)
    if (!deed) return undefined
    session.do(deed)
    session.advanceTo(session.now)
    steps.push({ deed, at, span })
  }
  // Nobody would stay so long that the script's timers come, unless it is said.
  const acted = steps.at(-1)?.at ?? 0
  if (session.now - acted > lingerMs) steps.push({ deed: { verb: 'wait', ms: session.now - acted }, at: acted, span })
  return steps
}

/** The deed as it can be done now; a button is clicked by the first agent who has it. */
function possible(deed: Deed, session: Session, { agents }: Center): Deed | undefined {
  if (deed.verb !== 'click' || deed.agent !== anyDesk) return session.can(deed, true) === undefined ? deed : undefined
  const clicks = [...agents.keys()].map(agent => ({ ...deed, agent }))
  return clicks.find(each => session.can(each, true) === undefined)
}

const noOrigin = { version: '', script: '', sha256: '' }

const mostSeeds = 100_000

/** The first seed from the call's own on that draws as the search did. */
function seedFor(chances: readonly Chance[], { policies }: Center, from: number): number | undefined {
  const draws = chances.filter(each => each.kind === 'draw')
  for (let seed = from; seed < from + mostSeeds; seed++)
    if (
      draws.every(({ policy, again, isIn }) => drawOf(seed, policy, again) < (policies[policy]?.percent ?? 0) === isIn)
    )
      return seed
  return undefined
}

/** OLE days of 1970-01-01. */
const unixDays = 25_569

/** The call begins when the first action that looks at the clock is to look at it. */
function startOf(chances: readonly Chance[], { start }: SampleCall): string {
  const looked = chances.find(each => each.kind === 'clock')
  if (!looked) return start
  return new Date(Math.round((looked.days - unixDays) * 86_400_000)).toISOString().slice(0, 16)
}

/** What the outside answered, by action: the first time, and the times after it. */
function stubsOf(chances: readonly Chance[]): ReadonlyMap<string, Stub> {
  const answers = new Map<string, Stub[]>()
  for (const each of chances)
    if (each.kind === 'answer') answers.set(each.action, [...(answers.get(each.action) ?? []), each.stub])
    else if (each.kind === 'found') {
      const before = answers.get(each.action) ?? []
      const last = before.at(-1)
      if (last)
        answers.set(each.action, [
          ...before.slice(0, -1),
          { ...last, set: new Map([...last.set, [each.name, each.value]]) },
        ])
    }
  return new Map(
    [...answers].map(([action, [first = { set: new Map() }, ...later]]) => [
      action,
      later.length === 0 ? first : { ...first, later },
    ]),
  )
}

/** Who calls, and what she brings. */
function callerOf(chances: readonly Chance[], { caller }: SampleCall): SampleCall['caller'] {
  const brought = chances.flatMap(each => (each.kind === 'input' ? [[each.name, each.value] as const] : []))
  const numbers = new Map(brought.filter(([name]) => callerNames.includes(name)))
  const { ani = caller.ani, dnis = caller.dnis } = Object.fromEntries(numbers)
  const data = brought.filter(([name]) => !callerNames.includes(name))
  return { ...caller, ani: String(ani), dnis: String(dnis), data: new Map([...caller.data, ...data]) }
}
