import type { CallRecord } from '../record/call-record.ts'
import { careKeys } from '../record/care-entries.ts'

/** The keys of each part of a record, in the order of the format's page; keys that are added later follow theirs. */
const keys: Readonly<Record<string, readonly string[]>> = {
  record: [
    'format',
    'tool',
    'script',
    'call',
    'contact',
    'outcome',
    'duration',
    'consent',
    'segments',
    'recordings',
  ].concat([
    'statements',
    'indicators',
    'globals',
    'trace',
    'notes',
    'monitors',
    'messaging',
    'visible',
    'desk',
    ...careKeys,
    'verdict',
  ]),
  tool: ['name', 'version'],
  script: ['name', 'file', 'sha256'],
  call: ['name', 'file', 'seed', 'start'],
  contact: ['contactId', 'masterId', 'media', 'ani', 'dnis', 'direction'],
  consent: ['asked', 'answer', 'at', 'action', 'branch', 'line'],
  segments: ['id', 'kind', 'parties', 'from', 'to'],
  recordings: [
    'id',
    'segment',
    'from',
    'to',
    'sides',
    'media',
    'startedBy',
    'endedBy',
    'rule',
    'masked',
    'format',
    'flags',
  ],
  statements: ['id', 'from', 'to', 'startedBy', 'endedBy', 'heldBy', 'sentTo', 'lost'],
  startedBy: ['kind', 'action', 'line', 'agent', 'policy'],
  endedBy: ['kind', 'action', 'line', 'agent'],
  indicators: ['name', 'agent', 'leftOn'],
  trace: [
    't',
    'action',
    'event',
    'by',
    'from',
    'agent',
    'refusedBy',
    'code',
    'type',
    'branch',
    'script',
    'line',
    'caption',
    'text',
  ],
  monitors: ['by', 'agent', 'from', 'to', 'endedBy'],
  notes: ['code', 'text', 'line'],
  verdict: ['recorded', 'text'],
}

/** A call record as JSON: two spaces, keys always in the same order. */
export function callJson(record: CallRecord): string {
  return `${JSON.stringify(orderedRecord(record), undefined, 2)}\n`
}

/** A record with its keys in the order of the format's page; for writing only. */
export function orderedRecord(record: CallRecord): unknown {
  return ordered(record, 'record')
}

function ordered(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return value.map(each => ordered(each, part))
  if (typeof value !== 'object' || value === null || part === 'globals') return value
  if (part === 'visible')
    return Object.fromEntries(Object.entries(value).map(([who, seen]) => [who, ordered(seen, 'trace')]))
  const order = keys[part] ?? []
  const entries = Object.entries(value).map(([key, each]) => [key, ordered(each, key)] as const)
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return Object.fromEntries(entries.sort(([a], [b]) => place(a) - place(b)))
}
