import { didYouMean } from '../text/suggest.ts'
import { keysOf, namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import type { TrainerQuestion } from './call.ts'
import { durationOf, mapOf, textsOf } from './fields.ts'
import { askKeys } from './keys.ts'

const keys = namesOf(askKeys)

/** Reads one question of `ask:`; `answer` is one of `choices`, word for word. */
export function readAsk(node: Node, faults: Faults): TrainerQuestion | undefined {
  const map = mapOf(node, 'a question of "ask"', faults)
  if (!map) return undefined
  const found = keysOf(map, keys, faults)
  const value = (key: (typeof keys)[number]): Node | undefined => found.get(key)?.value
  const text = (key: (typeof keys)[number]) => {
    const each = value(key)
    return each && readText(each, `"${key}"`, faults)
  }
  const atNode = value('at')
  const at = atNode && durationOf(atNode, '"at"', faults)
  const action = text('action')?.value
  const question = text('question')?.value
  const choices = textsOf(value('choices'), '"choices"', faults).map(each => each.value)
  const answer = text('answer')
  if (
    question === undefined ||
    choices.length < 2 ||
    answer === undefined ||
    (at === undefined && action === undefined)
  ) {
    faults.error(
      'call/bad-question',
      map.at,
      'a question needs "question", two or more "choices", "answer", and "at" or "action"',
    )
    return undefined
  }
  const right = choices.indexOf(answer.value)
  if (right < 0) {
    faults.error(
      'call/bad-question',
      answer.at,
      `"${answer.value}" is none of the choices`,
      didYouMean(answer.value, choices),
    )
    return undefined
  }
  return {
    ...(at === undefined ? {} : { at }),
    ...(action === undefined ? {} : { action }),
    question,
    choices,
    answer: right,
    explanation: text('explanation')?.value ?? '',
  }
}
