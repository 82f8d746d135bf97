import { type Anything, asksChance, asksClock, hasOpen, isOpen, type OpenValue, type Term } from './anything.ts'
import { Run } from './run.ts'
import { printValue, toNumber, type Value } from './value.ts'

/** A value that is made of others by code. */
interface Making {
  readonly text: string
  readonly by: string
  readonly of: readonly Value[]
  /** Works it out of known parts. */
  readonly from: (of: readonly Value[], run: Run) => Value
  readonly isSmall?: boolean
}

/** The open value that is made of others where one of them is open. */
export function made(making: Making, run: Run): OpenValue {
  return needed(run).made(termOf(making, run))
}

/** The same of what can end in a run-time error: that is tried, too. */
export function madeOrFailed(making: Making, run: Run): OpenValue {
  const term = termOf(making, run)
  run.failIf(term, 'what was given has no such value')
  return needed(run).made(term)
}

/** Works something out that may look at the clock, or draw a number: open where these are. */
export function lookedUp({ of, from, ...making }: Making, run: Run, canFail = false): Value {
  const { anything } = run.scope
  if (!anything) return from(of, run)
  const make = canFail ? madeOrFailed : made
  try {
    const value = from(of, run)
    return typeof value === 'string' && hasOpen(value) ? anything.read(value) : value
  } catch (asked) {
    if (asked === asksClock)
      return make(
        { ...making, of: [anything.clock(), ...of], from: ([at, ...rest], known) => from(rest, atTime(known, at)) },
        run,
      )
    if (asked === asksChance)
      return make(
        {
          ...making,
          of: [anything.chance(), ...of],
          from: ([drawn, ...rest], known) => from(rest, drawing(known, drawn)),
        },
        run,
      )
    throw asked
  }
}

/** A part of an open value as code would say it. */
export function spelled(value: Value | undefined): string {
  if (value === undefined || value === null) return '""'
  if (isOpen(value)) return /^\w+$/.test(value.term.by) ? value.term.text : `(${value.term.text})`
  return typeof value === 'number' || typeof value === 'boolean' ? printValue(value) : `"${printValue(value)}"`
}

export function isSmall(value: Value | undefined): boolean {
  return isOpen(value) ? value.term.isSmall === true : typeof value !== 'string' || value.length < 16
}

function termOf({ text, by, of, from, isSmall = false }: Making, { scope }: Run): Term {
  const { maxStringSize, assumptions, utcOffsetMinutes } = scope
  const nothing = (): never => {
    throw new Error('neither clock nor chance is known')
  }
  const known = (): Run =>
    new Run({
      get: () => null,
      set: () => {},
      now: nothing,
      random: nothing,
      utcOffsetMinutes,
      functions: new Map(),
      maxStringSize,
      assumptions,
      budget: { steps: Number.POSITIVE_INFINITY },
    })
  return { text, by, of, isSmall, from: values => from(values, known()) }
}

const atTime = ({ scope }: Run, at: Value = null): Run => new Run({ ...scope, now: () => toNumber(at) })

const drawing = ({ scope }: Run, drawn: Value = null): Run => new Run({ ...scope, random: () => toNumber(drawn) })

function needed({ scope: { anything } }: Run): Anything {
  if (!anything) throw new Error('something is open where nothing can be')
  return anything
}
