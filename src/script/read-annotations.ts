import type { ActionType } from '../actions/action.ts'
import type { Node, ScalarNode } from '../yaml/node.ts'
import { type Faults, keysOf, textOf } from '../yaml/fields.ts'
import { labelFor } from './read-branches.ts'
import type { Annotations } from './tree.ts'

/** Reads what an author says beside an action: consent, disclosure, sensitive. */
export function readAnnotations(type: ActionType, entries: ReadonlyMap<string, { key: ScalarNode; value: Node }>, faults: Faults): Annotations {
  const consent = entries.get('consent')
  const disclosure = entries.get('disclosure')
  const sensitive = entries.get('sensitive')
  const answers = consent && readConsent(type, consent, faults)
  const isDisclosure = disclosure && readDisclosure(type, disclosure, faults)
  const secret = sensitive && textOf(sensitive.value, '"sensitive"', faults)
  return {
    ...(answers ? { consent: answers } : {}),
    ...(isDisclosure === undefined ? {} : { disclosure: isDisclosure }),
    ...(secret ? { sensitive: secret.value } : {}),
  }
}

function readConsent(type: ActionType, { key, value }: { key: ScalarNode; value: Node }, faults: Faults): Annotations['consent'] {
  if (!['Menu', 'Case', 'If'].includes(type.name)) {
    faults.error('script/bad-annotation', key.at, `"consent" belongs to a Menu, a Case or an If, not to ${type.name}`)
    return undefined
  }
  if (value.kind !== 'map') {
    faults.error('script/bad-annotation', value.at, '"consent" must say which branches grant and which refuse', 'write it as "consent: { grant: [\\"1\\"], refuse: [\\"2\\"] }"')
    return undefined
  }
  const found = keysOf(value, ['grant', 'refuse'], faults)
  const labels = (name: string): readonly string[] => {
    const node = found.get(name)?.value
    if (!node) return []
    const items = node.kind === 'list' ? node.items : [node]
    return items.flatMap(item => {
      const text = textOf(item, `a label of "${name}"`, faults)
      if (!text) return []
      const label = labelFor(type, text.value)
      if (label === undefined) faults.error('script/unknown-branch', text.at, `${type.name} has no branch "${text.value}"`)
      return label ?? []
    })
  }
  const consent = { grant: labels('grant'), refuse: labels('refuse'), at: key.at }
  const both = consent.grant.find(label => consent.refuse.includes(label))
  if (both !== undefined) faults.error('script/bad-annotation', key.at, `branch "${both}" both grants and refuses`)
  return consent
}

function readDisclosure(type: ActionType, { key, value }: { key: ScalarNode; value: Node }, faults: Faults): boolean | undefined {
  if (!['Play', 'Menu'].includes(type.name)) {
    faults.error('script/bad-annotation', key.at, `"disclosure" belongs to a Play or a Menu, not to ${type.name}`)
    return undefined
  }
  const text = textOf(value, '"disclosure"', faults)
  if (text && !/^(true|false)$/i.test(text.value)) faults.error('script/bad-value', text.at, '"disclosure" must be true or false')
  return text && /^true$/i.test(text.value)
}
