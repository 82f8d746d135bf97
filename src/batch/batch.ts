import type { SampleCall, Stub } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import { stepper } from '../machine/stepper.ts'
import { contactId } from '../simulate/call-variables.ts'
import type { Contact } from '../simulate/contact.ts'
import { drawOf } from '../simulate/fate.ts'
import { type Outcome, segmentsOf } from '../simulate/outcome.ts'
import { type Played, playCall, playSteps } from '../simulate/play-call.ts'
import { type Origin, recordOf } from '../simulate/record-of.ts'
import { Session } from '../simulate/session.ts'
import { seconds } from '../text/duration.ts'
import { outcomeOfWalk, resultOfWalk } from './came.ts'
import { isLearnable, looksAtIds } from './learnable.ts'
import { NumberOf } from './number-of.ts'
import { NumberOfDeed } from './number-of-deed.ts'
import { RecordLog } from './record-log.ts'
import { Spots } from './spot.ts'
import { Survey } from './survey.ts'
import { Tape } from './tape.ts'
import { firstDeed, type Log, Unlearned, Walk } from './walk.ts'

/** Many calls of one flow in one center. Times are in seconds, as in a call record; nothing is thrown. */
export interface Batch {
  /** What `simulate` gives, byte for byte; `impossible` tells of a step that never can happen. */
  readonly play: (call: SampleCall, origin: Origin) => Played
  /** What came of a call without its record; the same as in the record, where steps end early too. */
  readonly outcome: (call: SampleCall) => Outcome
}

/** What calls share that can: those of one kind of caller, stubs, start and draws. */
type Known = Spots<Tape>

/** Kinds of calls that are learned; of more kinds than that each call is played as a whole. */
const mostKinds = 64

/**
 * Plays many calls. What a move comes to at a place is found out once, by the platform itself, and looked up when another call comes
 * by; calls differ in when what happens and in which order. A call that comes by anything that cannot be looked up is played as a
 * whole on the plain stepper, so the result is always that of `simulate`.
 */
export function batchOf(flow: Flow, center: Center): Batch {
  const deeds = new NumberOfDeed(firstDeed)
  const callers = new NumberOf<SampleCall['caller']>()
  const stubs = new NumberOf<ReadonlyMap<string, Stub>>()
  const isSeeded = looksAtIds(flow)
  const kinds = new Map<string, Known | null>()
  const open = center.policies
    .map(({ percent }, policy) => ({ policy, percent }))
    .filter(({ percent }) => percent > 0 && percent < 100)

  /** Calls of one kind come one after the other more often than not. */
  let last: { readonly call: SampleCall; readonly seeded: string; readonly known: Known | null } | undefined

  function kindOf(call: SampleCall): Known | null {
    const seeded = isSeeded ? `${call.seed}` : hits(call.seed)
    if (last && last.seeded === seeded && isAlike(last.call, call)) return last.known
    const key = `${callers.of(call.caller)} ${stubs.of(call.stubs)} ${call.start} ${seeded}`
    const known = kinds.get(key) ?? learnt(call, key)
    last = { call, seeded, known }
    return known
  }

  function learnt(call: SampleCall, key: string): Known | null {
    if (kinds.has(key) || kinds.size >= mostKinds) return null
    const known = isLearnable(center, call) ? surveyed(call) : null
    kinds.set(key, known)
    return known
  }

  /** Which of the policies hit that leave it to the seed. */
  function hits(seed: number): string {
    return open.map(({ policy, percent }) => (drawOf(seed, policy, 0) < percent ? '1' : '0')).join('')
  }

  function surveyed(call: SampleCall): Known {
    const survey = new Survey(flow, center, call)
    return new Spots(survey, {
      blank: () => new Tape(survey.recorder),
      after: (tape, way, isLater) => tape.after(way, isLater),
    })
  }

  /** Walks a call; nothing where it has to be played as a whole. */
  function walked(spots: Known, call: SampleCall, log?: Log<Tape>): Walk<Tape> | undefined {
    try {
      const walk = new Walk(spots, deeds, log)
      return playSteps(walk, call.steps) ? undefined : walk
    } catch (error) {
      if (error instanceof Unlearned) return undefined
      throw error
    }
  }

  function outcome(call: SampleCall): Outcome {
    const known = kindOf(call)
    const walk = known && walked(known, call)
    if (walk) return outcomeOfWalk(walk, known.survey.recorder)
    const session = new Session({ flow, center, call, execute: stepper }, noOrigin)
    playSteps(session, call.steps)
    return session.outcome()
  }

  function play(call: SampleCall, origin: Origin): Played {
    const known = kindOf(call)
    const log = known && new RecordLog()
    const walk = log && walked(known, call, log)
    if (!walk) return playCall({ flow, center, call, origin, execute: stepper })
    const { moment, end } = walk.place
    const { contact, consent, direction } = moment
    const { recorder } = known.survey
    const { result, clock } = resultOfWalk(walk, recorder)
    const record = recordOf(
      {
        came: outcomeOfWalk(walk, recorder),
        segments: segmentsOf(result, clock),
        globals: end.globals,
        recorderNotes: result.notes,
        stage: { flow, center, call },
        contact: { ...idsOf(call, contact), buttons: contact.buttons },
        direction,
        consent: consent.at === undefined ? consent : { ...consent, at: seconds(walk.answeredAt) },
        decisions: log.decisions,
        trace: log.scribe.trace,
        notes: log.scribe.notes,
        watchNotes: [],
        beside: () => ({}),
      },
      origin,
    )
    return { record }
  }

  return { play, outcome }
}

const noOrigin: Origin = { version: '', script: '', sha256: '' }

/** Child contacts count on from their master (R16), whose id the seed makes. */
function idsOf({ seed }: SampleCall, learned: Contact): Pick<Contact, 'contactId' | 'masterId'> {
  const masterId = contactId(seed)
  if (learned.contactId === learned.masterId) return { masterId, contactId: masterId }
  const child = BigInt(learned.contactId) - BigInt(learned.masterId)
  return { masterId, contactId: String(BigInt(masterId) + child) }
}

function isAlike(one: SampleCall, other: SampleCall): boolean {
  return one.caller === other.caller && one.stubs === other.stubs && one.start === other.start
}
