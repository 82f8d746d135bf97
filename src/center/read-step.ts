import type { Span } from '../text/source.ts'
import { didYouMean } from '../text/suggest.ts'
import { keysOf, namesOf } from '../yaml/fields.ts'
import type { Node, ScalarNode } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import type { Deed, Destination, Step } from './call.ts'
import { booleanOf, durationOf, mapOf, textsOf, wordOf } from './fields.ts'
import { localMsOf } from './local-moment.ts'
import { careReaders } from './read-care-step.ts'
import { deskReaders, legged } from './read-desk-step.ts'
import { digitalReaders } from './read-digital-step.ts'
import { stepTimes, verbs } from './verbs.ts'

type Reader = (node: Node, faults: Faults) => Deed | undefined

/** Reads one step: a map of one verb and, if need be, a time; `startMs` is the call's local beginning. */
export function readStep(node: Node, startMs: number, faults: Faults): Step | undefined {
  const map = node.kind === 'map' ? node : undefined
  if (!map) {
    faults.error('call/bad-step', node.at, 'a step is a map of one verb', 'write for example "- press: 1"')
    return undefined
  }
  const times: { at?: number; after?: number } = {}
  const found: { key: ScalarNode; value: Node; read: Reader }[] = []
  for (const { key, value } of map.entries) {
    const name = key.text.value
    const read = readerOf(name)
    if (name === 'at' || name === 'after') {
      const ms = timeOf(name, value, startMs, faults)
      if (ms !== undefined) times[name] = ms
    } else if (read) found.push({ key, value, read })
    else
      faults.error(
        'call/unknown-verb',
        key.at,
        `nobody can "${name}" on a call`,
        didYouMean(name, [...namesOf(verbs), ...namesOf(stepTimes)]),
      )
  }
  const [first, second] = found
  if (second)
    faults.error(
      'call/bad-step',
      second.key.at,
      `a step has one verb, and this one has "${first?.key.text.value}" and "${second.key.text.value}"`,
      'make two steps of it',
    )
  if (!first) {
    if (map.entries.every(({ key }) => Object.hasOwn(stepTimes, key.text.value)))
      faults.error('call/bad-step', map.at, 'this step has no verb', 'add what happens, for example "press: 1"')
    return undefined
  }
  const deed = first.read(first.value, faults)
  return deed && { deed, ...times, span: first.key.at, placeOf: name => placeIn(first.value, name) }
}

/** Where a name stands, as a value before as a key: `from: kim` says more of it than `kim: …`. */
function placeIn(node: Node, name: string): Span | undefined {
  switch (node.kind) {
    case 'scalar':
      return node.text.value === name ? node.at : undefined
    case 'list':
      return firstOf(node.items, each => placeIn(each, name))
    case 'map':
      return (
        firstOf(node.entries, ({ value }) => placeIn(value, name)) ??
        node.entries.find(({ key }) => key.text.value === name)?.key.at
      )
  }
}

function firstOf<T>(items: readonly T[], placeOf: (item: T) => Span | undefined): Span | undefined {
  for (const item of items) {
    const found = placeOf(item)
    if (found) return found
  }
  return undefined
}

/** Milliseconds since the call began, or the step before; `at` may be a moment of the calendar too. */
function timeOf(name: 'at' | 'after', node: Node, startMs: number, faults: Faults): number | undefined {
  const isMoment = name === 'at' && node.kind === 'scalar' && /^\d{4}-/.test(node.text.value)
  if (!isMoment) return durationOf(node, `"${name}"`, faults)
  const moment = localMsOf(node.text.value)
  if (moment !== undefined && moment >= startMs) return moment - startMs
  faults.error(
    'call/impossible-time',
    node.at,
    moment === undefined ? `there is no moment "${node.text.value}"` : `"${node.text.value}" is before the call begins`,
    moment === undefined ? 'write it as 2026-03-02T10:00:00' : 'begin the call earlier: start: …',
  )
  return undefined
}

function readerOf(name: string): Reader | undefined {
  return Object.hasOwn(verbs, name) ? readers[name as Deed['verb']] : undefined
}

/** A deed of one agent, written as `verb: kim`. */
const ofAgent =
  (verb: 'answer' | 'decline' | 'ignore' | 'mask' | 'unmask' | 'conference' | 'leave'): Reader =>
  (node, faults) => {
    const text = readText(node, `the agent of "${verb}"`, faults)
    return text && { verb, agent: text.value }
  }

const time =
  (verb: 'wait' | 'silence'): Reader =>
  (node, faults) => {
    const ms = durationOf(node, `"${verb}"`, faults)
    return ms === undefined ? undefined : { verb, ms }
  }

const onDemand =
  (verb: 'record' | 'stopRecording'): Reader =>
  (node, faults) => {
    if (node.kind !== 'map') {
      const text = readText(node, `the agent of "${verb}"`, faults)
      return text && { verb, agent: text.value, by: 'agent' }
    }
    const fields = fieldsOf(node, verb, faults)
    const agent = fields.text('agent')
    const byNode = fields.node('by')
    const by = byNode ? wordOf(byNode, ['agent', 'supervisor'], '"by"', faults) : 'agent'
    return agent === undefined || by === undefined ? undefined : { verb, agent, by }
  }

type VerbWithFields = {
  [V in Deed['verb']]: (typeof verbs)[V] extends { readonly fields: object } ? V : never
}[Deed['verb']]

/** The fields of a step's map; a missing one is a fault when it is asked for as text. */
function fieldsOf(node: Node, verb: VerbWithFields, faults: Faults) {
  const names: readonly string[] = namesOf<string>(verbs[verb].fields)
  const map = mapOf(node, `"${verb}"`, faults)
  const found = map ? keysOf(map, names, faults) : new Map<string, { key: ScalarNode; value: Node }>()
  return {
    node: (name: string): Node | undefined => found.get(name)?.value,
    text: (name: string): string | undefined => {
      const value = found.get(name)?.value
      if (value) return readText(value, `"${name}" of "${verb}"`, faults)?.value
      if (map || node.kind === 'scalar')
        faults.error(
          'call/bad-step',
          node.at,
          `"${verb}" needs "${name}"`,
          `write it as "${verb}: { ${names.map(each => `${each}: …`).join(', ')} }"`,
        )
      return undefined
    },
  }
}

function destination(node: Node | undefined, verb: string, at: Node, faults: Faults): Destination | undefined {
  if (!node) {
    faults.error('call/bad-step', at.at, `"${verb}" needs "to"`, 'an agent, { skill: … } or { number: … }')
    return undefined
  }
  if (node.kind !== 'map') {
    const text = readText(node, `"to" of "${verb}"`, faults)
    if (!text) return undefined
    return /^\+\d[\d -]*$/.test(text.value)
      ? { kind: 'number', number: text.value }
      : { kind: 'agent', agent: text.value }
  }
  const kinds = ['agent', 'skill', 'number', ...(verb === 'transfer' ? ['entryPoint'] : [])]
  const found = keysOf(node, kinds, faults)
  const [entry] = found
  if (!entry || found.size > 1) {
    faults.error('call/bad-step', node.at, `"to" of "${verb}" names one of an agent, a skill and a number`)
    return undefined
  }
  const [kind, { value }] = entry
  const text = readText(value, `"${kind}" of "${verb}"`, faults)?.value
  if (text === undefined) return undefined
  if (kind === 'agent') return { kind, agent: text }
  if (kind === 'entryPoint') return { kind, entryPoint: text }
  return kind === 'skill' ? { kind, skill: text } : { kind: 'number', number: text }
}

const readers: Readonly<Record<Deed['verb'], Reader>> = {
  press: (node, faults) => {
    const text = readText(node, 'press', faults)
    if (!text) return undefined
    if (/^[0-9*#]+$/.test(text.value)) return { verb: 'press', keys: text.value }
    faults.error('call/bad-step', text.at, `"${text.value}" are no keys of a telephone`, 'use 0 to 9, * and #')
    return undefined
  },
  wait: time('wait'),
  silence: time('silence'),
  say: (node, faults) => {
    const fields = fieldsOf(node, 'say', faults)
    const who = fields.text('who')
    const text = fields.text('text')
    return who === undefined || text === undefined ? undefined : { verb: 'say', who, text }
  },
  // Of another contact than this call: `answer: { agent: kim, contact: chat1 }`.
  answer: (node, faults) => {
    if (node.kind !== 'map') return ofAgent('answer')(node, faults)
    const fields = fieldsOf(node, 'answer', faults)
    const agent = fields.text('agent')
    const contact = fields.text('contact')
    return agent === undefined || contact === undefined ? undefined : { verb: 'answer', agent, contact }
  },
  decline: ofAgent('decline'),
  ignore: ofAgent('ignore'),
  click: (node, faults) => {
    const fields = fieldsOf(node, 'click', faults)
    const agent = fields.text('agent')
    const indicator = fields.text('indicator')
    return agent === undefined || indicator === undefined ? undefined : { verb: 'click', agent, indicator }
  },
  signal: (node, faults) => ({
    verb: 'signal',
    parameters: textsOf(node, 'a parameter of "signal"', faults).map(each => each.value),
  }),
  record: onDemand('record'),
  stopRecording: onDemand('stopRecording'),
  mask: ofAgent('mask'),
  unmask: ofAgent('unmask'),
  hold: legged('hold'),
  resume: legged('resume'),
  transfer: (node, faults) => {
    const fields = fieldsOf(node, 'transfer', faults)
    const from = fields.text('from')
    const to = destination(fields.node('to'), 'transfer', node, faults)
    const blindNode = fields.node('blind')
    const blind = blindNode ? booleanOf(blindNode, '"blind"', faults) === true : false
    return from === undefined || to === undefined ? undefined : { verb: 'transfer', from, to, blind }
  },
  consult: (node, faults) => {
    const fields = fieldsOf(node, 'consult', faults)
    const from = fields.text('from')
    const to = destination(fields.node('to'), 'consult', node, faults)
    return from === undefined || to === undefined ? undefined : { verb: 'consult', from, to }
  },
  conference: ofAgent('conference'),
  leave: ofAgent('leave'),
  disposition: (node, faults) => {
    const fields = fieldsOf(node, 'disposition', faults)
    const agent = fields.text('agent')
    const code = fields.text('code')
    return agent === undefined || code === undefined ? undefined : { verb: 'disposition', agent, code }
  },
  hangup: (node, faults) => {
    const text = readText(node, 'who hangs up', faults)
    return text && { verb: 'hangup', who: text.value }
  },
  ...digitalReaders,
  monitor: (node, faults) => {
    if (node.kind !== 'map') {
      const text = readText(node, 'the supervisor of "monitor"', faults)
      return text && { verb: 'monitor', by: text.value, agent: '' }
    }
    const fields = fieldsOf(node, 'monitor', faults)
    const by = fields.text('by')
    const agentNode = fields.node('agent')
    const agent = agentNode ? readText(agentNode, '"agent" of "monitor"', faults)?.value : ''
    return by === undefined || agent === undefined ? undefined : { verb: 'monitor', by, agent }
  },
  stopMonitoring: (node, faults) => {
    const text = readText(node, 'the supervisor of "stopMonitoring"', faults)
    return text && { verb: 'stopMonitoring', by: text.value }
  },
  ...deskReaders,
  presence: (node, faults) => {
    const fields = fieldsOf(node, 'presence', faults)
    const by = fields.text('by')
    const is = fields.text('is')
    return by === undefined || is === undefined ? undefined : { verb: 'presence', by, is }
  },
  ...careReaders,
}
