import type { Question } from '../behavior/effect.ts'
import type { Deed, SampleCall } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import { readRecordingAssumptions } from '../recording/assumptions.ts'

/**
 * What a `Moment` holds decides how a call goes on, but for what is named here: the clock, counts of questions, and whatever else has
 * its own memory on the platform. A call that comes by any of these is played as a whole.
 */
export function isLearnable(center: Center, { caller, stubs }: SampleCall): boolean {
  const { desk, calls, messaging, supervision, assumptions } = center
  const answersDiffer = [...stubs.values()].some(each => each.later !== undefined)
  const drawsAnew = readRecordingAssumptions(assumptions).value.R5 === 'each-answer'
  return !desk && !calls && !messaging && !supervision && !caller.isDialled && !answersDiffer && !drawsAnew
}

/** Deeds that change nothing but what a moment holds. */
export function isLearnableDeed({ verb }: Deed): boolean {
  return learnableVerbs.has(verb)
}

const learnableVerbs: ReadonlySet<Deed['verb']> = new Set<Deed['verb']>([
  'press',
  'wait',
  'silence',
  'say',
  'answer',
  'decline',
  'ignore',
  'click',
  'signal',
  'record',
  'stopRecording',
  'mask',
  'unmask',
  'hold',
  'resume',
  'transfer',
  'consult',
  'conference',
  'leave',
  'disposition',
  'hangup',
  'message',
])

/** Whether a question has the same answer whenever and however often it is asked at a moment. */
export function isLearnableQuestion(question: Question, isStubbed: boolean): boolean {
  if (question.kind === 'hours') return isStubbed
  if (question.kind !== 'inquiry') return true
  const { about } = question.inquiry
  return about !== 'queue' && about !== 'wait' && about !== 'new-contact' && about !== 'callbacks'
}

/**
 * Whether scripts may look at the ids of contacts or of statements, which are made of the seed. Then calls of different seeds are
 * different calls in everything.
 */
export function looksAtIds({ scripts }: Flow): boolean {
  return [...scripts.values()].some(
    ({ script, stations }) =>
      /contact_?id|masterid|statement/i.test(script.at.source.text) ||
      [...stations.values()].some(({ type }) => actionsWithIds.has(type)),
  )
}

const actionsWithIds: ReadonlySet<string> = new Set(['Indicate', 'Signal', 'Set_digi_contact_status'])
