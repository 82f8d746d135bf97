import type { Compiled, Station } from '../behavior/station.ts'
import type { Flow } from '../flow/flow.ts'
import { constantsOf, namesOfStation, outputsOf } from '../lint/analysis/followed.ts'
import { isGiven, plain, treesOf } from '../lint/analysis/names.ts'
import { setBy } from '../snippet/set-by.ts'
import type { Expression, Target } from '../snippet/tree.ts'
import { type Tree, walk } from '../snippet/walk.ts'
import { comparing } from './compared.ts'

/** Variables that only count up: without bounds calls could be told apart by them without end. */
export interface Counters {
  /** By name, how far it counts until nothing is new. */
  readonly most: ReadonlyMap<string, Bound>
  /** By name, the one array in which it is a place, and nothing else: `n = n + 1`, `ids[n] = id`. */
  readonly places: ReadonlyMap<string, string>
}

/** Numbers beyond the largest with which anything compares a counter are alike where they leave the same rest. */
export interface Bound {
  readonly largest: number
  /** By what it is divided; 1 where nobody asks for a rest. */
  readonly divisor: number
}

/** What the code of a flow does with a variable. */
class Use {
  /** Actions that make it more by a constant. */
  readonly steps: Station[] = []
  /** Actions that set it to a constant. */
  readonly resets: Station[] = []
  readonly compared: number[] = []
  /** By what it is divided for the rest. */
  readonly divisors: number[] = []
  /** The arrays in which it is a place. */
  readonly arrays = new Set<string>()
  /** Of an array: the variables at whose places it is written. */
  readonly writtenAt = new Set<string>()
  isSetOtherwise = false
  isReadOtherwise = false
}

/** The counters of a flow, among them those that count the places of an array which these names hold. */
export function countersOf(flow: Flow, arrays: ReadonlySet<string>): Counters {
  const uses = new Uses(flow).all
  const most = new Map<string, Bound>()
  const places = new Map<string, string>()
  for (const [name, use] of uses) {
    if (isGiven(name) || use.steps.length === 0 || use.isSetOtherwise || use.isReadOtherwise) continue
    const [array, another] = use.arrays
    if (array === undefined) most.set(name, boundOf(use))
    else if (another === undefined && use.compared.length + use.divisors.length === 0 && arrays.has(array)) {
      const kept = uses.get(array)
      if (!kept || kept.isSetOtherwise || kept.writtenAt.size > 1) continue
      if (isForward(flow, [...use.resets, ...kept.resets], use.steps)) places.set(name, array)
    }
  }
  return { most, places }
}

/** Whether, all in the main script, these resets lie behind neither an event nor a step: then no call comes to one again. */
function isForward(flow: Flow, resets: readonly Station[], steps: readonly Station[]): boolean {
  const main = flow.scripts.get(flow.mainKey)
  if (!main || [...resets, ...steps].some(each => each.script !== main.key)) return false
  if (resets.length === 0) return true
  const ahead = new Set([...main.handlers.values(), ...steps.flatMap(each => [...each.exits.values()])])
  for (const id of ahead) {
    const station = main.stations.get(id)
    if (station?.type === 'Runscript') return false
    for (const target of station?.exits.values() ?? []) ahead.add(target)
  }
  return !resets.some(each => ahead.has(each.id))
}

/** Actions whose texts are said, sent or shown, and decide nothing. */
const telling = new Set(['Play', 'Whisper', 'Note', 'Annotation', 'Rest_api'])

/** Goes through all code of a flow once. */
class Uses {
  readonly all = new Map<string, Use>()

  constructor(flow: Flow) {
    for (const script of flow.scripts.values())
      for (const station of script.stations.values()) {
        const isAssign = station.type === 'Assign'
        const isTold = telling.has(station.type) && !station.exits.has('Error')
        if (!isAssign)
          for (const name of outputsOf(script.nodes.get(station.id), station)) this.#of(name).isSetOtherwise = true
        for (const [property, compiled] of station.properties) {
          if (isTold) continue
          const understood = new Set<Expression>()
          if (isAssign && property === 'Value') this.#assigned(station, compiled, understood)
          if (station.type === 'Case' && property === 'Variable') this.#cased(station, compiled, understood)
          for (const tree of treesOf(compiled)) this.#inTree(station, tree, understood)
        }
        if (station.type === 'Unknown')
          for (const name of namesOfStation(script, station).sets) this.#of(name).isSetOtherwise = true
      }
  }

  #of(name: string): Use {
    const key = plain(name)
    const use = this.all.get(key) ?? new Use()
    this.all.set(key, use)
    return use
  }

  /** Names whose meaning was understood by what stands around them are put into `understood`; all others are read otherwise. */
  #inTree(station: Station, tree: Tree, understood: Set<Expression>): void {
    walk(tree, {
      statement: each => {
        if (each.kind === 'assign' && each.target.steps.length === 0)
          return this.#set(station, each.target.name, each.value, understood)
        if (each.kind === 'assign') return this.#setPart(each.target, understood)
        const name = setBy(each)
        if (name !== undefined) this.#of(name).isSetOtherwise = true
      },
      expression: each => {
        if (each.kind === 'operation') this.#compared(each, understood)
        if (each.kind === 'path') this.#elementRead(each, understood)
        if (each.kind === 'name' && !understood.has(each)) this.#of(each.name).isReadOtherwise = true
      },
    })
  }

  #set(station: Station, name: string, value: Expression, understood: Set<Expression>): void {
    const use = this.#of(name)
    if (isConstant(value)) use.resets.push(station)
    else if (isStep(value, name)) {
      use.steps.push(station)
      for (const each of namesAt(value)) understood.add(each)
    } else use.isSetOtherwise = true
  }

  /** `ids[n] = …` */
  #setPart({ name, steps }: Target, understood: Set<Expression>): void {
    const [step, further] = steps
    if (further || step?.kind !== 'index' || step.index.kind !== 'name') {
      this.#of(name).isSetOtherwise = true
      return
    }
    this.#of(name).writtenAt.add(plain(step.index.name))
    this.#of(step.index.name).arrays.add(plain(name))
    understood.add(step.index)
  }

  /** `ids[n]` */
  #elementRead({ root, steps }: Extract<Expression, { kind: 'path' }>, understood: Set<Expression>): void {
    const [step, further] = steps
    if (further || root.kind !== 'name' || step?.kind !== 'index' || step.index.kind !== 'name') return
    this.#of(step.index.name).arrays.add(plain(root.name))
    understood.add(step.index)
  }

  /** `n > 3` */
  #compared({ first, rest }: Extract<Expression, { kind: 'operation' }>, understood: Set<Expression>): void {
    const [second, further] = rest
    if (!second || further) return
    if (second.operator === '%') return this.#divided(first, second.operand, understood)
    if (!comparing.has(second.operator)) return
    const sides = [first, second.operand]
    const name = sides.find(each => each.kind === 'name')
    const number = sides.find(each => each.kind === 'number')
    if (name?.kind !== 'name' || number?.kind !== 'number') return
    this.#of(name.name).compared.push(number.value)
    understood.add(name)
  }

  /** `n % 4` */
  #divided(name: Expression, by: Expression, understood: Set<Expression>): void {
    if (name.kind !== 'name' || by.kind !== 'number' || !Number.isInteger(by.value) || by.value < 1) return
    this.#of(name.name).divisors.push(by.value)
    understood.add(name)
  }

  /** Assign: `n + 1`, or `{n + 1}` */
  #assigned(station: Station, compiled: Compiled, understood: Set<Expression>): void {
    const value = soleExpression(compiled)
    for (const name of constantsOf(station, 'Variable'))
      if (value) this.#set(station, name, value, understood)
      else if (compiled.kind === 'text') this.#of(name).resets.push(station)
      else this.#of(name).isSetOtherwise = true
  }

  /** A number beyond all labels takes Default. */
  #cased(station: Station, compiled: Compiled, understood: Set<Expression>): void {
    const subject = soleExpression(compiled)
    if (subject?.kind !== 'name') return
    const labels = [...station.exits.keys()].map(Number).filter(Number.isFinite)
    this.#of(subject.name).compared.push(...labels)
    understood.add(subject)
  }
}

function boundOf({ compared, divisors }: Use): Bound {
  return {
    largest: Math.ceil(Math.max(0, ...compared)),
    // Too many rests are no help; a divisor of all of them is what tells them apart.
    divisor: [...new Set(divisors)].reduce((product, each) => product * each, 1),
  }
}

/** The one expression of a property, where it has no text around it. */
function soleExpression(compiled: Compiled): Expression | undefined {
  if (compiled.kind === 'expression') return compiled.expression
  const [part, further] = compiled.kind === 'template' ? compiled.template.parts : []
  return part?.kind === 'substitution' && !further ? part.expression : undefined
}

function isConstant(value: Expression): boolean {
  if (value.kind === 'number') return true
  return value.kind === 'text' && value.parts.every(each => each.kind === 'literal')
}

/** `n + 1` or `1 + n`, by any number above 0. */
function isStep(value: Expression, name: string): boolean {
  if (value.kind !== 'operation' || value.rest.length !== 1 || value.rest[0]?.operator !== '+') return false
  const sides = [value.first, value.rest[0].operand]
  const by = sides.find(each => each.kind === 'number')
  return (
    by?.kind === 'number' &&
    by.value > 0 &&
    sides.some(each => each.kind === 'name' && plain(each.name) === plain(name))
  )
}

function namesAt(tree: Expression): readonly Expression[] {
  const found: Expression[] = []
  walk(tree, { expression: each => void (each.kind === 'name' && found.push(each)) })
  return found
}
