import type { Compiled, Station } from '../../behavior/station.ts'
import type { Flow } from '../../flow/flow.ts'
import { constantsOf } from '../../lint/analysis/followed.ts'
import { plain } from '../../lint/analysis/names.ts'
import { signalledBy } from '../../simulate/deeds/click.ts'

/** Numbers of contacts: whatever they are, each is one value of a signal. */
const numbers = new Set(['contactid', 'masterid', '__contactid'])

/** From outside comes one parameter at least, where buttons raise signals (`signals` of the features). */
const fewestFromOutside = 1

/** How many parameters a signal has at least on every possible call; 0 where that does not stand in the script. */
export function fewestParameters(flow: Flow): number {
  const stations = [...flow.scripts.values()].flatMap(each => [...each.stations.values()])
  const buttons = stations.filter(each => each.type === 'Indicate' && !isOff(each))
  if (buttons.length === 0 || stations.some(each => each.type === 'Signal')) return 0
  return Math.min(fewestFromOutside, ...buttons.map(each => parametersOf(each.properties.get('ActionValue'))))
}

const isOff = (station: Station): boolean => constantsOf(station, 'State').some(each => each.toLowerCase() === 'off')

/** The parameters of a button's signal. */
function parametersOf(value: Compiled | undefined): number {
  if (value?.kind === 'text') return signalledBy(value.text).values.length
  if (value?.kind !== 'template') return 0
  const texts = value.template.parts.map(part => {
    if (part.kind === 'literal') return part.text
    return part.expression.kind === 'name' && numbers.has(plain(part.expression.name)) ? '1' : undefined
  })
  return texts.includes(undefined) ? 0 : signalledBy(texts.join('')).values.length
}
