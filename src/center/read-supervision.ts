import { keysOf, namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import { channels } from './channel.ts'
import { itemsOf, mapOf, textsOf, wordOf } from './fields.ts'
import { bonds, monitoringKeys, presenceChecks, smsRestarts, supervisorKeys } from './keys.ts'
import {
  defaultMonitoring,
  type Monitoring,
  monitorPermissions,
  type Supervision,
  type Supervisor,
  supervisorPermissions,
} from './supervision.ts'

/** Reads `supervisors:` and `monitoring:`; undefined where a center has neither. */
export function readSupervision(
  supervisors: Node | undefined,
  monitoring: Node | undefined,
  faults: Faults,
): Supervision | undefined {
  if (!supervisors && !monitoring) return undefined
  const map = mapOf(supervisors, '"supervisors"', faults)
  return {
    supervisors: new Map(
      (map?.entries ?? []).map(({ key, value }) => [key.text.value, readSupervisor(key.text.value, value, faults)]),
    ),
    monitoring: readMonitoring(monitoring, defaultMonitoring, faults),
  }
}

function readSupervisor(id: string, node: Node, faults: Faults): Supervisor {
  const map = mapOf(node, `supervisor "${id}"`, faults)
  const found = map ? keysOf(map, namesOf(supervisorKeys), faults) : new Map()
  const text = (key: string) => {
    const value = found.get(key)?.value
    return value && readText(value, `"${key}" of supervisor "${id}"`, faults)?.value
  }
  const roleNode = found.get('role')?.value
  const role = roleNode && wordOf(roleNode, ['admin', 'manager'] as const, `"role" of supervisor "${id}"`, faults)
  return {
    id,
    name: text('name') ?? id,
    presence: text('presence') ?? 'Available',
    permissions: found.has('permissions')
      ? itemsOf(found.get('permissions')?.value).flatMap(
          each => wordOf(each, supervisorPermissions, `a permission of supervisor "${id}"`, faults) ?? [],
        )
      : monitorPermissions,
    ...(role === undefined ? {} : { role }),
    teams: textsOf(found.get('teams')?.value, `a team of supervisor "${id}"`, faults).map(each => each.value),
  }
}

const keys = namesOf(monitoringKeys)

function readMonitoring(node: Node | undefined, defaults: Monitoring, faults: Faults): Monitoring {
  const map = mapOf(node, '"monitoring"', faults)
  if (!map) return defaults
  const found = keysOf(map, keys, faults)
  const word = <W extends string>(key: (typeof keys)[number], words: readonly W[]) => {
    const value = found.get(key)?.value
    return value && wordOf(value, words, `"${key}"`, faults)
  }
  const presence = textsOf(found.get('presence')?.value, '"presence"', faults)[0]?.value
  return {
    channels: found.has('channels')
      ? itemsOf(found.get('channels')?.value).flatMap(each => wordOf(each, channels, 'a channel', faults) ?? [])
      : defaults.channels,
    max: maxOf(found.get('max')?.value, faults) ?? defaults.max,
    presence: presence ?? defaults.presence,
    presenceChecked: word('presenceChecked', presenceChecks) ?? defaults.presenceChecked,
    boundTo: word('boundTo', bonds) ?? defaults.boundTo,
    restartSms: word('restartSms', smsRestarts) ?? defaults.restartSms,
  }
}

function maxOf(node: Node | undefined, faults: Faults): number | undefined {
  const text = node && readText(node, '"max"', faults)
  if (!text) return undefined
  if (text.value === 'many') return Number.POSITIVE_INFINITY
  if (/^[1-9]\d{0,5}$/.test(text.value)) return Number(text.value)
  faults.error('center/bad-value', text.at, `"max" cannot be "${text.value}"`, 'write a whole number, or many')
  return undefined
}
