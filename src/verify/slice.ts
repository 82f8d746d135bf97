import type { Station } from '../behavior/station.ts'
import type { Center } from '../center/center.ts'
import type { Flow, FlowScript } from '../flow/flow.ts'
import { constantsOf, namesOfStation, outputsOf } from '../lint/analysis/followed.ts'
import { plain, statementId, treesOf } from '../lint/analysis/names.ts'
import { isReserved } from '../snippet/reserved.ts'
import type { Expression, Path } from '../snippet/tree.ts'
import { walk } from '../snippet/walk.ts'
import { type ClockPart, clockUseOf } from './clock.ts'
import { type Compared, comparedOf, comparing } from './compared.ts'
import { openNames, reckonedNames } from './open-names.ts'

/** Actions that only carry values from one variable to another, or out: what they read decides nothing by itself. */
const carriers = new Set(['Assign', 'Snippet', 'Note', 'Annotation', 'Begin', 'Rest_api', 'Return'])

/** Actions that say a text: that a text which rests on the clock or the outside is not empty is taken for granted. */
const speaking = new Set(['Play', 'Whisper'])

/** Which variables a call's way can rest on, and what they may hold that nobody in the script decides. */
export interface Slice {
  /** The actions that decide something by the clock, and what they ask of it, where trying each answer is enough. */
  readonly clock: { readonly deciders: ReadonlySet<Station>; readonly parts: ReadonlySet<ClockPart> }
  /** Plain names of the variables that are kept; all others are forgotten. */
  readonly kept: ReadonlySet<string>
  /** Of the kept ones those that only carry ids of statements: what else is in them, and how often, decides nothing, and no fixed index reaches into them. */
  readonly carrying: ReadonlySet<string>
  /** Of the kept ones those that count to the end of a call, though nothing in the script may look at them any more. */
  readonly lasting: ReadonlySet<string>
  /** Variables of the main script that a decision reads and nothing in the flow sets: they come from outside. */
  readonly inputs: ReadonlySet<string>
  /** Constants with which anything is compared. */
  readonly constants: readonly string[]
  /** Values of a variable from outside with which decisions compare it, sorted; undefined where no decision rests on it. */
  readonly valuesOf: (name: string) => readonly string[] | undefined
  /** Variables from outside of which trying values is not enough: they are taken as anything. */
  readonly open: ReadonlySet<string>
  /** Variables with pressed keys in them with which decisions reckon: the keys that are pressed are not all of them. */
  readonly untried: readonly string[]
  /** Actions that do nothing on which a decision rests: what is open there is not looked into. */
  readonly quiet: ReadonlySet<Station>
  /** Whether a decision rests on which of the call's contacts is which: parent and child are one where none does (R16). */
  readonly comparesContacts: boolean
  /** Whether keys that were pressed ahead can ever be heard. */
  readonly hearsAhead: boolean
  /** Whether ids of statements are told apart. */
  readonly followsIds: boolean
}

/** Cuts away what no decision and no property reads; ids of statements are followed only where they are asked for. */
export function sliceOf(flow: Flow, { assumptions }: Center, asksStatements: boolean): Slice {
  const stations = namedStations(flow)
  const hasStatements = stations.some(
    ({ station }) =>
      station.type === 'LogRecordingPro' &&
      constantsOf(station, 'UseRecordingStatementId').every(each => /^true$/i.test(each)),
  )
  const kept = new Set<string>()
  const deciding = new Set<string>()
  const tainted = hasStatements && asksStatements ? forward(new Set([statementId]), stations) : new Set<string>()
  for (const name of tainted) kept.add(name)
  for (const { station, names } of stations) {
    const isCarrier = carriers.has(station.type) && !station.exits.has('Error')
    if (!isCarrier) for (const name of names.reads) kept.add(name)
    if (!isCarrier && !speaking.has(station.type)) for (const name of names.reads) deciding.add(name)
    if (station.type === 'Loop' || station.type === 'For') for (const name of names.sets) kept.add(name)
  }
  const consent = consentVariables(flow)
  for (const name of consent) kept.add(name)
  const parameters = parametersIn(kept, flow, stations)
  for (const name of parameters) kept.add(name)
  for (const name of parametersIn(deciding, flow, stations)) deciding.add(name)
  backward(kept, stations)
  // What a contact's number becomes where none is told apart from another.
  if (contactNames.some(each => kept.has(each))) kept.add('masterid')
  backward(deciding, stations)
  const compared = comparedOf(stations)
  const set = new Set(stations.flatMap(({ names }) => [...names.sets]))
  const inputs = new Set([
    ...parameters,
    ...stations.flatMap(({ station, names }) =>
      [...names.reads].filter(name => kept.has(name) && !set.has(name) && !isGiven(name, station)),
    ),
  ])
  const fixed = namesWithFixedIndex(stations)
  const lasting = new Set([...tainted, ...consent])
  const deciders = stations.filter(each => decides(each, deciding))
  return {
    kept,
    carrying: new Set([...tainted].filter(each => each !== statementId && !deciding.has(each) && !fixed.has(each))),
    lasting,
    inputs,
    constants: constantsIn(stations.map(each => each.station)),
    valuesOf: withConsent(valuesOf(compared, deciding), consent),
    open: openNames(
      deciders,
      compared,
      [...inputs, ...answered(stations), ...callerNames].filter(each => deciding.has(each)),
    ),
    untried: reckonedNames(deciders, compared, pressed(stations)),
    quiet: new Set(stations.filter(each => isQuiet(each, deciding, lasting)).map(each => each.station)),
    clock: clockOf(deciders),
    comparesContacts: comparesContacts(stations),
    hearsAhead: assumptions.get('bargeIn') === 'waits' || stations.some(({ station }) => hearsAhead(station)),
    followsIds: hasStatements && (asksStatements || kept.has(statementId)),
  }
}

function consentVariables({ scripts }: Flow): readonly string[] {
  return [...scripts.values()].flatMap(({ script: { consentVariable } }) =>
    consentVariable === undefined ? [] : [plain(consentVariable)],
  )
}

/** Names into which some code reaches by a number that stands there. */
function namesWithFixedIndex(stations: readonly Named[]): ReadonlySet<string> {
  const found = new Set<string>()
  const isFixed = (steps: Path['steps']) => steps.some(each => each.kind === 'index' && each.index.kind === 'number')
  for (const { station } of stations)
    for (const compiled of station.properties.values())
      for (const tree of treesOf(compiled))
        walk(tree, {
          statement: each => {
            if (each.kind === 'assign' && isFixed(each.target.steps)) found.add(plain(each.target.name))
          },
          expression: each => {
            if (each.kind === 'path' && each.root.kind === 'name' && isFixed(each.steps))
              found.add(plain(each.root.name))
          },
        })
  return found
}

interface Named {
  readonly script: FlowScript
  readonly station: Station
  readonly names: { readonly reads: ReadonlySet<string>; readonly sets: ReadonlySet<string> }
}

/** Every action with what it reads and sets; what a subscript returns may come into the variable of any Runsub. */
function namedStations(flow: Flow): readonly Named[] {
  const each = [...flow.scripts.values()].flatMap(script =>
    [...script.stations.values()].map(station => ({ script, station, names: namesOfStation(script, station) })),
  )
  const returned = each.filter(({ station }) => station.type === 'Runsub').flatMap(({ names }) => [...names.sets])
  return each.map(named =>
    named.station.type === 'Return' ? { ...named, names: { ...named.names, sets: new Set(returned) } } : named,
  )
}

/** Whatever is set by an action that reads a name of the set joins it. */
function forward(from: ReadonlySet<string>, stations: readonly Named[]): Set<string> {
  const all = new Set(from)
  for (let size = -1; size !== all.size; ) {
    size = all.size
    for (const { names } of stations)
      if ([...names.reads].some(each => all.has(each))) for (const each of names.sets) all.add(each)
  }
  return all
}

const contactNames = ['contactid', 'masterid', '__contactid']

/** Buttons and signals carry the contact's number back to the call that it is of; what else reads it may compare it. */
const returning = new Set(['Indicate', 'Signal'])

/** What tells who calls, and whom. */
export const callerNames = ['ani', 'dnis']

function comparesContacts(stations: readonly Named[]): boolean {
  const carried = forward(new Set(contactNames), stations)
  return stations.some(
    ({ station, names }) =>
      !carriers.has(station.type) &&
      !speaking.has(station.type) &&
      !returning.has(station.type) &&
      [...names.reads].some(each => carried.has(each)),
  )
}

/** Whatever an action reads that sets a name of the set joins it; of what goes into a script by its place, all. */
function backward(all: Set<string>, stations: readonly Named[]): void {
  const passed = stations.some(({ station }) => station.type === 'Runsub')
  if (passed) for (let place = 1; place <= 9; place++) all.add(`p${place}`)
  for (const { names, station } of stations) if (station.type === 'Begin') for (const each of names.sets) all.add(each)
  feedingInto(all, stations)
}

function feedingInto(all: Set<string>, stations: readonly Named[]): void {
  for (let size = -1; size !== all.size; ) {
    size = all.size
    for (const { names } of stations)
      if ([...names.sets].some(each => all.has(each))) for (const each of names.reads) all.add(each)
  }
}

/** The places, as `p1`, by which values that are needed for these names come into the script that a call begins with. */
function parametersIn(names: ReadonlySet<string>, flow: Flow, stations: readonly Named[]): readonly string[] {
  const needed = new Set(names)
  feedingInto(needed, stations)
  return stations
    .filter(({ script, station }) => script.key === flow.mainKey && station.type === 'Begin')
    .flatMap(({ station }) => constantsOf(station, 'Parameters'))
    .flatMap((name, at) => (needed.has(plain(name)) ? [`p${at + 1}`] : []))
}

const platformNames =
  /^(?:ani|dnis|contactid|masterid|__contactid|__skill|__agentid|_callresult|_causecode|_recordingstatementid|p\d+|sp\d+|s1|mres)$/

/** Whether the platform, not the outside, gives a name its value. */
function isGiven(name: string, station: Station): boolean {
  return isReserved(name) || platformNames.test(name) || station.functions.has(name)
}

/** Longer texts are taken for something that nobody compares with. */
const longestConstant = 64

/** Texts and numbers with which something is compared, and labels, sorted. */
function constantsIn(stations: readonly Station[]): readonly string[] {
  const found = new Set<string>()
  const add = (each: Expression): void => {
    if (each.kind === 'number') for (const near of [-1, 0, 1]) found.add(String(each.value + near))
    if (each.kind === 'text' && each.parts.length === 1 && each.parts[0]?.kind === 'literal')
      found.add(each.parts[0].text)
  }
  for (const station of stations) {
    if (station.type === 'Case') for (const label of station.exits.keys()) if (label !== 'Default') found.add(label)
    for (const compiled of station.properties.values())
      for (const tree of treesOf(compiled))
        walk(tree, {
          statement: each => {
            if (each.kind === 'switch') for (const { labels } of each.cases) labels.forEach(add)
          },
          expression: each => {
            if (each.kind !== 'operation') return
            if (each.rest.some(({ operator }) => comparing.has(operator)))
              for (const operand of [each.first, ...each.rest.map(({ operand }) => operand)]) add(operand)
          },
        })
  }
  return [...found].filter(each => each.length <= longestConstant).sort()
}

function valuesOf(compared: Compared, deciding: ReadonlySet<string>): Slice['valuesOf'] {
  return name => {
    if (!deciding.has(name)) return undefined
    return [...compared.with(name)].filter(each => each !== '' && each.length <= longestConstant).sort()
  }
}

/** What the consent variable says is told apart though no decision rests on it: 1 agrees, 0 refuses. */
function withConsent(of: Slice['valuesOf'], consent: readonly string[]): Slice['valuesOf'] {
  return name => (consent.includes(name) ? [...new Set([...(of(name) ?? []), '0', '1'])].sort() : of(name))
}

/** Whether a decision rests on what an action does. */
function decides({ station, names }: Named, deciding: ReadonlySet<string>): boolean {
  const isQuiet = carriers.has(station.type) || speaking.has(station.type)
  return !isQuiet || [...names.sets].some(each => deciding.has(each))
}

/** Whether nothing that an action does is looked at by a decision, or counts to the end. */
function isQuiet({ station, names }: Named, deciding: ReadonlySet<string>, lasting: ReadonlySet<string>): boolean {
  const isCarrier = carriers.has(station.type) && !station.exits.has('Error')
  return isCarrier && ![...names.sets].some(each => deciding.has(each) || lasting.has(each))
}

/** Variables that keys fill which a caller presses. */
function pressed(stations: readonly Named[]): readonly string[] {
  const hearing = stations.filter(({ station }) => station.behavior.awaits?.includes('key'))
  return [...new Set(hearing.flatMap(({ names }) => [...names.sets]))].sort()
}

/** Variables that the answers to actions fill. */
function answered(stations: readonly Named[]): readonly string[] {
  return stations.flatMap(({ script, station }) =>
    station.behavior.awaits?.includes('reply') ? outputsOf(script.nodes.get(station.id), station) : [],
  )
}

function clockOf(deciders: readonly Named[]): Slice['clock'] {
  const uses = deciders.map(({ station }) => ({ station, ...clockUseOf(station) }))
  // Where code asks for more than that, all that it asks of the clock is taken as anything.
  const asking = uses.filter(({ parts, others }) => parts.size > 0 && others.length === 0)
  return {
    deciders: new Set(asking.map(each => each.station)),
    parts: new Set(asking.flatMap(each => [...each.parts])),
  }
}

function hearsAhead(station: Station): boolean {
  const isFlag = (name: string, value: string) => constantsOf(station, name).some(each => each.toLowerCase() === value)
  switch (station.type) {
    case 'Capture':
      return true
    case 'Menu':
      return !isFlag('ClearDigits', 'true')
    case 'Play':
    case 'Music':
      return isFlag('DetectDTMF', 'true')
    default:
      return false
  }
}
