import { didYouMean } from '../text/suggest.ts'
import { namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import { channels } from './channel.ts'
import {
  type Desk,
  type DeskAgent,
  type DeskVariable,
  defaultDeskAgent,
  deskDefaults,
  type EntryPoint,
  type Outdial,
  variableTypes,
} from './desk.ts'
import { type DeskFields, deskFields } from './desk-fields.ts'
import { deskAgentKeys, deskKeys, deskVariableKeys, entryPointKeys, outdialKeys, wrapupKeys } from './desk-keys.ts'
import { itemsOf, mapOf, textsOf, wordOf } from './fields.ts'

/** Reads `desk:`, and what agents have for it; undefined where a center has no desk. */
export function readDesk(node: Node | undefined, agents: Node | undefined, faults: Faults): Desk | undefined {
  const map = mapOf(node, '"desk"', faults)
  if (!map) return undefined
  const fields = deskFields(map, namesOf(deskKeys), 'desk', faults)
  const autoResumeMs = fields.ms('autoResume')
  return {
    ronaMs: fields.ms('rona') ?? deskDefaults.ronaMs,
    ...(autoResumeMs === undefined ? {} : { autoResumeMs }),
    pause: fields.boolean('pause') ?? true,
    pauseBySkill: readPauseBySkill(fields.node('pauseBySkill'), faults),
    consultConfirmMs: fields.ms('consultConfirm') ?? deskDefaults.consultConfirmMs,
    outdialRingMs: fields.ms('outdialRing') ?? deskDefaults.outdialRingMs,
    ani: fields.text('ani') ?? '',
    endCall: fields.boolean('endCall') ?? false,
    endConsult: fields.boolean('endConsult') ?? true,
    wrapup: readWrapup(fields.node('wrapup'), faults),
    conference: fields.whole('conference', 3, 8) ?? 3,
    variables: readVariables(fields.node('variables'), faults),
    entryPoints: readEntryPoints(fields.node('entryPoints'), faults),
    agents: readDeskAgents(agents, faults),
  }
}

function readPauseBySkill(node: Node | undefined, faults: Faults): Desk['pauseBySkill'] {
  const map = mapOf(node, '"pauseBySkill"', faults)
  const fields = map && deskFields(map, undefined, 'pauseBySkill', faults)
  return new Map(
    (map?.entries ?? []).flatMap(({ key }) => {
      const may = fields?.boolean(key.text.value)
      return may === undefined ? [] : [[key.text.value, may] as const]
    }),
  )
}

function readWrapup(node: Node | undefined, faults: Faults): Desk['wrapup'] {
  const map = mapOf(node, '"wrapup"', faults)
  if (!map) return { reasons: [], extendable: false }
  const fields = deskFields(map, namesOf(wrapupKeys), 'wrapup', faults)
  const reasons = textsOf(fields.node('reasons'), 'a wrap-up reason', faults).map(each => each.value)
  const fallback = fields.text('default')
  const autoMs = fields.ms('auto')
  const at = fields.node('default')?.at
  if (fallback !== undefined && at && reasons.length > 0 && !reasons.includes(fallback))
    faults.error(
      'center/bad-value',
      at,
      `the default reason "${fallback}" is not among "reasons"`,
      didYouMean(fallback, reasons),
      { rule: 'WX-37' },
    )
  return {
    reasons,
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(autoMs === undefined ? {} : { autoMs }),
    extendable: fields.boolean('extendable') ?? false,
  }
}

function readVariables(node: Node | undefined, faults: Faults): Desk['variables'] {
  const map = mapOf(node, '"variables"', faults)
  return new Map(
    (map?.entries ?? []).map(({ key, value }): [string, DeskVariable] => {
      const name = key.text.value
      const each = mapOf(value, `variable "${name}"`, faults)
      const fields = each && deskFields(each, namesOf(deskVariableKeys), `variable "${name}"`, faults)
      const typeNode = fields?.node('type')
      const type = (typeNode && wordOf(typeNode, variableTypes, `"type" of variable "${name}"`, faults)) ?? 'text'
      return [name, { type, editable: fields?.boolean('editable') ?? true, value: fields?.text('value') ?? '' }]
    }),
  )
}

function readEntryPoints(node: Node | undefined, faults: Faults): Desk['entryPoints'] {
  const map = mapOf(node, '"entryPoints"', faults)
  return new Map(
    (map?.entries ?? []).map(({ key, value }): [string, EntryPoint] => {
      const what = `entry point "${key.text.value}"`
      const each = mapOf(value, what, faults)
      const fields = each && deskFields(each, namesOf(entryPointKeys), what, faults)
      const skill = fields?.text('skill')
      if (each && skill === undefined) faults.error('center/bad-value', key.text.at, `${what} names no "skill"`)
      return [key.text.value, { skill: skill ?? '', variables: readVariables(fields?.node('variables'), faults) }]
    }),
  )
}

function readDeskAgents(node: Node | undefined, faults: Faults): Desk['agents'] {
  if (node?.kind !== 'map') return new Map()
  return new Map(
    node.entries.map(({ key, value }) => {
      const found = new Map(
        (value.kind === 'map' ? value.entries : []).map(entry => [entry.key.text.value, entry.value]),
      )
      return [key.text.value, readDeskAgent(key.text.value, found.get('state'), found.get('desk'), faults)]
    }),
  )
}

function readDeskAgent(id: string, state: Node | undefined, desk: Node | undefined, faults: Faults): DeskAgent {
  const map = mapOf(desk, `"desk" of agent "${id}"`, faults)
  const fields = map && deskFields(map, namesOf(deskAgentKeys), `agent "${id}"`, faults)
  const outdial = readOutdial(id, fields?.node('outdial'), faults)
  const endCall = fields?.boolean('endCall')
  const endConsult = fields?.boolean('endConsult')
  const own = itemsOf(fields?.node('channels')).flatMap(
    each => wordOf(each, channels, `a channel of agent "${id}"`, faults) ?? [],
  )
  return {
    ...readState(id, state, faults),
    channels: own.length > 0 ? own : defaultDeskAgent.channels,
    ...(outdial === undefined ? {} : { outdial }),
    ...(endCall === undefined ? {} : { endCall }),
    ...(endConsult === undefined ? {} : { endConsult }),
    autoAvailable: fields?.boolean('autoAvailable') ?? true,
  }
}

/** `Available`, `Idle`, or `Idle:lunch`; RONA is nobody's choice (WX-04). */
function readState(id: string, node: Node | undefined, faults: Faults): Pick<DeskAgent, 'state' | 'reason'> {
  const text = node && readText(node, `the state of agent "${id}"`, faults)
  const [, word = '', reason = ''] = /^(\w+)\s*(?::\s*(.+))?$/.exec(text?.value ?? '') ?? []
  if (text === undefined || (word === 'Available' && reason === '')) return { state: 'Available', reason: '' }
  if (word === 'Idle') return { state: 'Idle', reason }
  faults.error(
    'center/bad-value',
    text.at,
    `the state of agent "${id}" cannot be "${text.value}"`,
    'write Available, Idle or Idle:lunch',
  )
  return { state: 'Available', reason: '' }
}

/** `outdial: true`, or which numbers. */
function readOutdial(id: string, node: Node | undefined, faults: Faults): Outdial | undefined {
  if (!node) return undefined
  if (node.kind === 'scalar')
    return wordOf(node, ['true', 'false'], `"outdial" of agent "${id}"`, faults) === 'true'
      ? { prefixes: [], anis: [] }
      : undefined
  const map = mapOf(node, `"outdial" of agent "${id}"`, faults)
  if (!map) return undefined
  const fields: DeskFields = deskFields(map, namesOf(outdialKeys), `"outdial" of agent "${id}"`, faults)
  const digits = fields.whole('digits', 3, 18)
  const texts = (key: string) => textsOf(fields.node(key), `"${key}" of agent "${id}"`, faults).map(each => each.value)
  return { ...(digits === undefined ? {} : { digits }), prefixes: texts('prefixes'), anis: texts('anis') }
}
