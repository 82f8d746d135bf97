import type { Deed, Destination, SampleCall, Stub } from '../center/call.ts'
import { careOfCall, careStep } from './care-step.ts'
import { customersJson, digitalStep } from './digital-step.ts'

/** A deed at its moment, ms since the call began. */
interface Timed {
  readonly at?: number
  readonly deed: Deed
}

/** The text of a `*.call.yaml` in which these deeds happen at their moments; `run` plays it to the same record. */
export function callFile(call: SampleCall, deeds: readonly Timed[], script: string): string {
  const care = careOfCall(call)
  const { caller, stubs = {} } = givenJson(call)
  const lines = [
    `call: ${text(call.name)}`,
    `script: ${text(script)}`,
    ...(call.center === undefined ? [] : [`center: ${text(call.center)}`]),
    `seed: ${call.seed}`,
    `start: ${call.start}`,
    `caller: ${JSON.stringify({ ...caller, ...care.caller })}`,
    ...(call.customers === undefined ? [] : [`customers: ${JSON.stringify(customersJson(call.customers))}`]),
    ...(call.stubs.size === 0 ? [] : ['stubs:']),
    ...Object.entries(stubs).map(([key, stub]) => `  ${text(key)}: ${JSON.stringify(stub)}`),
    ...Object.entries(care.rest).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    deeds.length === 0 ? 'steps: []' : 'steps:',
    ...stepsJson(deeds).map(step => `  - ${inLine(step)}`),
    ...expected(call),
  ]
  return `${lines.join('\n')}\n`
}

/** What must come of the call, a line for each thing; fields that are not there are not asked for. */
function expected({ expect }: SampleCall): readonly string[] {
  if (!expect) return []
  const { at: _, care, ...wanted } = expect
  return [
    'expect:',
    ...Object.entries({ ...wanted, ...care }).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`),
  ]
}

/** What a call begins with, for machines: what a YAML reader would find in the file. */
export function givenJson({ seed, start, caller, stubs }: SampleCall): {
  readonly seed: number
  readonly start: string
  readonly caller: Readonly<Record<string, unknown>>
  readonly stubs?: Readonly<Record<string, unknown>>
} {
  const { data, isDialled, arrival: _, ...who } = caller
  const given = [...stubs].map(([key, stub]) => [key, answers(stub)] as const)
  return {
    seed,
    start,
    caller: { ...who, dialled: isDialled, data: Object.fromEntries(data) },
    ...(given.length === 0 ? {} : { stubs: Object.fromEntries(given) }),
  }
}

/** One answer, or those of the first time, the second and so on. */
function answers({ later = [], ...first }: Stub): unknown {
  const plain = ({ branch, set }: Stub) => ({
    ...(branch === undefined ? {} : { branch }),
    set: Object.fromEntries(set),
  })
  return later.length === 0 ? plain(first) : [first, ...later].map(plain)
}

const text = (value: string): string => JSON.stringify(value)

/** The same steps for machines: what a YAML reader would find in the file. */
export function stepsJson(deeds: readonly Timed[]): readonly Readonly<Record<string, unknown>>[] {
  return deeds.flatMap(({ at, deed }, index) => {
    const step = deed.verb === 'wait' && index === deeds.length - 1 ? { wait: `${deed.ms}ms` } : stepOf(deed)
    return step ? [at === undefined ? step : { ...step, at: `${at}ms` }] : []
  })
}

/** A deed as a step says it; waiting is in the times of those that follow. */
function stepOf(deed: Deed): Readonly<Record<string, unknown>> | undefined {
  switch (deed.verb) {
    case 'wait':
      return undefined
    case 'silence':
      return { silence: `${deed.ms}ms` }
    case 'press':
      return { press: deed.keys }
    case 'signal':
      return { signal: deed.parameters }
    case 'transfer': {
      const { from, to, blind } = deed
      return { transfer: { from, to: destination(to), ...(blind ? { blind } : {}) } }
    }
    case 'consult':
      return { consult: { from: deed.from, to: destination(deed.to) } }
    case 'hangup':
      return { hangup: deed.who }
    case 'stopMonitoring':
      return { stopMonitoring: deed.by }
    case 'say':
    case 'click':
    case 'record':
    case 'stopRecording':
    case 'disposition':
    case 'monitor':
    case 'presence':
    case 'state':
    case 'setVariable':
    case 'outdial':
    case 'wrapup':
    case 'arrive': {
      const { verb, ...rest } = deed
      return { [verb]: rest }
    }
    case 'message':
    case 'optIn':
    case 'optOut':
    case 'resolve':
    case 'approve':
    case 'flag':
      return digitalStep(deed)
    case 'depart':
      return { depart: deed.contact }
    case 'answer': {
      const { agent, contact } = deed
      return { answer: contact === undefined ? agent : { agent, contact } }
    }
    case 'hold':
    case 'resume': {
      const { verb, agent, leg } = deed
      return { [verb]: leg === undefined ? agent : { agent, leg } }
    }
    case 'decline':
    case 'ignore':
    case 'mask':
    case 'unmask':
    case 'conference':
    case 'leave':
    case 'pauseRecording':
    case 'resumeRecording':
    case 'extendWrapup':
    case 'end':
    case 'endConsult':
    case 'confirmConsult':
      return { [deed.verb]: deed.agent }
    default:
      return careStep(deed)
  }
}

function destination(to: Destination): unknown {
  switch (to.kind) {
    case 'agent':
      return to.agent
    case 'skill':
      return { skill: to.skill }
    case 'entryPoint':
      return { entryPoint: to.entryPoint }
    case 'number':
      return { number: to.number }
  }
}

/** Data as YAML writes it within one line. */
function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value).map(pair).join(', ')} }`
}

const pair = ([key, value]: readonly [string, unknown]): string => `${key}: ${inLine(value)}`
