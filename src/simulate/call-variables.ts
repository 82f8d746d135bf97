import type { State } from '../behavior/state.ts'
import { noVariables, type Variables, variableIn, variablesOf } from '../behavior/variables.ts'
import type { SampleCall } from '../center/call.ts'
import { printValue, type Value } from '../snippet/value.ts'
import { compareText } from '../text/diagnostic.ts'
import { random } from '../text/random.ts'
import { stubValue } from './stub-value.ts'

/** What the platform tells every script before it begins. */
export function platformVariables(call: SampleCall, contact: string): Variables {
  return variablesOf([
    ['ANI', call.caller.ani],
    ['DNIS', call.caller.dnis],
    ['ContactID', contact],
    ['MasterID', contact],
    ['__contactId', contact],
    ['__skill', ''],
    ['__agentId', ''],
    ['_CALLRESULT', null],
    ['_CAUSECODE', null],
  ])
}

/** What the call file gives the main script before Begin. */
export function callerData(call: SampleCall): Variables {
  return variablesOf([...call.caller.data].map(([name, value]) => [name, stubValue(value)]))
}

/** The variables of the main script as Studio would print them, and the platform's own that a script touched; by name. */
export function globalsOf({ frames, platform, touched }: State): Readonly<Record<string, string>> {
  const shown: [string, Value][] = [...(frames[0]?.variables ?? noVariables).values()].map(({ name, value }) => [
    name,
    value,
  ])
  for (const key of touched) shown.push([platform.get(key)?.name ?? key, variableIn(platform, key)])
  shown.sort(([a], [b]) => compareText(a, b))
  return Object.fromEntries(shown.map(([name, value]) => [name, printValue(value)]))
}

/** Twelve digits made from the seed. */
export function contactId(seed: number): string {
  let state = seed >>> 0
  let number = 0
  for (let count = 0; count < 12; count++) {
    const { value, next } = random(state)
    state = next
    number = number * 10 + (count === 0 ? 1 + Math.floor(value * 9) : Math.floor(value * 10))
  }
  return String(number)
}
