import { keysOf, namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import type { DigitalDeed } from './digital-deeds.ts'
import { digitalVerbs } from './digital-verbs.ts'
import { mapOf } from './fields.ts'

type Reader = (node: Node, faults: Faults) => DigitalDeed | undefined

/** `message: { from: kim, text: Hello }`, or with a template and its parameters. */
const message: Reader = (node, faults) => {
  const map = mapOf(node, '"message"', faults)
  if (!map) return undefined
  const found = keysOf(map, namesOf(digitalVerbs.message.fields), faults)
  const text = (key: keyof typeof digitalVerbs.message.fields) => {
    const value = found.get(key)?.value
    return value && readText(value, `"${key}" of "message"`, faults)?.value
  }
  const from = text('from')
  const to = text('to')
  const template = text('template')
  const attachment = text('attachment')
  const written = text('text')
  if (from === undefined && !found.has('from'))
    faults.error('call/bad-step', node.at, '"message" needs "from"', 'write it as "message: { from: …, text: … }"')
  else if (!found.has('text') && !found.has('template') && !found.has('attachment'))
    faults.error(
      'call/bad-step',
      node.at,
      '"message" needs "text"',
      'write it as "message: { from: …, text: … }", or name a "template" or an "attachment"',
    )
  if (template !== undefined && written !== undefined)
    faults.error('call/bad-step', node.at, 'a message has a "text" or a "template", not both', 'make two steps of it')
  if (from === undefined || (written ?? template ?? attachment) === undefined) return undefined
  const parameters = parametersOf(found.get('parameters')?.value, faults)
  return {
    verb: 'message',
    from,
    text: written ?? '',
    ...(to === undefined ? {} : { to }),
    ...(template === undefined ? {} : { template, parameters: parameters ?? new Map() }),
    ...(attachment === undefined ? {} : { attachment }),
  }
}

function parametersOf(node: Node | undefined, faults: Faults): ReadonlyMap<string, string> | undefined {
  const map = mapOf(node, '"parameters"', faults)
  return (
    map &&
    new Map(
      map.entries.flatMap(({ key, value }) => {
        // A parameter that is left empty is what a template's rule is about, not a fault of the file.
        if (value.kind === 'scalar' && value.isNull) return [[key.text.value, ''] as const]
        const text = readText(value, `the parameter "${key.text.value}"`, faults)
        return text ? [[key.text.value, text.value] as const] : []
      }),
    )
  )
}

/** A verb with one name behind it. */
const ofName =
  <D extends DigitalDeed>(what: string, deed: (name: string) => D): Reader =>
  (node, faults) => {
    const text = readText(node, what, faults)
    return text && deed(text.value)
  }

/** The steps that channels of messages know, by verb. */
export const digitalReaders: Readonly<Record<DigitalDeed['verb'], Reader>> = {
  message,
  optIn: ofName('the customer of "optIn"', customer => ({ verb: 'optIn', customer })),
  optOut: ofName('the customer of "optOut"', customer => ({ verb: 'optOut', customer })),
  resolve: ofName('the agent of "resolve"', agent => ({ verb: 'resolve', agent })),
  approve: ofName('what "approve" names', name => ({ verb: 'approve', name })),
  flag: ofName('the channel of "flag"', name => ({ verb: 'flag', name })),
}
