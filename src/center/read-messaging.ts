import { keysOf, namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import { channels } from './channel.ts'
import { booleanOf, durationOf, itemsOf, mapOf, wordOf } from './fields.ts'
import {
  consents,
  defaultFlaggedLimit,
  defaultPoint,
  type Messaging,
  type Point,
  pointPermissions,
  pointStates,
} from './messaging.ts'
import { messagingKeys, pointKeys } from './messaging-keys.ts'
import { readServiceLevels } from './read-sla.ts'
import { readTemplates } from './read-templates.ts'

/** Reads `channels:`, `templates:`, `roles:`, `sla:` and `flaggedLimit:`; undefined where a center has no channels. */
export function readMessaging(
  node: (key: keyof typeof messagingKeys) => Node | undefined,
  faults: Faults,
): Messaging | undefined {
  const map = mapOf(node('channels'), '"channels"', faults)
  for (const key of map ? [] : namesOf(messagingKeys)) {
    const written = node(key)
    if (written && key !== 'channels')
      faults.error(
        'center/bad-value',
        written.at,
        `"${key}" means nothing without "channels"`,
        'write the numbers at which customers write: channels: { wa1: … }',
      )
  }
  if (!map) return undefined
  const roles = readRoles(node('roles'), faults)
  const sla = readServiceLevels(node('sla'), '"sla"', faults)
  return {
    points: new Map(map.entries.map(({ key, value }) => [key.text.value, readPoint(key.text.value, value, faults)])),
    templates: readTemplates(node('templates'), faults),
    ...(roles === undefined ? {} : { roles }),
    flaggedLimit: limitOf(node('flaggedLimit'), faults),
    ...(sla === undefined ? {} : { sla }),
  }
}

function readPoint(id: string, node: Node, faults: Faults): Point {
  const what = `channel "${id}"`
  const map = mapOf(node, what, faults)
  const found = map ? keysOf(map, namesOf(pointKeys), faults) : new Map<string, { value: Node }>()
  const value = (key: keyof typeof pointKeys): Node | undefined => found.get(key)?.value
  const text = (key: keyof typeof pointKeys) => {
    const written = value(key)
    return written && readText(written, `"${key}" of ${what}`, faults)?.value
  }
  const word = <W extends string>(key: keyof typeof pointKeys, words: readonly W[]) => {
    const written = value(key)
    return written && wordOf(written, words, `"${key}" of ${what}`, faults)
  }
  const type = word('type', channels) ?? defaultPoint.type
  const window = value('window')
  const opens = value('templateOpensWindow')
  const sla = readServiceLevels(value('sla'), `"sla" of ${what}`, faults)
  return {
    id,
    type,
    number: numberOf(value('number'), what, faults),
    state: word('state', pointStates) ?? defaultPoint.state,
    defaultScript: text('defaultScript') ?? defaultPoint.defaultScript,
    defaultSkill: text('defaultSkill') ?? defaultPoint.defaultSkill,
    // The window is WhatsApp's; elsewhere one may be asked for.
    windowMs:
      (window && durationOf(window, `"window" of ${what}`, faults)) ??
      (type === 'whatsapp' ? defaultPoint.windowMs : Number.POSITIVE_INFINITY),
    consent: word('consent', consents) ?? (type === 'whatsapp' ? defaultPoint.consent : 'none'),
    templateOpensWindow: (opens && booleanOf(opens, `"templateOpensWindow" of ${what}`, faults)) ?? false,
    ...(sla === undefined ? {} : { sla }),
  }
}

/** WA-02: the international form with its country code. */
function numberOf(node: Node | undefined, what: string, faults: Faults): string {
  const text = node && readText(node, `"number" of ${what}`, faults)
  if (!text) return ''
  if (/^\+[1-9]\d{6,14}$/.test(text.value.replace(/[ -]/g, ''))) return text.value.replace(/[ -]/g, '')
  faults.error(
    'center/bad-value',
    text.at,
    `the number of ${what} must have the international form, not "${text.value}"`,
    'write "+" and the country code first, in quotes: "+16145551234"',
    { rule: 'WA-02' },
  )
  return ''
}

function readRoles(node: Node | undefined, faults: Faults): Messaging['roles'] {
  const map = mapOf(node, '"roles"', faults)
  return (
    map &&
    new Map(
      map.entries.map(({ key, value }) => {
        const points = mapOf(value, `role "${key.text.value}"`, faults)
        return [
          key.text.value,
          new Map(
            (points?.entries ?? []).map(each => [
              each.key.text.value,
              itemsOf(each.value).flatMap(
                item => wordOf(item, pointPermissions, `a permission of role "${key.text.value}"`, faults) ?? [],
              ),
            ]),
          ),
        ]
      }),
    )
  )
}

function limitOf(node: Node | undefined, faults: Faults): number {
  const text = node && readText(node, '"flaggedLimit"', faults)
  if (!text) return defaultFlaggedLimit
  if (/^\d{1,7}$/.test(text.value)) return Number(text.value)
  faults.error('center/bad-value', text.at, `"flaggedLimit" must be a whole number, not "${text.value}"`)
  return defaultFlaggedLimit
}
