import type { Station } from '../../behavior/station.ts'
import type { Flow, FlowScript } from '../../flow/flow.ts'
import type { ActionNode } from '../../script/tree.ts'
import { parseTemplate } from '../../snippet/parse.ts'
import { setBy } from '../../snippet/set-by.ts'
import { walk } from '../../snippet/walk.ts'
import { latest } from './latest.ts'
import { type Names, namesOf, onceATree, plain, readsOf, setsOf, treesOf } from './names.ts'

/** The variables of a flow: which are worth following, and which it sets at all. */
export interface FlowNames {
  /** Those that a decision rests on, directly or through other variables. */
  readonly followed: ReadonlySet<string>
  readonly set: ReadonlySet<string>
  readonly read: ReadonlySet<string>
  /** Every text and number that code compares with or a Case names, as text. */
  readonly literals: ReadonlySet<string>
  /** By script, the names that stand in it. */
  readonly mentioned: ReadonlyMap<string, ReadonlySet<string>>
}

export const flowNames = latest((flow: Flow): FlowNames => {
  const set = new Set<string>()
  const read = new Set<string>()
  const decisive = new Set<string>()
  const mentioned = new Map<string, Set<string>>()
  const literals = new Set<string>()
  const feeds = new Map<string, Set<string>>()
  const feed = (target: string, from: Iterable<string>): void => {
    const names = feeds.get(target) ?? new Set()
    for (const name of from) names.add(plain(name))
    feeds.set(target, names)
  }
  for (const script of flow.scripts.values()) {
    if (script.script.consentVariable !== undefined) decisive.add(plain(script.script.consentVariable))
    const own = new Set<string>()
    mentioned.set(script.key, own)
    for (const station of script.stations.values()) {
      const names = namesOfStation(script, station)
      for (const name of [...names.sets, ...names.reads]) own.add(name)
      for (const name of names.sets) set.add(name)
      for (const name of names.reads) read.add(name)
      for (const name of decidingNames(station)) decisive.add(plain(name))
      feedsOf(script, station, feed)
      for (const text of literalsOf(station)) literals.add(text)
    }
  }
  const followed = closure(decisive, feeds)
  // What nothing in the flow sets can hold anything.
  for (const name of followed) if (!set.has(name) && !feeds.has(name)) followed.delete(name)
  return { followed, set, read, literals, mentioned }
})

/** What an action reads and sets, with the variables that its properties name. */
export function namesOfStation(script: FlowScript, station: Station): Names {
  const node = script.nodes.get(station.id)
  if (node?.type.name === 'Unknown') return namesOfUnknown(node)
  return namesOf(station, outputsOf(node, station))
}

const unknowns = new WeakMap<ActionNode, Names>()

/** An action that nobody knows: each bare name in it may be read or set, and what stands in braces is read. */
function namesOfUnknown(node: ActionNode): Names {
  const found = unknowns.get(node)
  if (found) return found
  const texts = [...node.properties.values()].flatMap(each =>
    'value' in each ? [each.value] : each.map(item => item.value),
  )
  const bare = texts.filter(text => /^\s*[a-z_$][\w$:]*\s*$/i.test(text)).map(plain)
  const inBraces = texts
    .filter(text => text.includes('{') && text.length < longestText)
    .flatMap(text => [...readsOf(parseTemplate(text).template)].map(plain))
  const names = { reads: new Set([...bare, ...inBraces]), sets: new Set(bare) }
  unknowns.set(node, names)
  return names
}

/** Longer texts of an action that nobody knows are not looked into. */
const longestText = 8_192

/** The variables that an action's properties name to be filled. */
export function outputsOf(node: ActionNode | undefined, station: Station): readonly string[] {
  if (!node) return []
  return node.type.properties
    .filter(({ kind }) => kind === 'variable' || kind === 'names')
    .flatMap(({ name }) => constantsOf(station, name))
    .filter(name => name !== '')
    .map(plain)
}

/** The texts of a property that stand in the file as they are. */
export function constantsOf(station: Station, property: string): readonly string[] {
  const compiled = station.properties.get(property)
  const items = compiled?.kind === 'list' ? compiled.items : compiled ? [compiled] : []
  return items.flatMap(each => (each.kind === 'text' ? [each.text.trim()] : []))
}

/** The variables that decide where an action leads, or how its code goes. */
function decidingNames(station: Station): readonly string[] {
  const properties: Readonly<Record<string, readonly string[]>> = {
    If: ['Expression'],
    Case: ['Variable'],
    Runsub: ['ScriptName'],
    Runscript: ['ScriptName'],
    For: ['FromValue', 'ToValue'],
    Loop: ['Repeat'],
  }
  return (properties[station.type] ?? []).flatMap(name => {
    const compiled = station.properties.get(name)
    return compiled ? treesOf(compiled).flatMap(tree => [...readsOf(tree)]) : []
  })
}

function literalsOf(station: Station): readonly string[] {
  const cases = station.type === 'Case' ? [...station.exits.keys()] : []
  return [...cases, ...[...station.properties.values()].flatMap(treesOf).flatMap(literalsIn)]
}

const literalsIn = onceATree((tree): readonly string[] => {
  const texts: string[] = []
  walk(tree, {
    expression: each => {
      if (each.kind === 'number') texts.push(String(each.value))
      if (each.kind !== 'text') return
      for (const part of each.parts) if (part.kind === 'literal') texts.push(part.text)
    },
  })
  return texts
})

/** From which variables a variable gets its value. In code, conditions count for all that the code sets. */
function feedsOf(script: FlowScript, station: Station, feed: (target: string, from: Iterable<string>) => void): void {
  const { reads } = namesOfStation(script, station)
  for (const output of outputsOf(script.nodes.get(station.id), station)) feed(output, reads)
  if (station.type === 'Begin')
    constantsOf(station, 'Parameters').forEach((name, index) => {
      feed(plain(name), [`p${index + 1}`])
    })
  // A value goes into a subscript by its place, and out of it by Return, whose reader is not known here.
  if (station.type === 'Runsub') for (let place = 1; place <= 9; place++) feed(`p${place}`, reads)
  if (station.type === 'Runsub')
    for (const name of constantsOf(station, 'ReturnVariable')) feed(plain(name), ['(return)'])
  if (station.type === 'Return') feed('(return)', reads)
  for (const compiled of station.properties.values()) {
    for (const tree of treesOf(compiled)) {
      if (tree.kind !== 'program') continue
      const conditions = conditionsIn(tree)
      for (const name of setsOf(tree)) feed(plain(name), conditions)
      walk(tree, {
        statement: each => {
          const name = setBy(each)
          if (name !== undefined && each.kind === 'assign') feed(plain(name), readsOf(each.value))
        },
      })
    }
  }
}

const conditionsIn = onceATree((tree): ReadonlySet<string> => {
  const names = new Set<string>()
  walk(tree, {
    statement: each => {
      const tests =
        each.kind === 'if'
          ? each.branches.map(({ condition }) => condition)
          : each.kind === 'switch'
            ? [each.subject]
            : each.kind === 'select'
              ? each.cases.flatMap(({ labels }) => labels)
              : []
      for (const test of tests) for (const name of readsOf(test)) names.add(name)
    },
  })
  return names
})

function closure(first: ReadonlySet<string>, feeds: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const all = new Set(first)
  for (const name of all) for (const each of feeds.get(name) ?? []) all.add(each)
  return all
}
