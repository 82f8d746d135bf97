import { centerRule } from '../../rule.ts'

export const deflectionWithoutEffect = centerRule({
  code: 'center/deflection-without-effect',
  severity: 'warning',
  summary: 'A queue that is no leaf has a deflection of its own, or a queue has one for the web.',
  why: 'Only leaf queues have their own, for the telephone menu, mobile and SMS: the global one holds.',
  rests: 'CC-03 (CC-L3)',
  bad: `
center: Demo
queues:
  billing: { afterHours: { ivr: voicemail } }
  refunds: { parent: billing }`,
  good: `
center: Demo
queues:
  billing: {}
  refunds: { parent: billing, afterHours: { ivr: voicemail } }`,
  *check({ center: { calls, placeOf } }) {
    if (!calls || !placeOf) return
    const above = new Set([...calls.queues.values()].map(each => each.parent))
    for (const queue of calls.queues.values()) {
      const { name, afterHours: own } = queue
      if (own === 'inherit') continue
      if (above.has(name))
        yield {
          at: placeOf('queues', name, 'afterHours'),
          message: `"${name}" is no leaf: its own deflection has no effect`,
          hint: 'write it for the queues below, or as the global one',
        }
      else if (own !== 'off' && own.ways.web)
        yield {
          at: placeOf('queues', name, 'afterHours', 'web'),
          message: `the web takes no deflection of "${name}", only the global one`,
          hint: 'write it in "afterHours" of the center',
        }
    }
  },
})
