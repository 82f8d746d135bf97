import type { Checked, Diagnostic } from '../text/diagnostic.ts'
import { lineOf, type Source } from '../text/source.ts'
import { didYouMean } from '../text/suggest.ts'
import { keysOf, namesOf } from '../yaml/fields.ts'
import type { MapNode, Node } from '../yaml/node.ts'
import { placesIn } from '../yaml/places.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import type { Agent, Center, Policy } from './center.ts'
import { checkCallsAndChats } from './check-calls-and-chats.ts'
import { checkDesk } from './check-desk.ts'
import { checkMessaging } from './check-messaging.ts'
import { booleanOf, durationOf, itemsOf, mapOf, textsOf, wordOf } from './fields.ts'
import { agentKeys, centerKeys, directions, policyKeys, recordableKeys, skillKeys } from './keys.ts'
import { readCallsAndChats } from './read-calls-and-chats.ts'
import { readDesk } from './read-desk.ts'
import { readDigitalAgent, skillsOf } from './read-digital-agent.ts'
import { readHours } from './read-hours.ts'
import { readMessaging } from './read-messaging.ts'
import { withPreset } from './read-preset.ts'
import { readRouting } from './read-routing.ts'
import { readSupervision } from './read-supervision.ts'
import { readTraffic } from './read-traffic.ts'

/** The center of a call that names none: one agent, `agent`, with every skill. */
export const defaultCenter: Center = {
  name: 'Default',
  timezone: 'UTC',
  agents: new Map([
    ['agent', { id: 'agent', name: 'Agent', team: '', skills: ['*'], recordable: { voice: true, screen: false } }],
  ]),
  skills: new Map(),
  hours: new Map(),
  prompts: new Map(),
  policies: [],
  assumptions: new Map(),
}

const keys = namesOf(centerKeys)

/**
 * Reads a `center.yaml`. Every field has a default, so that an empty one works. Looking up a time zone costs some milliseconds:
 * who asks for no time can leave it out.
 */
export function readCenter(source: Source, isTimezone = hasTimezone): Checked<Center | undefined> {
  const { value: document, diagnostics } = readYaml(source)
  const faults = new Faults('center', diagnostics)
  const isEmpty = diagnostics.length === 1 && diagnostics[0]?.code === 'yaml/empty'
  if (isEmpty) return { value: { ...defaultCenter, source }, diagnostics: [] }
  const map = mapOf(document, 'a center', faults)
  if (!map) return { value: undefined, diagnostics: faults.diagnostics }
  const found = keysOf(withPreset(map, faults), keys, faults)
  const node = (key: (typeof keys)[number]) => found.get(key)?.value
  const name = node('center')
  const traffic = readTraffic(node('traffic'), faults)
  const agents = readAgents(node('agents'), faults)
  const skills = readSkills(node('skills'), faults)
  const supervision = readSupervision(node('supervisors'), node('monitoring'), faults)
  const desk = readDesk(node('desk'), node('agents'), faults)
  const calls = readCallsAndChats(node, faults)
  const messaging = readMessaging(node, faults)
  const center: Center = {
    name: (name && readText(name, 'center', faults)?.value) ?? 'Center',
    timezone: readTimezone(node('timezone'), isTimezone, faults),
    agents: agents ?? defaultCenter.agents,
    skills,
    hours: readHours(node('hours'), faults),
    prompts: readPrompts(node('prompts'), faults),
    policies: itemsOf(node('policies')).flatMap(each => readPolicy(each, faults) ?? []),
    ...readAssumptions(node('assumptions'), faults),
    ...(supervision === undefined ? {} : { supervision }),
    ...(messaging === undefined ? {} : { messaging }),
    ...(calls === undefined ? {} : { calls }),
    ...(desk === undefined ? {} : { desk }),
    ...(traffic === undefined ? {} : { traffic }),
    source,
    at: map.at,
    placeOf: placesIn(map),
  }
  return { value: center, diagnostics: faults.diagnostics }
}

function readTimezone(node: Node | undefined, isTimezone: (name: string) => boolean, faults: Faults): string {
  const text = node && readText(node, 'timezone', faults)
  if (!text) return 'UTC'
  if (isTimezone(text.value)) return text.value
  faults.error(
    'center/bad-value',
    text.at,
    `there is no time zone "${text.value}"`,
    'write a name such as Asia/Seoul or Europe/Berlin',
  )
  return 'UTC'
}

function hasTimezone(name: string): boolean {
  // A list of names is made in a tenth of the time of a format, which also knows their old names.
  if (name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)) return true
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function readAgents(node: Node | undefined, faults: Faults): ReadonlyMap<string, Agent> | undefined {
  const map = mapOf(node, '"agents"', faults)
  if (!map) return undefined
  return new Map(map.entries.map(({ key, value }) => [key.text.value, readAgent(key.text.value, value, faults)]))
}

function readAgent(id: string, node: Node, faults: Faults): Agent {
  const map = mapOf(node, `agent "${id}"`, faults)
  const found = map ? keysOf(map, namesOf(agentKeys), faults) : new Map()
  const text = (key: string) => {
    const value = found.get(key)?.value
    return value && readText(value, `"${key}" of agent "${id}"`, faults)?.value
  }
  const recordable = mapOf(found.get('recordable')?.value, `"recordable" of agent "${id}"`, faults)
  const can = recordable ? keysOf(recordable, namesOf(recordableKeys), faults) : new Map()
  const may = (key: string, fallback: boolean) => {
    const value = can.get(key)?.value
    return (value && booleanOf(value, `"${key}" of agent "${id}"`, faults)) ?? fallback
  }
  return {
    id,
    name: text('name') ?? id,
    team: text('team') ?? '',
    skills: found.has('skills') ? skillsOf(found.get('skills')?.value, `a skill of agent "${id}"`, faults) : ['*'],
    recordable: { voice: may('voice', true), screen: may('screen', false) },
    ...readDigitalAgent(id, key => found.get(key)?.value, faults),
  }
}

function readSkills(node: Node | undefined, faults: Faults): Center['skills'] {
  const map = mapOf(node, '"skills"', faults)
  return new Map(
    (map?.entries ?? []).map(({ key, value }) => {
      const fields = mapOf(value, `skill "${key.text.value}"`, faults)
      const found = fields && keysOf(fields, namesOf(skillKeys), faults)
      const direction = found?.get('direction')?.value
      const routing = readRouting(key.text.value, found?.get('routing')?.value, faults)
      return [
        key.text.value,
        {
          direction: (direction && wordOf(direction, directions, '"direction"', faults)) ?? 'inbound',
          ...(routing === undefined ? {} : { routing }),
        },
      ]
    }),
  )
}

function readPrompts(node: Node | undefined, faults: Faults): ReadonlyMap<string, number> {
  const map = mapOf(node, '"prompts"', faults)
  return new Map(
    (map?.entries ?? []).flatMap(({ key, value }) => {
      const ms = durationOf(value, `the length of "${key.text.value}"`, faults)
      return ms === undefined ? [] : [[key.text.value, ms] as const]
    }),
  )
}

function readAssumptions(node: Node | undefined, faults: Faults): Pick<Center, 'assumptions' | 'assumptionsAt'> {
  const map = mapOf(node, '"assumptions"', faults)
  const texts = (map?.entries ?? []).flatMap(({ key, value }) => {
    const text = readText(value, `assumption "${key.text.value}"`, faults)
    return text ? [{ name: key.text.value, value: text.value, at: key.at }] : []
  })
  return {
    assumptions: new Map(texts.map(({ name, value }) => [name, value])),
    assumptionsAt: new Map(texts.map(({ name, at }) => [name, at])),
  }
}

const policyNames = namesOf(policyKeys)

function readPolicy(node: Node, faults: Faults): Policy | undefined {
  const map: MapNode | undefined = mapOf(node, 'a policy', faults)
  if (!map) return undefined
  const found = keysOf(map, policyNames, faults)
  const value = (key: (typeof policyNames)[number]) => found.get(key)?.value
  const list = (key: (typeof policyNames)[number]) => textsOf(value(key), `"${key}"`, faults).map(each => each.value)
  const goesOn = (key: (typeof policyNames)[number]) => {
    const written = value(key)
    return (written && booleanOf(written, `"${key}"`, faults)) ?? true
  }
  const record = value('record')
  const never = value('doNotRecord')
  const isNever = never ? booleanOf(never, '"doNotRecord"', faults) === true : false
  if (!record && !isNever)
    faults.error(
      'center/bad-policy',
      map.at,
      'a policy records or does not',
      'write "record: 50%" or "doNotRecord: true"',
    )
  if (record && isNever)
    faults.error('center/bad-policy', map.at, 'a policy cannot both record and not', 'make two policies of it')
  const name = value('name')
  return {
    name: (name && readText(name, 'name', faults)?.value) ?? 'policy',
    kind: isNever ? 'doNotRecord' : 'record',
    percent: (record && percentOf(record, faults)) ?? 100,
    agents: list('agents'),
    teams: list('teams'),
    skills: list('skills'),
    directions: itemsOf(value('directions')).flatMap(each => wordOf(each, directions, '"directions"', faults) ?? []),
    numbers: list('numbers'),
    continueOnExternalTransfer: goesOn('continueOnExternalTransfer'),
    continueOnDisposition: goesOn('continueOnDisposition'),
    line: lineOf(map.at),
  }
}

function percentOf(node: Node, faults: Faults): number | undefined {
  const text = readText(node, 'record', faults)
  if (!text) return undefined
  if (/^true$/i.test(text.value)) return 100
  const match = /^(\d+(?:\.\d+)?)\s*%?$/.exec(text.value.trim())
  const percent = Number(match?.[1])
  if (match && percent <= 100) return percent
  faults.error('center/bad-value', text.at, `"record" must be a share of calls, not "${text.value}"`, 'write it as 50%')
  return undefined
}

/** What can be said of a center as a whole: agents in policies who do not exist. */
export function checkCenter(center: Center): readonly Diagnostic[] {
  const { placeOf, agents, policies } = center
  const faults = new Faults('center')
  if (!placeOf) return []
  for (const [index, { name, agents: named }] of policies.entries())
    for (const [at, agent] of named.entries())
      if (!agents.has(agent))
        faults.warning(
          'center/unknown-agent',
          placeOf('policies', index, 'agents', at),
          `policy "${name}" names an unknown agent "${agent}"`,
          didYouMean(agent, agents.keys()),
        )
  checkCallsAndChats(center, faults)
  checkDesk(center, faults)
  checkMessaging(center, faults)
  return faults.diagnostics
}
