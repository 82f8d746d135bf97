import { didYouMean } from '../text/suggest.ts'
import { keysOf, namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import { type Faults, quoted } from '../yaml/reading-faults.ts'
import { isNothing, readMap, readText } from '../yaml/texts.ts'
import { modes } from './claim/claim.ts'
import { readClaim } from './claim/read-claim.ts'
import type { OwnProperty } from './config.ts'
import { propertyKeys, propertySeverities } from './keys.ts'

const keys = namesOf(propertyKeys)

/** The properties that a project wants to hold, by their names; one that cannot be read counts for nothing. */
export function readProperties(node: Node | undefined, faults: Faults): readonly OwnProperty[] {
  const entries = (node && readMap(node, '"properties"', faults, true, 'write "name: { never: … }"')) ?? []
  return entries.flatMap(({ key, value }) => {
    const name = key.text.value
    if (/^[a-z0-9][a-z0-9-]*$/.test(name)) return readProperty(name, key.at, value, faults) ?? []
    faults.error(
      'config/bad-value',
      key.at,
      `${quoted(name)} cannot be the name of a property`,
      'write small letters, digits and hyphens: card-not-recorded',
    )
    return []
  })
}

function readProperty(name: string, at: OwnProperty['at'], node: Node, faults: Faults): OwnProperty | undefined {
  if (node.kind !== 'map') {
    readMap(node, `property ${quoted(name)}`, faults, false, 'write "never:", "always:" or "eventually:" in it')
    return undefined
  }
  const found = keysOf(node, keys, faults)
  const text = (key: (typeof keys)[number]) => {
    const value = found.get(key)?.value
    return value === undefined || isNothing(value) ? undefined : readText(value, key, faults)
  }
  const said = modes.filter(each => found.has(each))
  const [mode] = said
  if (mode === undefined || said.length > 1) {
    const message = mode ? `property ${quoted(name)} says more than one thing` : `property ${quoted(name)} says nothing`
    faults.error('config/bad-claim', at, message, 'write one of "never:", "always:" and "eventually:" in it')
    return undefined
  }
  const written = text(mode)
  if (!written) {
    if (found.has(mode)) faults.error('config/bad-claim', at, `"${mode}" says nothing`, `write "${mode}: …"`)
    return undefined
  }
  const claim = readClaim(mode, written, faults)
  const severity = text('severity')
  const weight = severity && propertySeverities.find(each => each === severity.value.trim().toLowerCase())
  if (severity && !weight)
    faults.error(
      'config/bad-value',
      severity.at,
      `"severity" cannot be ${quoted(severity.value)}`,
      didYouMean(severity.value, propertySeverities),
    )
  const says = text('says')?.value.trim()
  const why = text('why')?.value.trim()
  const rule = text('rule')?.value.trim()
  return (
    claim && {
      name,
      claim,
      written: `${mode}: ${written.value.replace(/\s+/g, ' ').trim()}`,
      severity: weight ?? 'error',
      ...(says ? { says } : {}),
      ...(why ? { why } : {}),
      ...(rule ? { rule } : {}),
      at,
    }
  )
}
