import type { Question } from '../behavior/effect.ts'
import type { SampleCall, Stub } from '../center/call.ts'
import type { ActionNode } from '../script/tree.ts'
import type { OpenValue } from '../snippet/anything.ts'
import { random } from '../text/random.ts'

/** What nobody on a call decides. A sample call knows one answer to each of its questions; a proof tries all. */
export interface Fate {
  /** Whether an open value holds, where somebody beside the script looks at it. */
  readonly holds?: (value: OpenValue) => boolean
  /** The draw of a policy, in [0, 100) (R5). */
  readonly draw: (policy: number, again: number) => number
  /** What the outside answers to an action that asks; undefined where the platform has to know. `before`: how often it asked. */
  readonly answer: (node: ActionNode, question: Question, before: number) => Stub | undefined
}

/** As a sample call tells it: percentages by its seed, answers by its stubs, the last of a list for ever. */
export function fateOf(call: SampleCall): Fate {
  return {
    draw: (policy, again) => drawOf(call.seed, policy, again),
    answer: (node, _question, before) => {
      const stub = stubFor(node, call)
      return stub?.later?.[Math.min(before, stub.later.length) - 1] ?? stub
    },
  }
}

/** The number that a seed gives a policy, in [0, 100). */
export function drawOf(seed: number, policy: number, again: number): number {
  return random(Math.imul(seed + 1, 0x9e3779b1) + Math.imul(policy + 1, 0x85ebca6b) + again * 0xc2b2).value * 100
}

/** What a call says that the outside answers to an action, by its id or its type. */
export function stubFor(node: ActionNode, call: SampleCall): Stub | undefined {
  return call.stubs.get(node.id) ?? stubOfType(call, node.type.name, node.typeName)
}

function stubOfType(call: SampleCall, ...names: readonly string[]): Stub | undefined {
  for (const [name, stub] of call.stubs) if (names.some(each => each.toLowerCase() === name.toLowerCase())) return stub
  return undefined
}
