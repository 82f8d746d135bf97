import type { Property } from '../actions/action.ts'
import { unknown } from '../actions/unknown.ts'
import type { LineEnds } from '../script/line-ends.ts'
import { spokenSequence } from '../script/spoken-sequence.ts'
import type { ActionNode, Text } from '../script/tree.ts'

/** One property of a saved action, in Studio's order. A list has any number of values. */
export interface ValueToSave {
  readonly name: string
  readonly value: string | readonly string[]
}

/** All properties of an action: what was written, the defaults of what was not, and what a reader found besides. */
export function valuesToSave(node: ActionNode): readonly ValueToSave[] {
  const { type, properties } = node
  if (type === unknown) return [...properties].map(([name, value]) => ({ name, value: wordsOf(value) }))
  const known = type.properties.map((property, index) => ({
    name: property.name,
    value: propertyValue(property, node, index === type.properties.length - 1),
  }))
  const others = [...properties].filter(([name]) => !type.properties.some(each => each.name === name))
  return [...known, ...others.map(([name, value]) => ({ name, value: wordsOf(value) }))]
}

/** The same values with the ends of lines that a script asks for; as they are where it asks for none. */
export function endLines(values: readonly ValueToSave[], ends: LineEnds | undefined): readonly ValueToSave[] {
  if (ends === undefined) return values
  const end = (text: string) => text.replace(/\r?\n/g, ends === 'crlf' ? '\r\n' : '\n')
  return values.map(({ name, value }) => ({ name, value: typeof value === 'string' ? end(value) : value.map(end) }))
}

/** Studio has lists at the end alone; elsewhere their items are one text. */
function propertyValue(
  property: Property,
  { type, properties }: ActionNode,
  isLast: boolean,
): string | readonly string[] {
  const written = properties.get(property.name)
  const words = written && wordsOf(written)
  if (property.kind === 'list' || property.kind === 'names') {
    const items = typeof words === 'string' ? [words] : (words ?? [])
    return isLast ? items : items.join(',')
  }
  const word = typeof words === 'string' ? words : (words?.join(',') ?? property.default)
  if (property.name === 'ParamCount' && /^\d+$/.test(word)) return String(countOf(properties.get('Parameters')))
  if (property.name !== 'Sequence' || written !== undefined || !type.properties.some(isPhrase)) return word
  const phrase = properties.get('Phrase')
  const spoken = phrase === undefined ? '' : String(wordsOf(phrase))
  return spoken.trim() === '' ? word : spokenSequence(spoken)
}

const isPhrase = ({ name }: Property): boolean => name === 'Phrase'

function wordsOf(written: Text | readonly Text[]): string | readonly string[] {
  return 'value' in written ? written.value : written.map(each => each.value)
}

function countOf(written: Text | readonly Text[] | undefined): number {
  return written === undefined ? 0 : 'value' in written ? 1 : written.length
}
