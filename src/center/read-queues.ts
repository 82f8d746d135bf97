import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { mapOf, wordOf } from './fields.ts'
import { readFields } from './map-of-fields.ts'
import type { Queue } from './queue.ts'
import { readWay, readWays } from './read-ways.ts'
import { readCountdown, readWhisper } from './read-whisper.ts'
import { surfaces } from './surface.ts'

const keys = [
  'parent',
  'surfaces',
  'hours',
  'afterHours',
  'redirect',
  'virtualAgent',
  'redaction',
  'whisper',
  'countdown',
  'scheduledCalls',
  'answerTarget',
] as const

/** Reads `queues:`, by name. */
export function readQueues(node: Node | undefined, faults: Faults): ReadonlyMap<string, Queue> {
  const map = mapOf(node, '"queues"', faults)
  return new Map(
    (map?.entries ?? []).map(({ key, value }) => [key.text.value, readQueue(key.text.value, value, faults)]),
  )
}

function readQueue(name: string, node: Node, faults: Faults): Queue {
  const what = `queue "${name}"`
  const fields = readFields(node, keys, what, faults)
  const hours = fields.text('hours')
  const redirect = fields.node('redirect')
  const way = redirect && readWay(redirect, ['message', 'voicemail', 'queue', 'phone'], `"redirect" of ${what}`, faults)
  const virtualAgent = readVirtualAgent(fields.node('virtualAgent'), what, faults)
  const whisper = readWhisper(fields.node('whisper'), `"whisper" of ${what}`, faults)
  const countdownMs = readCountdown(fields.node('countdown'), () => fields.ms('countdown'))
  const answerTargetMs = fields.ms('answerTarget')
  return {
    name,
    parent: fields.text('parent') ?? '',
    surfaces: fields.has('surfaces') ? fields.words('surfaces', surfaces) : surfaces,
    ...(hours === undefined ? {} : { hours }),
    afterHours: readDeflection(fields.node('afterHours'), what, faults),
    ...(way === undefined ? {} : { redirect: way }),
    ...(virtualAgent === undefined ? {} : { virtualAgent }),
    redaction: fields.boolean('redaction') ?? false,
    ...(whisper === undefined ? {} : { whisper }),
    ...(countdownMs === undefined ? {} : { countdownMs }),
    scheduledCalls: fields.words('scheduledCalls', surfaces),
    ...(answerTargetMs === undefined ? {} : { answerTargetMs }),
  }
}

/** CC-03: `inherit`, `off`, or ways by surface and a text for SMS. */
function readDeflection(node: Node | undefined, what: string, faults: Faults): Queue['afterHours'] {
  if (!node) return 'inherit'
  const name = `"afterHours" of ${what}`
  if (node.kind !== 'map') return wordOf(node, ['inherit', 'off'] as const, name, faults) ?? 'inherit'
  const fields = readFields(node, surfaces, name, faults)
  const sms = fields.text('sms')
  return { ways: readWays(fields.node, name, faults), ...(sms === undefined ? {} : { sms }) }
}

/** `always`, `queue`, or `{ name: bot, hours: always }`. */
function readVirtualAgent(node: Node | undefined, what: string, faults: Faults): Queue['virtualAgent'] {
  if (!node) return undefined
  const hours = ['always', 'queue'] as const
  if (node.kind !== 'map') {
    const word = wordOf(node, hours, `"virtualAgent" of ${what}`, faults)
    return word && { name: '', hours: word }
  }
  const fields = readFields(node, ['name', 'hours'], `"virtualAgent" of ${what}`, faults)
  return { name: fields.text('name') ?? '', hours: fields.word('hours', hours) ?? 'always' }
}
