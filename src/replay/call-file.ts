import type { Deed, Destination, SampleCall } from '../center/call.ts'
import type { Done } from '../simulate/session.ts'
import { careOfCall, careStep } from './care-step.ts'

/** The text of a `*.call.yaml` in which these deeds happen at their moments; `run` plays it to the same record. */
export function callFile(call: SampleCall, deeds: readonly Done[], script: string): string {
  const { data, arrival: _, ...caller } = call.caller
  const care = careOfCall(call)
  const lines = [
    `call: ${text(call.name)}`,
    `script: ${text(script)}`,
    ...(call.center === undefined ? [] : [`center: ${text(call.center)}`]),
    `seed: ${call.seed}`,
    `start: ${call.start}`,
    `caller: ${JSON.stringify({ ...caller, data: Object.fromEntries(data), ...care.caller })}`,
    ...(call.stubs.size === 0 ? [] : ['stubs:']),
    ...[...call.stubs].map(
      ([key, { branch, set }]) =>
        `  ${text(key)}: ${JSON.stringify({ ...(branch === undefined ? {} : { branch }), set: Object.fromEntries(set) })}`,
    ),
    ...care.lines,
    'steps:',
    ...deeds.flatMap(({ at, deed }) => {
      const step = stepOf(deed)
      return step ? [`  - { ${step}, at: ${at}ms }`] : []
    }),
  ]
  return `${lines.join('\n')}\n`
}

const text = (value: string): string => JSON.stringify(value)

/** A deed as a step says it; waiting is in the times of the others. */
function stepOf(deed: Deed): string | undefined {
  switch (deed.verb) {
    case 'wait':
      return undefined
    case 'silence':
      return `silence: ${deed.ms}ms`
    case 'press':
      return `press: ${text(deed.keys)}`
    case 'say':
      return `say: { who: ${text(deed.who)}, text: ${text(deed.text)} }`
    case 'click':
      return `click: { agent: ${text(deed.agent)}, indicator: ${text(deed.indicator)} }`
    case 'signal':
      return `signal: ${JSON.stringify(deed.parameters)}`
    case 'record':
    case 'stopRecording':
      return `${deed.verb}: { by: ${deed.by}, agent: ${text(deed.agent)} }`
    case 'transfer':
      return `transfer: { from: ${text(deed.from)}, to: ${destination(deed.to)}${deed.blind ? ', blind: true' : ''} }`
    case 'consult':
      return `consult: { from: ${text(deed.from)}, to: ${destination(deed.to)} }`
    case 'disposition':
      return `disposition: { agent: ${text(deed.agent)}, code: ${text(deed.code)} }`
    case 'hangup':
      return `hangup: ${text(deed.who)}`
    case 'message':
      return `message: { from: ${text(deed.from)}, text: ${text(deed.text)} }`
    case 'monitor':
      return `monitor: { by: ${text(deed.by)}${deed.agent === undefined ? '' : `, agent: ${text(deed.agent)}`} }`
    case 'stopMonitoring':
      return `stopMonitoring: ${text(deed.by)}`
    case 'presence':
      return `presence: { by: ${text(deed.by)}, is: ${text(deed.is)} }`
    case 'answer':
    case 'decline':
    case 'ignore':
    case 'mask':
    case 'unmask':
    case 'hold':
    case 'resume':
    case 'conference':
    case 'leave':
      return `${deed.verb}: ${text(deed.agent)}`
    default:
      return careStep(deed)
  }
}

function destination(to: Destination): string {
  switch (to.kind) {
    case 'agent':
      return text(to.agent)
    case 'skill':
      return `{ skill: ${text(to.skill)} }`
    case 'number':
      return `{ number: ${text(to.number)} }`
  }
}
