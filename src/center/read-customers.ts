import { keysOf, namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import type { Customer } from './digital-deeds.ts'
import { booleanOf, durationOf, mapOf } from './fields.ts'
import { customerKeys } from './messaging-keys.ts'

/** Reads `customers:` of a call: who they are to the center when it begins; undefined where there are none. */
export function readCustomers(node: Node | undefined, faults: Faults): ReadonlyMap<string, Customer> | undefined {
  const map = mapOf(node, '"customers"', faults)
  return (
    map &&
    new Map(map.entries.map(({ key, value }) => [key.text.value, readCustomer(key.text.value, value, faults)] as const))
  )
}

function readCustomer(id: string, node: Node, faults: Faults): Customer {
  const map = mapOf(node, `customer "${id}"`, faults)
  const found = map ? keysOf(map, namesOf(customerKeys), faults) : new Map<string, { value: Node }>()
  const text = (key: string) => {
    const value = found.get(key)?.value
    return value && readText(value, `"${key}" of customer "${id}"`, faults)?.value
  }
  const optIn = found.get('optIn')?.value
  const wrote = found.get('wrote')?.value
  const wroteBeforeMs = wrote && durationOf(wrote, `"wrote" of customer "${id}"`, faults)
  const caseAgent = text('caseAgent') ?? ''
  return {
    id,
    optedIn: (optIn && booleanOf(optIn, `"optIn" of customer "${id}"`, faults)) ?? false,
    ...(wroteBeforeMs === undefined ? {} : { wroteBeforeMs }),
    lastAgent: text('lastAgent') ?? caseAgent,
    caseAgent,
  }
}
