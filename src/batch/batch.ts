import type { Deed, SampleCall, Stub } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import { stepper } from '../machine/stepper.ts'
import { contactId } from '../simulate/call-variables.ts'
import type { Contact } from '../simulate/contact.ts'
import { drawOf } from '../simulate/fate.ts'
import { type Kept, type Outcome, outcomeOf } from '../simulate/outcome.ts'
import { type Played, playCall, playSteps } from '../simulate/play-call.ts'
import { type Origin, recordOf } from '../simulate/record-of.ts'
import { Session } from '../simulate/session.ts'
import { seconds } from '../text/duration.ts'
import { isLearnable, looksAtIds } from './learnable.ts'
import { OutcomeLog, RecordLog } from './logs.ts'
import { NumberOf } from './number-of.ts'
import { Survey } from './survey.ts'
import { Tape } from './tape.ts'
import { firstDeed, type Log, Unlearned, Walk } from './walk.ts'

/** Many calls of one flow in one center. */
export interface Batch {
  /** What `simulate` gives, byte for byte. */
  readonly play: (call: SampleCall, origin: Origin) => Played
  /** What came of a call without its record; the same as in the record. */
  readonly outcome: (call: SampleCall) => Outcome
}

/** Calls that can share what was learned: of one kind of caller, stubs, start and draws. */
interface Known {
  readonly survey: Survey
  readonly tape: Tape
}

/** Kinds of calls that are learned; of more kinds than that each call is played as a whole. */
const mostKinds = 64

/**
 * Plays many calls. What a move comes to at a place is found out once, by the platform itself, and looked up when another call comes
 * by; calls differ in when what happens and in which order. A call that comes by anything that cannot be looked up is played as a
 * whole on the plain stepper, so the result is always that of `simulate`.
 */
export function batchOf(flow: Flow, center: Center): Batch {
  const deeds = new NumberOf<Deed>(firstDeed)
  const callers = new NumberOf<SampleCall['caller']>()
  const stubs = new NumberOf<ReadonlyMap<string, Stub>>()
  const isSeeded = looksAtIds(flow)
  const kinds = new Map<string, Known | null>()

  function kindOf(call: SampleCall): Known | null {
    const drawn = drawsOf(center, call.seed)
    const key = `${callers.of(call.caller)} ${stubs.of(call.stubs)} ${call.start} ${isSeeded ? call.seed : drawn.key}`
    const known = kinds.get(key)
    if (known !== undefined) return known
    if (kinds.size >= mostKinds) return null
    const made = isLearnable(center, call) ? surveyed(call, drawn.hits) : null
    kinds.set(key, made)
    return made
  }

  function surveyed(call: SampleCall, hits: (policy: number) => boolean): Known {
    const survey = new Survey(flow, center, call, hits)
    return { survey, tape: new Tape(survey.recorder) }
  }

  /** Walks a call; nothing where it has to be played as a whole. */
  function walked(survey: Survey, call: SampleCall, log: Log): Walk | undefined {
    try {
      const walk = new Walk(survey, deeds, log)
      return playSteps(walk, call.steps) ? undefined : walk
    } catch (error) {
      if (error instanceof Unlearned) return undefined
      throw error
    }
  }

  function outcome(call: SampleCall): Outcome {
    const known = kindOf(call)
    const log = known && new OutcomeLog(known.tape)
    const walk = log && walked(known.survey, call, log)
    if (walk) return outcomeOf(keptOf(walk, log.result(walk.releasedAt, known.survey.recorder)))
    const session = new Session({ flow, center, call, execute: stepper }, noOrigin)
    playSteps(session, call.steps)
    return session.outcome()
  }

  function play(call: SampleCall, origin: Origin): Played {
    const known = kindOf(call)
    const log = known && new RecordLog(known.survey.recorder)
    const walk = log && walked(known.survey, call, log)
    if (!walk) return playCall({ flow, center, call, origin, execute: stepper })
    const { contact, consent, direction } = walk.place.moment
    const record = recordOf(
      {
        ...keptOf(walk, log.result(walk.releasedAt)),
        stage: { flow, center, call },
        contact: withIdsOf(call, contact),
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

function keptOf({ place, releasedAt }: Walk, result: Kept['result']): Kept {
  return { ...place.end, overAt: releasedAt, result, sent: place.moment.sent, redactions: [] }
}

/** Child contacts count on from their master (R16), whose id the seed makes. */
function withIdsOf({ seed }: SampleCall, contact: Contact): Contact {
  const masterId = contactId(seed)
  if (masterId === contact.masterId) return contact
  const child = BigInt(contact.contactId) - BigInt(contact.masterId)
  return { ...contact, masterId, contactId: child === 0n ? masterId : String(BigInt(masterId) + child) }
}

/** Which of the policies hit that leave it to the seed. */
function drawsOf({ policies }: Center, seed: number) {
  const hits = (policy: number): boolean => drawOf(seed, policy, 0) < (policies[policy]?.percent ?? 0)
  let key = ''
  policies.forEach(({ percent }, policy) => {
    if (percent > 0 && percent < 100) key += hits(policy) ? '1' : '0'
  })
  return { key, hits }
}
