import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import { wayKinds } from './after-hours.ts'
import { type CareDeed, smartActionKinds } from './care-deed.ts'
import { durationOf, wordOf } from './fields.ts'
import { localMoment } from './local-moment.ts'
import { readFields } from './map-of-fields.ts'
import { readAttributes } from './read-attributes.ts'
import { surfaces } from './surface.ts'

type Reader = (node: Node, faults: Faults) => CareDeed | undefined

/** A step that lacks something is no step; what is there and wrong has been said. */
function need(node: Node, verb: string, example: string, faults: Faults, isThere = false): undefined {
  if (isThere) return undefined
  faults.error('call/bad-step', node.at, `"${verb}" lacks something`, `write it as "${verb}: ${example}"`)
  return undefined
}

/** A step that names one person: `redact: kim`. */
const named =
  <D extends CareDeed>(what: string, make: (name: string) => D): Reader =>
  (node, faults) => {
    const name = readText(node, what, faults)?.value
    return name === undefined ? undefined : make(name)
  }

const choose: Reader = (node, faults) => {
  if (node.kind !== 'map') {
    const option = wordOf(node, wayKinds, '"choose"', faults)
    return option && { verb: 'choose', option }
  }
  const slot = readFields(node, ['scheduledCall'], '"choose"', faults).text('scheduledCall')
  if (slot === undefined) return need(node, 'choose', '{ scheduledCall: 2026-03-02T10:00 }', faults)
  const moment = localMoment(slot)
  if (moment !== undefined) return { verb: 'choose', option: 'scheduledCall', slot: moment }
  faults.error('call/bad-value', node.at, `"${slot}" is no local date and time`, 'write it as 2026-03-02T10:00')
  return undefined
}

const voicemail: Reader = (node, faults) => {
  const ms = durationOf(node, '"voicemail"', faults)
  return ms === undefined ? undefined : { verb: 'voicemail', ms }
}

const attributes: Reader = (node, faults) => {
  const fields = readFields(node, ['from', 'set'], '"attributes"', faults)
  const from = fields.has('from') ? fields.word('from', ['api', 'sip']) : 'api'
  if (!fields.has('set')) return need(node, 'attributes', '{ from: api, set: { reserved_bad_actor: true } }', faults)
  return from && { verb: 'attributes', from, values: readAttributes(fields.node('set'), faults) }
}

const verify: Reader = (node, faults) => {
  const fields = readFields(node, ['agent', 'is'], '"verify"', faults)
  const agent = fields.text('agent')
  if (agent === undefined) return need(node, 'verify', '{ agent: kim, is: true }', faults)
  return { verb: 'verify', agent, is: fields.boolean('is') ?? true }
}

const handOver: Reader = (node, faults) => {
  if (node.kind !== 'map') {
    const name = readText(node, 'the virtual agent', faults)?.value
    return name === undefined ? undefined : { verb: 'handOver', virtualAgent: name, verified: false }
  }
  const fields = readFields(node, ['virtualAgent', 'verified'], '"handOver"', faults)
  const virtualAgent = fields.text('virtualAgent')
  if (virtualAgent === undefined) return need(node, 'handOver', '{ virtualAgent: bot, verified: true }', faults)
  return { verb: 'handOver', virtualAgent, verified: fields.boolean('verified') ?? false }
}

const endContact: Reader = (node, faults) => {
  if (node.kind !== 'map') {
    const by = readText(node, 'the supervisor of "endContact"', faults)?.value
    return by === undefined ? undefined : { verb: 'endContact', by, confirm: false }
  }
  const fields = readFields(node, ['by', 'confirm'], '"endContact"', faults)
  const by = fields.text('by')
  if (by === undefined) return need(node, 'endContact', '{ by: han, confirm: true }', faults)
  return { verb: 'endContact', by, confirm: fields.boolean('confirm') ?? false }
}

const watching =
  (verb: 'barge' | 'view'): Reader =>
  (node, faults) => {
    if (node.kind !== 'map') {
      const by = readText(node, `the supervisor of "${verb}"`, faults)?.value
      return by === undefined ? undefined : { verb, by, agent: '' }
    }
    const fields = readFields(node, ['by', 'agent'], `"${verb}"`, faults)
    const by = fields.text('by')
    return by === undefined
      ? need(node, verb, '{ by: han, agent: kim }', faults)
      : { verb, by, agent: fields.text('agent') ?? '' }
  }

const signIn: Reader = (node, faults) => {
  const fields = readFields(node, ['as', 'on'], '"signIn"', faults)
  const [as, on] = [fields.text('as'), fields.word('on', surfaces)]
  return as === undefined || on === undefined
    ? need(node, 'signIn', '{ as: mina, on: web }', faults, fields.has('as') && fields.has('on'))
    : { verb: 'signIn', as, on }
}

const smartAction: Reader = (node, faults) => {
  const fields = readFields(node, ['agent', 'action'], '"smartAction"', faults)
  const [agent, action] = [fields.text('agent'), fields.word('action', smartActionKinds)]
  return agent === undefined || action === undefined
    ? need(node, 'smartAction', '{ agent: kim, action: photo }', faults, fields.has('agent') && fields.has('action'))
    : { verb: 'smartAction', agent, action }
}

const fulfil: Reader = (node, faults) => {
  if (node.kind !== 'map') {
    const action = wordOf(node, smartActionKinds, '"fulfil"', faults)
    return action && { verb: 'fulfil', action, files: [] }
  }
  const fields = readFields(node, ['action', 'files'], '"fulfil"', faults)
  const action = fields.word('action', smartActionKinds)
  return action === undefined
    ? need(node, 'fulfil', '{ action: photo, files: [a.png] }', faults, fields.has('action'))
    : { verb: 'fulfil', action, files: fields.texts('files') }
}

const declineAction: Reader = (node, faults) => {
  const action = wordOf(node, smartActionKinds, '"declineAction"', faults)
  return action && { verb: 'declineAction', action }
}

/** How each of these steps is written. */
export const careReaders: Readonly<Record<CareDeed['verb'], Reader>> = {
  choose,
  voicemail,
  listTargets: named('the agent of "listTargets"', agent => ({ verb: 'listTargets', agent })),
  redact: named('the agent of "redact"', agent => ({ verb: 'redact', agent })),
  stopRedacting: named('the agent of "stopRedacting"', agent => ({ verb: 'stopRedacting', agent })),
  attributes,
  verify,
  handOver,
  endContact,
  barge: watching('barge'),
  view: watching('view'),
  signIn,
  reinstall: () => ({ verb: 'reinstall' }),
  mergeTickets: () => ({ verb: 'mergeTickets' }),
  smartAction,
  fulfil,
  declineAction,
  attach: named('the file of "attach"', file => ({ verb: 'attach', file })),
  access: named('who asks for the recording', who => ({ verb: 'access', who })),
}
