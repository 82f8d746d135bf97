import { defaultWaiting } from '../../../center/waiting.ts'
import { whisperOf } from '../../../simulate/care/waits.ts'
import { centerRule } from '../../rule.ts'

/** ◇ The share of a queue's target from which whisper and countdown are much. */
const muchShare = 0.5

export const waitEatenByWhisper = centerRule({
  code: 'center/wait-eaten-by-whisper',
  severity: 'warning',
  summary: 'Whisper and countdown take half of the time in which a queue is to be answered, or more.',
  why: 'Both count as the caller’s wait: an agent who answers in time misses the target nevertheless.',
  rests: 'CC-42, CC-44 (CC-L6)',
  bad: `
center: Demo
queues: { billing: { whisper: { type: queueName, seconds: 7 }, countdown: 3s, answerTarget: 20s } }`,
  good: `
center: Demo
queues: { billing: { whisper: { type: queueName, seconds: 3 }, countdown: off, answerTarget: 20s } }`,
  *check({ center: { calls, placeOf } }) {
    if (!calls || !placeOf) return
    const waiting = calls.waiting ?? defaultWaiting
    for (const queue of calls.queues.values()) {
      const { name, answerTargetMs, countdownMs = waiting.countdownMs } = queue
      const ms = whisperOf(queue, waiting, 'calls').ms + countdownMs
      if (answerTargetMs !== undefined && ms >= answerTargetMs * muchShare)
        yield {
          at: placeOf('queues', name, 'answerTarget'),
          message: `"${name}" is to be answered in ${answerTargetMs / 1_000} s, and whisper and countdown take ${ms / 1_000} s of them`,
          hint: 'shorten the whisper, or leave the countdown out',
        }
    }
  },
})
