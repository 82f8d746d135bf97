import type { Checked, Diagnostic } from '../text/diagnostic.ts'
import type { Source, Span } from '../text/source.ts'
import { didYouMean } from '../text/suggest.ts'
import { keysOf, namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import { placesIn } from '../yaml/places.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import { callDefaults, type Deed, type Expectation, type SampleCall, type Stub } from './call.ts'
import type { Center } from './center.ts'
import { channels } from './channel.ts'
import { checkDeskDeed } from './check-desk.ts'
import { checkDigitalCall } from './check-digital-call.ts'
import { booleanOf, itemsOf, mapOf, textsOf, typedData, wordOf, writtenData } from './fields.ts'
import { callerKeys, callKeys, expectationKeys, outcomes, shares, stubKeys } from './keys.ts'
import { localMoment, localMsOf } from './local-moment.ts'
import { readArrival } from './read-arrival.ts'
import { readAsk } from './read-ask.ts'
import { readCareExpectation } from './read-care-expectation.ts'
import { readCustomers } from './read-customers.ts'
import { readStep } from './read-step.ts'
import { readUpload } from './read-storage.ts'

const keys = namesOf(callKeys)

/** Reads a `*.call.yaml`: one simulated call. */
export function readCall(source: Source): Checked<SampleCall | undefined> {
  const { value: document, diagnostics } = readYaml(source)
  const faults = new Faults('call', diagnostics)
  const map = mapOf(document, 'a call', faults)
  if (!map) return { value: undefined, diagnostics: faults.diagnostics }
  const found = keysOf(map, keys, faults)
  const node = (key: (typeof keys)[number]) => found.get(key)?.value
  const text = (key: (typeof keys)[number]) => {
    const value = node(key)
    return value && readText(value, `"${key}"`, faults)?.value
  }
  const script = text('script')
  const center = text('center')
  const expect = readExpectation(node('expect'), faults)
  const start = readStart(node('start'), faults)
  const customers = readCustomers(node('customers'), faults)
  const upload = readUpload(node('upload'), faults)
  const call: SampleCall = {
    name: text('call') ?? (source.path.split('/').at(-1) ?? '').replace(/\.call\.ya?ml$/, ''),
    source,
    ...(script === undefined ? {} : { script }),
    ...(center === undefined ? {} : { center }),
    seed: readSeed(node('seed'), faults),
    start: start ?? callDefaults.start,
    caller: readCaller(node('caller'), faults),
    ...(customers === undefined ? {} : { customers }),
    stubs: readStubs(node('stubs'), faults),
    steps: itemsOf(node('steps')).flatMap(each => readStep(each, localMsOf(start ?? '') ?? 0, faults) ?? []),
    ...(upload === undefined ? {} : { upload }),
    ...(expect === undefined ? {} : { expect }),
    ask: itemsOf(node('ask')).flatMap(each => readAsk(each, faults) ?? []),
    placeOf: placesIn(map),
  }
  return { value: call, diagnostics: faults.diagnostics }
}

function readSeed(node: Node | undefined, faults: Faults): number {
  const text = node && readText(node, 'seed', faults)
  if (!text) return callDefaults.seed
  if (/^\d{1,15}$/.test(text.value)) return Number(text.value)
  faults.error('call/bad-value', text.at, `"seed" must be a whole number, not "${text.value}"`)
  return callDefaults.seed
}

/** Undefined where it cannot be read: then no moment of a step is before it. */
function readStart(node: Node | undefined, faults: Faults): string | undefined {
  const text = node && readText(node, 'start', faults)
  if (!text) return callDefaults.start
  const moment = localMoment(text.value)
  if (moment !== undefined) return moment
  faults.error(
    'call/bad-value',
    text.at,
    `"start" must be a local date and time, not "${text.value}"`,
    'write it as 2026-03-02T10:00',
  )
  return undefined
}

function readCaller(node: Node | undefined, faults: Faults): SampleCall['caller'] {
  const map = mapOf(node, '"caller"', faults)
  const found = map ? keysOf(map, namesOf(callerKeys), faults) : new Map()
  const text = (key: string) => {
    const value = found.get(key)?.value
    return value && readText(value, `"${key}"`, faults)?.value
  }
  const channelNode = found.get('channel')?.value
  const channel = channelNode && wordOf(channelNode, channels, '"channel"', faults)
  const point = text('point')
  const customer = text('customer')
  const arrival = readArrival(key => found.get(key)?.value, faults)
  const dialled = found.get('dialled')?.value
  const isDialled = dialled !== undefined && booleanOf(dialled, '"dialled"', faults) === true
  const data = mapOf(found.get('data')?.value, '"data"', faults)
  return {
    ani: text('ani') ?? callDefaults.ani,
    dnis: text('dnis') ?? callDefaults.dnis,
    name: text('name') ?? '',
    ...(channel === undefined ? {} : { channel }),
    ...(point === undefined ? {} : { point }),
    ...(customer === undefined ? {} : { customer }),
    ...(arrival === undefined ? {} : { arrival }),
    ...(isDialled ? { isDialled } : {}),
    data: new Map((data?.entries ?? []).map(({ key, value }) => [key.text.value, writtenData(value)])),
  }
}

function readStubs(node: Node | undefined, faults: Faults): ReadonlyMap<string, Stub> {
  const map = mapOf(node, '"stubs"', faults)
  return new Map(
    (map?.entries ?? []).map(({ key, value }) => {
      const name = key.text.value
      if (value.kind !== 'list') return [name, readStub(name, value, faults)]
      const [first = { set: new Map() }, ...later] = value.items.map(each => readStub(name, each, faults))
      return [name, { ...first, later }]
    }),
  )
}

function readStub(name: string, node: Node, faults: Faults): Stub {
  const fields = mapOf(node, `the stub of "${name}"`, faults)
  const found = fields ? keysOf(fields, namesOf(stubKeys), faults) : new Map()
  const branchNode = found.get('branch')?.value
  const branch = branchNode && readText(branchNode, 'branch', faults)?.value
  const set = mapOf(found.get('set')?.value, '"set"', faults)
  return {
    ...(branch === undefined ? {} : { branch }),
    set: new Map((set?.entries ?? []).map(each => [each.key.text.value, writtenData(each.value)])),
  }
}

const expectations = namesOf(expectationKeys)

function readExpectation(node: Node | undefined, faults: Faults): Expectation | undefined {
  const map = mapOf(node, '"expect"', faults)
  if (!map) return undefined
  const found = keysOf(map, expectations, faults)
  const value = (key: (typeof expectations)[number]) => found.get(key)?.value
  const list = (key: 'recordings' | 'statements' | 'monitors') => {
    const written = value(key)
    if (!written) return undefined
    if (written.kind === 'list') return written.items.map(typedData)
    faults.error('call/bad-value', written.at, `"${key}" must be a list`, `write "${key}: []" for none`)
    return undefined
  }
  const outcome = value('outcome')
  const recorded = value('recorded')
  const globals = mapOf(value('globals'), '"globals"', faults)
  const entries = {
    outcome: outcome && wordOf(outcome, outcomes, '"outcome"', faults),
    recorded: recorded && wordOf(recorded, shares, '"recorded"', faults),
    recordings: list('recordings'),
    statements: list('statements'),
    globals:
      globals && Object.fromEntries(globals.entries.map(({ key, value: each }) => [key.text.value, writtenData(each)])),
    path: found.has('path') ? textsOf(value('path'), '"path"', faults).map(each => each.value) : undefined,
    holds: found.has('holds') ? textsOf(value('holds'), '"holds"', faults).map(each => each.value) : undefined,
    never: found.has('never') ? textsOf(value('never'), '"never"', faults).map(each => each.value) : undefined,
    monitors: list('monitors'),
    refused: found.has('refused') ? itemsOf(value('refused')).map(writtenData) : undefined,
    desk: found.has('desk') ? dataOf(value('desk')) : undefined,
    messaging: found.has('messaging') ? mapData(value('messaging'), faults) : undefined,
    care: readCareExpectation(value),
  }
  const named = Object.fromEntries(Object.entries(entries).filter(([, each]) => each !== undefined))
  return { at: map.at, ...named }
}

const dataOf = (node: Node | undefined) => node && typedData(node)

function mapData(node: Node | undefined, faults: Faults): unknown {
  const map = mapOf(node, '"messaging"', faults)
  return map && typedData(map)
}

/** Whom the steps name and the center does not know. */
export function checkCall(call: SampleCall, center: Center): readonly Diagnostic[] {
  const faults = new Faults('call')
  const supervisors = center.supervision?.supervisors ?? new Map<string, unknown>()
  for (const step of call.steps) {
    const { deed, span } = step
    const placeOf = (name: string): Span => step.placeOf?.(name) ?? span
    if ('by' in deed && deed.verb !== 'record' && deed.verb !== 'stopRecording' && !supervisors.has(deed.by))
      faults.error(
        'call/unknown-supervisor',
        placeOf(deed.by),
        `there is no supervisor "${deed.by}" in center "${center.name}"`,
        didYouMean(deed.by, supervisors.keys()),
      )
    checkDeskDeed(deed, step, center, faults)
    for (const agent of agentsIn(deed))
      if (!center.agents.has(agent))
        faults.error(
          'call/unknown-agent',
          placeOf(agent),
          `there is no agent "${agent}" in center "${center.name}"`,
          didYouMean(agent, center.agents.keys()),
        )
  }
  checkDigitalCall(call, center, faults)
  return faults.diagnostics
}

function agentsIn(deed: Deed): readonly string[] {
  switch (deed.verb) {
    case 'transfer':
    case 'consult':
      return [deed.from, ...(deed.to.kind === 'agent' ? [deed.to.agent] : [])]
    case 'say':
    case 'hangup':
      return deed.who === 'caller' ? [] : [deed.who]
    case 'press':
    case 'wait':
    case 'silence':
    case 'signal':
    case 'message':
    case 'optIn':
    case 'optOut':
    case 'approve':
    case 'flag':
    case 'stopMonitoring':
    case 'presence':
    case 'arrive':
    case 'depart':
      return []
    case 'answer':
      return deed.agent === 'caller' ? [] : [deed.agent]
    case 'monitor':
      return deed.agent === '' ? [] : [deed.agent]
    default:
      return 'agent' in deed && deed.agent !== '' ? [deed.agent] : []
  }
}
