import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import {
  type AttributeSettings,
  type Attributes,
  type ReservedField,
  reservedField,
  reservedFields,
  type SipData,
  type VirtualAgent,
} from './attributes.ts'
import { booleanOf, itemsOf, mapOf } from './fields.ts'
import { readFields } from './map-of-fields.ts'

/** Reads `attributes:`; undefined where a center has none. */
export function readAttributeSettings(node: Node | undefined, faults: Faults): AttributeSettings | undefined {
  if (!node) return undefined
  const fields = readFields(node, ['setting', 'sip', 'virtualAgents', 'agentMayVerify'], '"attributes"', faults)
  readRedirection(fields.node('setting'), faults)
  const sip = readSip(fields.node('sip'), faults)
  const agents = mapOf(fields.node('virtualAgents'), '"virtualAgents"', faults)
  return {
    ...(sip === undefined ? {} : { sip }),
    virtualAgents: new Map(
      (agents?.entries ?? []).map(({ key, value }) => [
        key.text.value,
        readVirtualAgent(`virtual agent "${key.text.value}"`, value, faults),
      ]),
    ),
    agentMayVerify: fields.boolean('agentMayVerify') ?? true,
  }
}

/** CC-53: `setting: { redirection: { option: sip } }`, as the platform writes it. */
function readRedirection(node: Node | undefined, faults: Faults): void {
  const redirection = readFields(node, ['redirection'], '"setting"', faults).node('redirection')
  readFields(redirection, ['option'], '"redirection"', faults).word('option', ['sip'])
}

/** CC-53: the keys are the platform's own, so that its text can be pasted. */
function readSip(node: Node | undefined, faults: Faults): SipData | undefined {
  if (!node) return undefined
  const keys = ['uri', 'data_parameters_enabled', 'data_parameters', 'data_records'] as const
  const fields = readFields(node, keys, '"sip"', faults)
  const records = readFields(fields.node('data_records'), ['in_metadata', 'in_crm_record'], '"data_records"', faults)
  return {
    uri: fields.text('uri') ?? '',
    enabled: fields.boolean('data_parameters_enabled') ?? false,
    parameters: itemsOf(fields.node('data_parameters')).flatMap(each => readParameter(each, faults) ?? []),
    inMetadata: records.boolean('in_metadata') ?? false,
    inCrmRecord: records.boolean('in_crm_record') ?? false,
  }
}

function readParameter(node: Node, faults: Faults): SipData['parameters'][number] | undefined {
  const fields = readFields(node, ['field', 'type', 'source', 'source_field'], 'a data parameter', faults)
  fields.word('type', ['dynamic'])
  fields.word('source', ['ujet_metadata'])
  const written = fields.node('field')
  const field = written && readReserved(written, faults)
  if (!field) return undefined
  if (fields.text('field')?.startsWith('reserved_'))
    faults.warning('center/reserved-prefix', written.at, `in SIP the field is "${field}", without "reserved_" (CC-53)`)
  return { field, sourceField: fields.text('source_field') ?? field }
}

/** CC-56: an unknown reserved name is refused. */
function readReserved(node: Node, faults: Faults): ReservedField | undefined {
  const text = readText(node, 'an attribute', faults)
  const field = text && reservedField(text.value)
  if (text && !field)
    faults.unknown(
      `${faults.family}/unknown-attribute`,
      text.at,
      `there is no attribute "${text.value}" (CC-56)`,
      text.value,
      reservedFields.map(each => `reserved_${each}`),
    )
  return field
}

function readVirtualAgent(what: string, node: Node, faults: Faults): VirtualAgent {
  const fields = readFields(node, ['kind', 'labels', 'parameters'], what, faults)
  const kind = fields.word('kind', ['agent', 'taskAssistant']) ?? 'agent'
  const labels = fields.texts('labels')
  if (kind === 'taskAssistant' && !['call', 'assistant'].every(each => labels.includes(each)))
    faults.error(
      'center/missing-label',
      node.at,
      `${what} is a task assistant and needs the labels call and assistant (CC-55)`,
    )
  const verified = itemsOf(fields.node('parameters')).flatMap(each => {
    const parameter = readFields(each, ['type', 'source', 'field', 'as'], `a parameter of ${what}`, faults)
    parameter.word('type', ['dynamic'])
    parameter.word('source', ['session metadata'])
    return parameter.word('field', ['verified customer']) ? [parameter.text('as') ?? 'verified_customer'] : []
  })
  return { kind, labels, verifiedAs: verified[0] ?? '' }
}

/** Reads attributes and whether they hold: `{ reserved_verified_customer: true }`. */
export function readAttributes(node: Node | undefined, faults: Faults): Attributes {
  const map = mapOf(node, '"attributes"', faults)
  return new Map(
    (map?.entries ?? []).flatMap(({ key, value }) => {
      const field = readReserved(key, faults)
      const holds = booleanOf(value, `"${key.text.value}"`, faults)
      return field === undefined || holds === undefined ? [] : [[field, holds] as const]
    }),
  )
}
