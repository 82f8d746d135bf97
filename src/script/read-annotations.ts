import type { ActionType } from '../actions/action.ts'
import { namesOf } from '../yaml/fields.ts'
import type { Node, ScalarNode } from '../yaml/node.ts'
import { type Faults, quoted } from '../yaml/reading-faults.ts'
import { readFlag, readMap, readText, readTexts } from '../yaml/texts.ts'
import { announcing, asking, consentKeys } from './keys.ts'
import { type LineEnds, lineEndNames } from './line-ends.ts'
import { branchNamed, exitsOf } from './read-branches.ts'
import type { Annotations } from './tree.ts'

/** Which branches of an action are the caller's answer to "may we record?". */
export function readConsent(
  type: ActionType,
  key: ScalarNode,
  value: Node,
  faults: Faults,
): NonNullable<Annotations['consent']> | undefined {
  if (!isAllowed('consent', asking, type, key, faults)) return undefined
  const answers = { grant: [] as string[], refuse: [] as string[] }
  const entries = readMap(value, '"consent"', faults)
  if (entries === undefined) return undefined
  for (const entry of entries) {
    const name = entry.key.text.value
    if (name === 'grant' || name === 'refuse') readLabels(type, name, entry.value, answers, faults)
    else {
      const message = `"consent" has no key ${quoted(name)}`
      faults.unknown('script/unknown-key', entry.key.at, message, name, namesOf(consentKeys))
    }
  }
  if (entries.length === 0)
    faults.error(
      'script/missing-property',
      key.at,
      '"consent" names no branches',
      'write "consent: { grant: [ … ], refuse: [ … ] }"',
    )
  return { ...answers, at: key.at }
}

function readLabels(
  type: ActionType,
  answer: 'grant' | 'refuse',
  value: Node,
  answers: Readonly<Record<'grant' | 'refuse', string[]>>,
  faults: Faults,
): void {
  const other = answer === 'grant' ? answers.refuse : answers.grant
  for (const text of readTexts(value, answer, faults)) {
    const label = branchNamed(type, text.value)
    if (label === undefined) {
      const message = `"${type.name}" has no branch ${quoted(text.value)}`
      faults.unknown('script/unknown-branch', text.at, message, text.value, exitsOf(type))
    } else if (other.includes(label))
      faults.error('script/duplicate-key', text.at, `the branch ${quoted(label)} cannot both grant and refuse`)
    else answers[answer].push(label)
  }
}

/** Whether a prompt announces the recording. */
export function readDisclosure(type: ActionType, key: ScalarNode, value: Node, faults: Faults): boolean | undefined {
  return isAllowed('disclosure', announcing, type, key, faults) ? readFlag(value, 'disclosure', faults) : undefined
}

/** What is secret while an action is the present one: any word. */
export function readSensitive(value: Node, faults: Faults): string | undefined {
  const text = readText(value, 'sensitive', faults)
  if (text === undefined || text.value.trim() !== '') return text?.value
  faults.error('script/bad-value', text.at, '"sensitive" is empty', 'say what is secret here, for example "card"')
  return undefined
}

/** `lineEnds: crlf`. */
export function readLineEnds(value: Node, faults: Faults): LineEnds | undefined {
  const text = readText(value, 'lineEnds', faults)
  const found = lineEndNames.find(each => each === text?.value.trim().toLowerCase())
  if (text !== undefined && found === undefined) {
    const message = `"lineEnds" cannot be ${quoted(text.value)}`
    faults.unknown('script/bad-value', text.at, message, text.value, lineEndNames)
  }
  return found
}

/** `at: [x, y]`. */
export function readPlace(value: Node, faults: Faults): readonly [x: number, y: number] | undefined {
  const numbers = value.kind === 'list' ? value.items.map(numberOf) : []
  const [x, y] = numbers
  if (numbers.length === 2 && x !== undefined && y !== undefined) return [x, y]
  faults.error('script/bad-value', value.at, '"at" is a place on the canvas: two numbers', 'write "at: [100, 200]"')
  return undefined
}

function numberOf(node: Node): number | undefined {
  const isNumber = node.kind === 'scalar' && node.tag === undefined && /^[+-]?\d{1,15}(?:\.\d+)?$/.test(node.text.value)
  return isNumber ? Number(node.text.value) : undefined
}

function isAllowed(
  annotation: string,
  on: readonly string[],
  type: ActionType,
  key: ScalarNode,
  faults: Faults,
): boolean {
  if (on.includes(type.name)) return true
  const message = `"${annotation}" means nothing on "${type.name}"`
  faults.error('script/misplaced-annotation', key.at, message, `it belongs to ${on.join(', ')}`)
  return false
}
