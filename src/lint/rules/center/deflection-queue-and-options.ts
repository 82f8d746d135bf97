import { centerRule } from '../../rule.ts'

export const deflectionQueueAndOptions = centerRule({
  code: 'center/deflection-queue-and-options',
  severity: 'error',
  summary: 'A queue deflects mobile consumers to another queue and offers options beside.',
  why: 'With a queue as target nothing else is offered: the other options never appear.',
  rests: 'CC-13 (CC-L4)',
  bad: `
center: Demo
queues:
  night: {}
  billing: { afterHours: { mobile: [{ queue: night }, email] } }`,
  good: `
center: Demo
queues:
  night: {}
  billing: { afterHours: { mobile: { queue: night } } }`,
  *check({ center: { calls, placeOf } }) {
    if (!calls || !placeOf) return
    for (const { name, afterHours: own } of calls.queues.values()) {
      const ways = typeof own === 'string' ? [] : (own.ways.mobile ?? [])
      if (ways.length > 1 && ways.some(each => each.kind === 'queue'))
        yield {
          at: placeOf('queues', name, 'afterHours', 'mobile'),
          message: `"${name}" sends mobile consumers to a queue: the other options are never offered`,
          hint: 'write the queue alone, or the options without it',
        }
    }
  },
})
