import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import { type AfterHours, noAfterHours } from './after-hours.ts'
import { mapOf } from './fields.ts'
import { readFields } from './map-of-fields.ts'
import { readWays } from './read-ways.ts'
import { surfaces } from './surface.ts'

const keys = ['hours', 'deflect', 'ivr', 'mobile', 'web', 'sms', 'message', 'email', 'transfers', 'loggedOut'] as const

/** Reads `afterHours:`; undefined where a center has none. */
export function readAfterHours(node: Node | undefined, faults: Faults): AfterHours | undefined {
  if (!node) return undefined
  const fields = readFields(node, keys, '"afterHours"', faults)
  return {
    hours: readProfiles(fields.node('hours'), faults),
    deflect: fields.words('deflect', ['calls', 'chats']),
    ways: readWays(fields.node, '"afterHours"', faults),
    message: fields.text('message') ?? noAfterHours.message,
    sms: fields.text('sms') ?? noAfterHours.sms,
    email: fields.text('email') ?? noAfterHours.email,
    transfers: fields.boolean('transfers') ?? noAfterHours.transfers,
    loggedOut: fields.texts('loggedOut'),
    at: node.at,
  }
}

/** `hours: Main`, or `{ all: Main, languages: { ko: Seoul }, surfaces: { web: Web } }`. */
function readProfiles(node: Node | undefined, faults: Faults): AfterHours['hours'] {
  if (node && node.kind !== 'map') {
    const all = readText(node, '"hours" of "afterHours"', faults)?.value
    return all === undefined ? noAfterHours.hours : { ...noAfterHours.hours, all }
  }
  const fields = readFields(node, ['all', 'languages', 'surfaces'], '"hours" of "afterHours"', faults)
  const all = fields.text('all')
  const bySurface = readFields(fields.node('surfaces'), surfaces, '"surfaces"', faults)
  const languages = mapOf(fields.node('languages'), '"languages"', faults)
  return {
    ...(all === undefined ? {} : { all }),
    languages: new Map(
      (languages?.entries ?? []).flatMap(({ key, value }) => {
        const profile = readText(value, `the hours of "${key.text.value}"`, faults)?.value
        return profile === undefined ? [] : [[key.text.value, profile] as const]
      }),
    ),
    surfaces: new Map(
      surfaces.flatMap(each => {
        const profile = bySurface.text(each)
        return profile === undefined ? [] : [[each, profile] as const]
      }),
    ),
  }
}
