import type { Station } from '../behavior/station.ts'
import type { FlowScript } from '../flow/flow.ts'
import { constantsOf, outputsOf } from '../lint/analysis/followed.ts'
import { plain, readsOf, treesOf } from '../lint/analysis/names.ts'
import { setBy } from '../snippet/set-by.ts'
import type { Call, Expression, Path, Program } from '../snippet/tree.ts'
import { type Tree, walk, walkBlock } from '../snippet/walk.ts'

/** An action and the script in which it stands. */
export interface Placed {
  readonly script: FlowScript
  readonly station: Station
}

export const comparing: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>='])

/** Where a subscript's value goes between its Return and the variable that takes it. */
const returned = '(return)'

/** Where the values of variables go, and what they are compared with. */
export interface Compared {
  /**
   * The texts that decisions tell a variable's values apart by: those with which it, or a variable that its value goes into, is
   * compared. Of a number its neighbors too.
   */
  readonly with: (name: string) => ReadonlySet<string>
  /** A variable, and all into which its value may go. */
  readonly behind: (name: string) => ReadonlySet<string>
  /** A variable, and all from which its value may come. */
  readonly before: (name: string) => ReadonlySet<string>
}

/** Finds out what becomes of variables. */
export function comparedOf(stations: readonly Placed[]): Compared {
  const flows = new Links()
  const compared = new Links()
  const assigned = new Links()
  const alike = new Links()
  const ordered = new Links()
  for (const placed of stations) {
    passedOn(placed, flows)
    labelled(placed, compared)
    for (const tree of treesIn(placed.station)) {
      if (tree.kind === 'program') outOfFunctions(tree.functions, flows)
      walk(tree, {
        statement: each => {
          const name = setBy(each)
          if (each.kind === 'assign') assigned.add(plain(each.target.name), literals(each.value))
          if (name !== undefined && each.kind !== 'call') flows.addAll(valuesIn(each), [plain(name)])
          if (each.kind === 'call' && name !== undefined) flows.addAll(namesIn(each.call), [plain(name)])
          if (each.kind !== 'switch') return
          const labels = each.cases.flatMap(({ labels }) => labels)
          compared.addAll(namesIn(each.subject), labels.flatMap(literals))
        },
        expression: each => {
          if (each.kind === 'call' || each.kind === 'path') intoFunctions(each, placed.station, flows)
          if (each.kind !== 'operation' || !each.rest.some(({ operator }) => comparing.has(operator))) return
          const operands = [each.first, ...each.rest.map(({ operand }) => operand)]
          const names = operands.flatMap(namesIn)
          compared.addAll(names, operands.flatMap(literals))
          alike.addAll(names, names)
          if (each.rest.some(({ operator }) => ordering.has(operator))) {
            compared.addAll(names, operands.flatMap(literals).filter(isText).map(justBehind))
            ordered.addAll(names, operands.flatMap(numbersIn))
          }
        },
      })
    }
  }
  const known = new Map<string, ReadonlySet<string>>()
  const held = (name: string) => [...flows.before(name)].flatMap(each => [...assigned.of(each)])
  const found = (name: string): ReadonlySet<string> => {
    const reached = [...flows.behind(name)]
    const others = reached.flatMap(each => [...alike.of(each)]).filter(each => !reached.includes(each))
    const bounds = reached.flatMap(each => [...ordered.of(each)]).map(Number)
    return new Set([...reached.flatMap(each => [...compared.of(each)]), ...others.flatMap(held), ...within(bounds)])
  }
  return {
    with: name => {
      const before = known.get(name) ?? found(name)
      known.set(name, before)
      return before
    },
    behind: name => flows.behind(name),
    before: name => flows.before(name),
  }
}

const ordering: ReadonlySet<string> = new Set(['<', '<=', '>', '>='])

const isText = (literal: string): boolean => literal !== '' && Number.isNaN(Number(literal))

/** A text that comes behind this one and before any other that a script is likely to name. */
const justBehind = (text: string): string => `${text}0`

/** What lies between two bounds that are so near to one another that no whole number does. */
function within(bounds: readonly number[]): readonly string[] {
  const sorted = [...new Set(bounds)].sort((one, other) => one - other)
  return sorted.flatMap((each, at) => {
    const next = sorted[at + 1]
    return next !== undefined && next - each <= 1 ? [String((each + next) / 2)] : []
  })
}

/** Texts and numbers that stand in an expression as such, as texts; of a number what is just beside it too. */
function literals(each: Expression): readonly string[] {
  const numbers = numbersIn(each)
  if (numbers.length > 0) return numbers.flatMap(value => [-1, 0, 1].map(near => String(Number(value) + near)))
  const [part] = each.kind === 'text' && each.parts.length === 1 ? each.parts : []
  return part?.kind === 'literal' ? [part.text] : []
}

/** A number that stands in an expression as such, as text. */
function numbersIn(each: Expression): readonly string[] {
  if (each.kind === 'number') return [String(each.value)]
  const isNegative = each.kind === 'unary' && each.operand.kind === 'number' && each.operators.join('') === '-'
  return isNegative && each.operand.kind === 'number' ? [String(-each.operand.value)] : []
}

/** Values that an action hands on by itself: to variables that it fills, to a subscript by place, and back. */
function passedOn({ script, station }: Placed, flows: Links): void {
  const reads = treesIn(station).flatMap(tree => (tree.kind === 'program' ? [] : [...readsOf(tree)].map(plain)))
  const outputs = outputsOf(script.nodes.get(station.id), station)
  if (station.type === 'Runsub') {
    const given = station.properties.get('Parameters')
    const items = given?.kind === 'list' ? given.items : given ? [given] : []
    items.forEach((item, at) => {
      flows.addAll(treesOf(item).flatMap(namesIn), [`p${at + 1}`])
    })
    flows.add(returned, outputs)
  } else flows.addAll(reads, outputs)
  if (station.type === 'Return') flows.addAll(reads, [returned])
  if (station.type === 'Begin')
    constantsOf(station, 'Parameters').forEach((name, at) => {
      flows.add(`p${at + 1}`, [plain(name)])
    })
}

function labelled({ station }: Placed, compared: Links): void {
  if (station.type !== 'Case') return
  const labels = [...station.exits.keys()].filter(each => each !== 'Default')
  for (const tree of treesIn(station)) compared.addAll([...readsOf(tree)].map(plain), labels)
}

/** What is given to a function of the script goes into its parameters. */
function intoFunctions(call: Call | Path, { functions }: Station, flows: Links): void {
  const given = namesIn(call)
  for (const name of calledIn(call))
    flows.addAll(given, (functions.get(name.toLowerCase())?.parameters ?? []).map(plain))
}

/** What a function returns is called `name()`. */
function outOfFunctions(functions: Program['functions'], flows: Links): void {
  for (const { name, body } of functions)
    walkBlock(body ?? [], {
      statement: each => {
        if (each.kind === 'return' && each.value) flows.addAll(namesIn(each.value), [resultOf(name)])
      },
    })
}

function calledIn(call: Call | Path): readonly string[] {
  return call.kind === 'call' ? [call.name] : call.steps.flatMap(each => (each.kind === 'index' ? [] : [each.name]))
}

const resultOf = (name: string): string => `${name.toLowerCase()}()`

export function treesIn(station: Station): readonly Tree[] {
  return [...station.properties.values()].flatMap(treesOf)
}

function valuesIn(statement: Parameters<typeof setBy>[0]): readonly string[] {
  switch (statement.kind) {
    case 'assign':
      return namesIn(statement.value)
    case 'dynamic':
      return statement.from ? namesIn(statement.from) : []
    case 'for':
      return [...namesIn(statement.from), ...namesIn(statement.to)]
    case 'foreach':
      return namesIn(statement.list)
    default:
      return []
  }
}

/** The variables in an expression, as plain names, and the functions whose results are in it. */
export function namesIn(tree: Tree): readonly string[] {
  const names: string[] = []
  walk(tree, {
    expression: each => {
      if (each.kind === 'name') names.push(plain(each.name))
      if (each.kind === 'call' || each.kind === 'path') names.push(...calledIn(each).map(resultOf))
    },
  })
  return names
}

/** What leads from names to other texts. */
class Links {
  readonly #to = new Map<string, Set<string>>()
  readonly #from = new Map<string, Set<string>>()

  add(from: string, to: Iterable<string>): void {
    for (const each of to) {
      put(this.#to, from, each)
      put(this.#from, each, from)
    }
  }

  addAll(from: Iterable<string>, to: readonly string[]): void {
    for (const each of from) this.add(each, to)
  }

  of(name: string): ReadonlySet<string> {
    return this.#to.get(name) ?? new Set()
  }

  /** A name and all to which ways lead from it. */
  behind(name: string): ReadonlySet<string> {
    return closure(name, this.#to)
  }

  /** A name and all from which ways lead to it. */
  before(name: string): ReadonlySet<string> {
    return closure(name, this.#from)
  }
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key) ?? new Set()
  values.add(value)
  map.set(key, values)
}

function closure(first: string, links: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const all = new Set([first])
  for (const name of all) for (const each of links.get(name) ?? []) all.add(each)
  return all
}
