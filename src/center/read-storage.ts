import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { itemsOf, wordOf } from './fields.ts'
import { readFields } from './map-of-fields.ts'
import { type CrmAnswer, crmAnswers, defaultStorage, type Storage, type Upload } from './storage.ts'

const keys = [
  'sink',
  'partMegabytes',
  'bytesPerMegabyte',
  'retention',
  'backoff',
  'crmMaxMegabytes',
  'bytesPerSecond',
] as const

/** A file of a call is never larger: its parts stay a list that can be kept. */
const largestMegabytes = 100_000

/** The shortest time between two attempts: a week of attempts stays a list that can be kept. */
const shortestMs = 1_000

/** Reads `storage:`; undefined where a center has none. */
export function readStorage(node: Node | undefined, faults: Faults): Storage | undefined {
  if (!node) return undefined
  const fields = readFields(node, keys, '"storage"', faults)
  const retentionMs = fields.ms('retention') ?? defaultStorage.retentionMs
  if (retentionMs > defaultStorage.retentionMs || retentionMs <= 0)
    faults.error(
      'center/bad-retention',
      fields.node('retention')?.at ?? node.at,
      'a recording is kept 7 days at the most, and not for no time (CC-27)',
      'write it as 7d or less',
    )
  return {
    sink: fields.word('sink', ['crm', 'external']) ?? defaultStorage.sink,
    partMegabytes: fields.number('partMegabytes', 1, largestMegabytes) ?? defaultStorage.partMegabytes,
    bytesPerMegabyte: fields.number('bytesPerMegabyte') ?? defaultStorage.bytesPerMegabyte,
    retentionMs: Math.min(Math.max(retentionMs, shortestMs), defaultStorage.retentionMs),
    backoff: readBackoff(fields.node('backoff'), faults),
    crmMaxMegabytes: fields.number('crmMaxMegabytes', 1) ?? defaultStorage.crmMaxMegabytes,
    bytesPerSecond: fields.number('bytesPerSecond') ?? defaultStorage.bytesPerSecond,
  }
}

function readBackoff(node: Node | undefined, faults: Faults): Storage['backoff'] {
  const fields = readFields(node, ['base', 'factor', 'cap'], '"backoff"', faults)
  const { baseMs, factor, capMs } = defaultStorage.backoff
  const found = {
    baseMs: fields.ms('base') ?? baseMs,
    factor: fields.number('factor') ?? factor,
    capMs: fields.ms('cap') ?? capMs,
  }
  if (node && (found.baseMs < shortestMs || found.factor < 1 || found.capMs < found.baseMs)) {
    faults.error('center/bad-backoff', node.at, '"backoff" needs base ≥ 1s, factor ≥ 1 and cap ≥ base')
    return defaultStorage.backoff
  }
  return found
}

/** Reads `upload:` of a call: a size, what the CRM answers attempt by attempt, and what it answers afterwards. */
export function readUpload(node: Node | undefined, faults: Faults): Upload | undefined {
  if (!node) return undefined
  const fields = readFields(node, ['megabytes', 'answers', 'otherwise'], '"upload"', faults)
  const megabytes = fields.number('megabytes', undefined, largestMegabytes)
  return {
    ...(megabytes === undefined ? {} : { megabytes }),
    answers: itemsOf(fields.node('answers')).map(each => readAnswers(each, faults)),
    otherwise: fields.word('otherwise', crmAnswers) ?? 'ack',
  }
}

/** The answers of one attempt: one word, or one for each part. */
function readAnswers(node: Node, faults: Faults): readonly CrmAnswer[] {
  return itemsOf(node).flatMap(each => wordOf(each, crmAnswers, 'an answer of the CRM', faults) ?? [])
}
