import { asksChance, hasOpen, isOpen, type OpenValue } from '../snippet/anything.ts'
import {
  evaluateExpression,
  evaluateTemplate,
  runProgram,
  type Scope,
  type Outcome as SnippetOutcome,
} from '../snippet/evaluate.ts'
import { made, spelled } from '../snippet/openly.ts'
import { Run } from '../snippet/run.ts'
import { isTruthy, printValue, toNumber, type Value } from '../snippet/value.ts'
import { random } from '../text/random.ts'
import type { Effect, Order, Question } from './effect.ts'
import type { Setting } from './event.ts'
import type { Settings } from './settings.ts'
import type { Frame, Memory, State } from './state.ts'
import type { Compiled, Station } from './station.ts'
import { noVariables, variableIn, withVariable } from './variables.ts'

const day = 86_400_000

/** Statements that one snippet, or one text, may run before the simulator ends it. */
const statementLimit = 100_000

/** Why a text could not be evaluated; caught where the turn began, never seen outside. */
export class Failure extends Error {
  override readonly name = 'Failure'
}

/** One action's say in one step: it reads its properties and the variables, changes the state, and lets effects out. */
export class Turn {
  readonly station: Station
  readonly settings: Settings
  readonly effects: Effect[]
  state: State

  constructor(station: Station, settings: Settings, state: State, effects: Effect[]) {
    this.station = station
    this.settings = settings
    this.state = state
    this.effects = effects
  }

  // Properties

  /** A property's text with its `{expressions}` put in. */
  text(name: string): string {
    const compiled = this.station.properties.get(name)
    const text = compiled ? this.#text(compiled) : ''
    if (this.settings.anything && hasOpen(text)) this.settings.anything.stands(this.station, name)
    return text
  }

  /** The items of a list property, each with its `{expressions}` put in. */
  list(name: string): readonly string[] {
    const compiled = this.station.properties.get(name)
    if (compiled?.kind === 'list') return compiled.items.map(each => this.#text(each))
    const text = compiled ? this.#text(compiled) : ''
    return text === '' ? [] : [text]
  }

  /** A property that must come out as a number. */
  number(name: string): number {
    const text = this.text(name)
    const value = Number(text)
    if (text.trim() === '' || !Number.isFinite(value)) return 0
    return value
  }

  /** Milliseconds of a property that is written in seconds. */
  ms(name: string): number {
    return Math.max(0, Math.round(this.number(name) * 1_000))
  }

  flag(name: string): boolean {
    return this.text(name).toLowerCase() === 'true'
  }

  /** The value of a property that is an expression. */
  value(name: string): Value {
    const compiled = this.station.properties.get(name)
    if (compiled?.kind !== 'expression') return compiled ? this.#known(this.#text(compiled)) : null
    return this.#settle(evaluateExpression(compiled.expression, this.scope()))
  }

  #known(text: string): Value {
    const { anything } = this.settings
    return anything && hasOpen(text) ? anything.at(this.station).read(text) : text
  }

  // Decisions

  /** Whether a value holds. */
  holds(value: Value): boolean {
    const { anything } = this.settings
    if (!anything || !isOpen(value)) return isTruthy(value)
    // One visit more than any limit allows: the limit ends the call where the script goes on.
    if (anything.isRound(this.station, this.state)) this.state = { ...this.state, visits: Number.MAX_SAFE_INTEGER }
    return anything.at(this.station).holds(value)
  }

  /** Whether a value is a text, printed. */
  isText(value: Value, text: string): boolean {
    if (!isOpen(value)) return printValue(value) === text
    const from = ([known = null]: readonly Value[]): Value => (printValue(known) === text ? 1 : 0)
    return this.holds(this.#made('=', value, text, from))
  }

  /** Whether the number in a value is below that in another. */
  isBelow(one: Value, other: Value): boolean {
    if (!isOpen(one) && !isOpen(other)) return toNumber(one) < toNumber(other)
    const from = ([a = null, b = null]: readonly Value[]): Value => (toNumber(a) < toNumber(b) ? 1 : 0)
    return this.holds(this.#made('<', one, other, from))
  }

  #made(by: string, one: Value, other: Value, from: (of: readonly Value[]) => Value): OpenValue {
    return made({ text: `${spelled(one)} ${by} ${spelled(other)}`, by, of: [one, other], from }, new Run(this.scope()))
  }

  /** What counts on where it is open how far: nobody knows then how often it came by. */
  lost(name: string): Value {
    return this.settings.anything?.at(this.station).lost(name) ?? null
  }

  isWritten(name: string): boolean {
    return this.station.written.has(name)
  }

  isWired(branch: string): boolean {
    return this.station.exits.has(branch)
  }

  /** Runs a property that is a snippet; its failure is the action's. */
  run(name: string, maxStringSize: number): void {
    const compiled = this.station.properties.get(name)
    if (compiled?.kind === 'faulty') throw new Failure(compiled.message)
    if (compiled?.kind === 'program') this.#settle(runProgram(compiled.program, this.scope(maxStringSize)))
  }

  // Variables

  get(name: string): Value {
    const { own, plain } = this.#address(name)
    const frame = own ? this.#frame() : this.state.frames[0]
    const value = variableIn(frame?.variables ?? noVariables, plain) ?? variableIn(this.state.platform, plain)
    return this.settings.settle && frame ? this.#settled(frame, plain, value) : value
  }

  /** What was open before it was read stands in its variable from then on. */
  #settled(frame: Frame, name: string, value: Value): Value {
    const settled = this.settings.settle?.(name, value, frame === this.state.frames[0])
    if (settled === undefined) return value
    const { platform, frames } = this.state
    const isPlatforms = platform.has(name.toLowerCase()) && !frame.variables.has(name.toLowerCase())
    if (isPlatforms) this.state = { ...this.state, platform: withVariable(platform, name, settled) }
    else {
      const changed = { ...frame, variables: withVariable(frame.variables, name, settled) }
      this.state = { ...this.state, frames: frames.map(each => (each === frame ? changed : each)) }
    }
    return settled
  }

  set(name: string, value: Value): void {
    const { own, plain } = this.#address(name)
    if (plain === '') return
    const key = plain.toLowerCase()
    // A subscript's own `ANI` (a parameter's name, say) hides the platform's and dies with it; `global:ANI` is the platform's.
    const reachesPlatform = !own || this.state.frames.length === 1
    if (reachesPlatform && this.state.platform.has(key)) {
      this.state = {
        ...this.state,
        platform: withVariable(this.state.platform, plain, value),
        touched: this.state.touched.has(key) ? this.state.touched : new Set([...this.state.touched, key]),
      }
      return
    }
    const index = own ? this.state.frames.length - 1 : 0
    this.state = {
      ...this.state,
      frames: this.state.frames.map((frame, at) =>
        at === index ? { ...frame, variables: withVariable(frame.variables, plain, value) } : frame,
      ),
    }
  }

  /** Takes over what came with an event, each as if a snippet had assigned it. */
  setAll(settings: readonly Setting[]): void {
    for (const [name, value] of settings) this.set(name, value)
  }

  /** How often Loop or For came by, undefined before the first time. */
  get counter(): number | undefined {
    return this.#frame()?.counters.get(this.station.id)
  }

  set counter(count: number | undefined) {
    const last = this.state.frames.length - 1
    this.state = {
      ...this.state,
      frames: this.state.frames.map((frame, at) => {
        if (at !== last) return frame
        const counters = new Map(frame.counters)
        if (count === undefined) counters.delete(this.station.id)
        else counters.set(this.station.id, count)
        return { ...frame, counters }
      }),
    }
  }

  // The call

  /** Whether what is played now reaches the caller (E7, E4). */
  get canPlay(): boolean {
    return this.state.line === 'alone' || (this.state.line === 'linked' && this.state.held)
  }

  /** Milliseconds since the call began. An action looks at the clock here and nowhere else, so that it is known who does. */
  get now(): number {
    this.settings.clockSeen?.()
    return this.state.at
  }

  /** The values that came with the event whose path is running. */
  get arrived(): readonly Value[] {
    return this.state.arrived
  }

  get memory(): Memory {
    return this.state.memory
  }

  remember(memory: Memory): void {
    this.state = { ...this.state, memory }
  }

  /** Keys that the caller pressed ahead; changing them empties or shortens the type-ahead buffer. */
  get keys(): string {
    return this.state.keys
  }

  set keys(keys: string) {
    this.state = { ...this.state, keys }
  }

  emit(effect: Effect): void {
    this.effects.push(effect)
  }

  order(order: Order): void {
    this.emit({ kind: 'order', order })
  }

  ask(question: Question): void {
    this.emit({ kind: 'ask', question })
  }

  timer(ms: number): void {
    this.emit({ kind: 'timer', ms })
  }

  note(code: string, text: string): void {
    this.emit({ kind: 'note', code, text })
  }

  // Evaluation

  /** What a snippet sees of the script. */
  scope(maxStringSize = 32_768): Scope {
    return {
      get: name => this.get(name),
      set: (name, value) => this.set(name, value),
      now: () => this.settings.moment?.(this.station) ?? this.settings.startDays + this.now / day,
      utcOffsetMinutes: this.settings.utcOffsetMinutes,
      random: () => {
        if (this.settings.anything) throw asksChance
        const { value, next } = random(this.state.random)
        this.state = { ...this.state, random: next }
        return value
      },
      functions: this.station.functions,
      maxStringSize,
      assumptions: this.settings.snippets,
      budget: { steps: statementLimit },
      anything: this.settings.anything?.at(this.station),
    }
  }

  #text(compiled: Compiled): string {
    switch (compiled.kind) {
      case 'text':
        return compiled.text
      case 'template':
        return this.#settle(evaluateTemplate(compiled.template, this.scope()))
      case 'expression':
        return printValue(this.#settle(evaluateExpression(compiled.expression, this.scope())))
      case 'list':
        return compiled.items.map(each => this.#text(each)).join('|')
      case 'faulty':
        throw new Failure(compiled.message)
      case 'program':
        return ''
    }
  }

  #settle<T>(result: { kind: 'value'; value: T } | SnippetOutcome): T {
    switch (result.kind) {
      case 'value':
        return result.value
      case 'done':
        return null as T
      case 'limit':
        this.note('limit/snippet', `simulator limit at "${this.station.id}": ${result.message}`)
        throw new Failure(`simulator limit: ${result.message}`)
      case 'failed':
        throw new Failure(result.message)
    }
  }

  #frame(): Frame | undefined {
    return this.state.frames[this.state.frames.length - 1]
  }

  /** `global:x` is the outermost script's; any other name the running script's own. */
  #address(name: string): { readonly own: boolean; readonly plain: string } {
    // Most names have no colon there, and names are looked at often.
    const isGlobal = name[6] === ':' && name.slice(0, 6).toLowerCase() === 'global'
    return isGlobal ? { own: false, plain: name.slice(7) } : { own: true, plain: name }
  }
}

/** The number that a value stands for, for counters. */
export const asNumber = (value: Value): number => toNumber(value)
