import { flowOrder } from '../../src/script/flow-order.ts'
import { spokenSequence } from '../../src/script/spoken-sequence.ts'
import type { ActionNode, Script } from '../../src/script/tree.ts'

/** What of a script a comparison looks at, beside its types, captions, properties and branches. */
export interface Looks {
  /** Ids as they are; else each action is named by its place in the flow. */
  readonly ids?: true
  /** Only what was written; else what was not written has its default. */
  readonly written?: true
  readonly places?: true
  readonly annotations?: true
}

/** What a script says, as plain data without places in files: two scripts that say the same have the same shape. */
export function scriptShape(script: Script, looks: Looks = {}) {
  const { chains, unreached } = flowOrder(script.actions.map(inLabelOrder))
  const inFlow = [...chains.flat(), ...[...unreached].sort(byWords)]
  const names = new Map(inFlow.map((each, index) => [each.id, looks.ids ? each.id : `#${index}`]))
  const { name, media, description, consentVariable } = script
  return {
    name,
    media,
    ...(looks.annotations ? { description, consentVariable } : {}),
    actions: inFlow.map(node => {
      const { id, type, typeName, library, caption, place, consent, disclosure, sensitive, branches } = node
      return {
        id: names.get(id),
        type: type.name === 'Unknown' ? `Unknown ${typeName} ${library}` : type.name,
        caption: caption ?? (type.name === 'Unknown' ? typeName : type.name),
        ...(looks.places ? { place } : {}),
        ...(looks.annotations
          ? { consent: consent && { grant: consent.grant, refuse: consent.refuse }, disclosure, sensitive }
          : {}),
        properties: Object.fromEntries(looks.written ? propertiesOf(node) : withDefaults(node)),
        branches: branches.map(each => `${each.label} → ${names.get(each.target)}`).sort(),
      }
    }),
  }
}

/** XML has an action's own exits before those that the author made. */
function inLabelOrder(node: ActionNode): ActionNode {
  return { ...node, branches: [...node.branches].sort((a, b) => (a.label < b.label ? -1 : 1)) }
}

/** Actions that no branch leads to have no order of their own. */
function byWords(a: ActionNode, b: ActionNode): number {
  const words = (node: ActionNode) =>
    JSON.stringify([node.type.name, node.caption, propertiesOf(node).sort(), node.place])
  return words(a) < words(b) ? -1 : 1
}

/** Line breaks are one character in YAML. */
function propertiesOf({ properties }: ActionNode): (readonly [string, string | readonly string[]])[] {
  const plain = (text: string) => text.replaceAll('\r\n', '\n')
  return [...properties].map(([name, text]) => [
    name,
    'value' in text ? plain(text.value) : text.map(each => plain(each.value)),
  ])
}

/** A Phrase alone is spoken: the same as the Sequence that says it. */
function withDefaults(node: ActionNode) {
  const written = new Map(propertiesOf(node))
  // XML has no names of properties, only their order.
  if (node.type.name === 'Unknown') return [...written.values()].map((value, index) => [index, value] as const)
  const phrase = String(written.get('Phrase') ?? '')
  return node.type.properties.map(({ name, kind, default: fallback }) => {
    const isSpoken = name === 'Sequence' && phrase.trim() !== ''
    const otherwise = kind === 'list' || kind === 'names' ? [] : isSpoken ? spokenSequence(phrase) : fallback
    return [name, written.get(name) ?? otherwise] as const
  })
}
