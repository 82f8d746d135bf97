import { keysOf, namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import { type Faults, quoted } from '../yaml/reading-faults.ts'
import { isNothing, readMap, readText } from '../yaml/texts.ts'
import type { Waiver } from './config.ts'
import { waiverKeys } from './keys.ts'

const keys = namesOf(waiverKeys)
type Key = (typeof keys)[number]

const demanded: Readonly<Record<string, string>> = {
  rule: 'write "rule: family/name"',
  reason: 'say why this may stay',
  owner: 'name who answers for it',
  until: 'write the last day on which it counts, as 2026-12-31',
}

/** The waivers of a configuration; one that lacks something counts for nothing. */
export function readWaivers(node: Node | undefined, codes: readonly string[], faults: Faults): readonly Waiver[] {
  if (node === undefined) return []
  if (node.kind !== 'list') {
    faults.error(
      'config/wrong-shape',
      node.at,
      '"waivers" must be a list',
      'write "- { rule: …, reason: …, owner: …, until: … }"',
    )
    return []
  }
  return node.items.flatMap(item => readWaiver(item, codes, faults) ?? [])
}

function readWaiver(node: Node, codes: readonly string[], faults: Faults): Waiver | undefined {
  const entries = readMap(node, 'a waiver', faults)
  if (entries === undefined || node.kind !== 'map') return undefined
  const found = keysOf(node, keys, faults)
  const at = entries[0]?.key.at ?? node.at
  const text = (key: Key) => {
    const value = found.get(key)?.value
    if (value === undefined || isNothing(value)) return undefined
    const written = readText(value, key, faults)
    return written?.value.trim() === '' ? undefined : written
  }
  const written = Object.fromEntries(keys.map(key => [key, text(key)] as const))
  for (const [key, hint] of Object.entries(demanded))
    if (written[key] === undefined)
      faults.error('config/incomplete-waiver', found.get(key as Key)?.key.at ?? at, `the waiver has no "${key}"`, hint)
  const { rule, file, action, reason, owner, until } = written
  if (!rule || !reason || !owner || !until) return undefined
  if (!codes.includes(rule.value))
    faults.unknown('config/unknown-rule', rule.at, `no rule is called ${quoted(rule.value)}`, rule.value, codes)
  if (!isDay(until.value)) {
    faults.error('config/bad-value', until.at, `${quoted(until.value)} is no day`, 'write it as 2026-12-31')
    return undefined
  }
  return {
    rule: rule.value,
    ...(file === undefined ? {} : { file: file.value }),
    ...(action === undefined ? {} : { action: action.value }),
    reason: reason.value,
    owner: owner.value,
    until: until.value.trim(),
    at,
  }
}

/** Whether a text is a day of the calendar, `2026-12-31`. */
export function isDay(text: string): boolean {
  const day = text.trim()
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day)
}
