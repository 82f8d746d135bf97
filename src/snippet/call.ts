import { holdsOpen, isOpen, type OpenValue } from './anything.ts'
import { assign } from './assign.ts'
import type { Builtin, BuiltinCall } from './builtins/builtin.ts'
import { builtins } from './builtins/index.ts'
import { isDynamic } from './dynamic.ts'
import type { Receiver } from './evaluate-expression.ts'
import { runBody } from './execute.ts'
import { lookedUp, made, madeOrFailed, spelled } from './openly.ts'
import type { Run } from './run.ts'
import type { FunctionDeclaration } from './tree.ts'
import { toNumber, type Value } from './value.ts'

/** A call with its arguments evaluated, the receiver first. */
export interface Called {
  readonly name: string
  readonly given: readonly Value[]
  readonly isStatement: boolean
  readonly receiver: Receiver | undefined
}

/** Calls a function of the script, else a built-in one. */
export function callFunction(called: Called, run: Run): Value {
  const { name, given } = called
  const own = run.functionNamed(name)
  if (own) return callOwn(own, given, run)
  const builtin = builtins.get(name.toLowerCase())
  if (builtin === undefined) return run.fail(`there is no function "${name}"`)
  const [least, most] = builtin.arity
  if (given.length < least || given.length > most) return run.fail(`"${name}" does not take ${given.length} arguments`)
  run.charge(1 / 32)
  return run.anything !== undefined ? callOpenly(builtin, called, run) : builtin.run(callOf(called, run))
}

/** Functions that are given something open only to hand it on, or tell nothing of it. */
const passing: ReadonlySet<string> = new Set(['savetodb', 'addheader', 'makerestrequest'])

const counting: ReadonlySet<string> = new Set(['count', 'size', 'length'])

function callOpenly(builtin: Builtin, called: Called, run: Run): Value {
  const { name, given, isStatement, receiver } = called
  const key = name.toLowerCase()
  const [first, ...others] = given
  const { canFail = false, isSmall = false } = builtin
  const making = {
    text: `${receiver || given.length > 0 ? `${spelled(first)}.` : ''}${key}(${others.map(spelled).join(', ')})`,
    by: key,
    of: given,
    from: (of: readonly Value[], at: Run) => builtin.run(callOf({ ...called, given: of, isStatement: false }, at)),
    isSmall,
  }
  const isMade = given.some(holdsOpen) && !(counting.has(key) && !isOpen(first)) && !passing.has(key)
  if (!isMade) {
    const from = (of: readonly Value[], at: Run) => builtin.run(callOf({ ...called, given: of }, at))
    return lookedUp({ ...making, from }, run, canFail)
  }
  const value = canFail ? madeOrFailed(making, run) : made(making, run)
  if (isStatement && key === 'append' && receiver) assign({ name: receiver.name, keys: receiver.keys() }, value, run)
  return value
}

/** `x.name` without brackets: a call if there is such a function, else a member that is not there. */
export function callMember(called: Called, run: Run): Value {
  const [value = null] = called.given
  const isKnown = run.functionNamed(called.name) !== undefined || builtins.has(called.name.toLowerCase())
  if (isKnown) return callFunction(called, run)
  if (value === null || value === '' || isDynamic(value)) return null
  if (isOpen(value)) return memberOf(value, called.name, run)
  return run.fail(`"${called.name}" is no member: what stands before it is no dynamic data`)
}

function memberOf(value: OpenValue, name: string, run: Run): Value {
  const from = ([whole = null]: readonly Value[], known: Run): Value => {
    const member = isDynamic(whole) && whole.kind === 'object' ? whole.members.get(name) : undefined
    return member ?? callMember({ name, given: [whole], isStatement: false, receiver: undefined }, known)
  }
  return madeOrFailed({ text: `${spelled(value)}.${name}`, by: '.', of: [value, name], from }, run)
}

function callOwn(declared: FunctionDeclaration, given: readonly Value[], run: Run): Value {
  if (given.length !== declared.arity)
    return run.fail(`"${declared.name}" takes ${declared.arity} arguments, not ${given.length}`)
  const values = new Map(declared.parameters.map((name, at) => [name.toLowerCase(), given[at] ?? null]))
  run.charge(1)
  return run.inFunction(values, () => runBody(declared.body ?? [], run))
}

function callOf(called: Called, run: Run): BuiltinCall {
  const { given, receiver, isStatement } = called
  return {
    given,
    isStatement,
    scope: run.scope,
    ...(receiver ? { variable: receiver.name } : {}),
    text: at => run.text(given[at] ?? null),
    number: at => toNumber(given[at] ?? null),
    print: value => run.text(value),
    bounded: text => {
      run.chargeText(text.length)
      return run.bounded(text)
    },
    comparison: () => run.comparison(),
    fail: message => run.fail(message),
    change: value => {
      if (receiver) assign({ name: receiver.name, keys: receiver.keys() }, value, run)
    },
  }
}
