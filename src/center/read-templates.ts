import { keysOf, namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { mapOf, textsOf, wordOf } from './fields.ts'
import { templateKeys } from './messaging-keys.ts'
import { type Template, templateStatuses } from './templates.ts'

/** Reads `templates:`, by name: status, parameters, and the channels where agents see it. */
export function readTemplates(node: Node | undefined, faults: Faults): ReadonlyMap<string, Template> {
  const map = mapOf(node, '"templates"', faults)
  return new Map(
    (map?.entries ?? []).map(({ key, value }) => [key.text.value, readTemplate(key.text.value, value, faults)]),
  )
}

function readTemplate(name: string, node: Node, faults: Faults): Template {
  const map = mapOf(node, `template "${name}"`, faults)
  const found = map ? keysOf(map, namesOf(templateKeys), faults) : new Map<string, { value: Node }>()
  const status = found.get('status')?.value
  const texts = (key: 'parameters' | 'channels') =>
    textsOf(found.get(key)?.value, `"${key}" of template "${name}"`, faults).map(each => each.value)
  return {
    name,
    status: (status && wordOf(status, templateStatuses, `"status" of template "${name}"`, faults)) ?? 'approved',
    parameters: texts('parameters'),
    points: texts('channels'),
  }
}
