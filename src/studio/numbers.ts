import type { ActionNode } from '../script/tree.ts'

/** Studio's action ids are 32-bit numbers from 1. */
const largest = 2_147_483_647

/** A number for each action, by its id: Studio's own stay, others get the free ones in their order. */
export function numbersOf(actions: readonly ActionNode[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const { id } of actions) if (isNumber(id)) numbers.set(id, Number(id))
  const taken = new Set(numbers.values())
  let next = 1
  for (const { id } of actions) {
    if (numbers.has(id)) continue
    while (taken.has(next)) next++
    numbers.set(id, next++)
  }
  return numbers
}

function isNumber(id: string): boolean {
  return /^[1-9]\d{0,9}$/.test(id) && Number(id) <= largest
}
