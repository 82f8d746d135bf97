import { isTruthy, printValue } from '../../../snippet/value.ts'
import { propertyValue, textOf } from '../evaluate.ts'
import { canPlay } from '../facts.ts'
import { constantsOf, flowNames } from '../followed.ts'
import { named } from '../named.ts'
import { plain } from '../names.ts'
import type { Way } from '../point.ts'
import { assumed } from '../run-code.ts'
import { forgetting, type Here, leave, setting, withLevels } from '../step.ts'
import { type Maybe, read, write } from '../store.ts'

/** Menu and Capture: each wired key, other keys, and silence. */
export function keys(here: Here): readonly Way[] {
  const { station, node, facts } = here
  if (!canPlay(facts)) return [leave(here, 'Default')]
  const variable = textOf(station, 'Variable', here.levels) ?? ''
  const outcomes = ['Terminator', 'MaxDigits', 'Timeout', 'InterDigitTimeout']
  const labels = new Set([...station.exits.keys(), ...(node.consent?.grant ?? []), ...(node.consent?.refuse ?? [])])
  const ways: Way[] = []
  for (const label of labels)
    if (label !== 'Default' && !outcomes.includes(label))
      ways.push(leave(setting(here, variable, label), label, `the caller presses ${label}`))
  const silent = setting(here, variable, '')
  ways.push(leave(silent, 'Timeout', 'the caller presses nothing'))
  const others = otherKeys(here, variable, labels).map(value => setting(here, variable, value))
  const other = setting(here, variable, undefined)
  for (const label of outcomes)
    if (label !== 'Timeout' && station.exits.has(label))
      ways.push(leave(other, label, `the caller’s keys end by ${label}`))
  if (station.exits.has('Default'))
    for (const each of others) ways.push(leave(each, 'Default', 'the caller presses another key'))
  return ways
}

/** What the variable holds after a key without a branch: those that the flow knows of, and any other. */
function otherKeys({ station, look, levels }: Here, variable: string, labels: ReadonlySet<string>): readonly Maybe[] {
  const isOneKey = textOf(station, 'MaxDigits', levels)?.trim() === '1'
  if (!isOneKey || !look.followed.has(plain(variable))) return [undefined]
  const { literals } = flowNames(look.flow)
  const known = [...'0123456789*#'].filter(key => literals.has(key) && !labels.has(key))
  return [anotherKey, ...known]
}

/** Stands for every key that no code of the flow names. */
const anotherKey = '(another key)'

/** If: what holds is known behind it. */
export function condition(here: Here): readonly Way[] {
  const { station, node, look } = here
  const value = propertyValue(station, 'Expression', here.levels)
  const compiled = station.properties.get('Expression')
  const ways: Way[] = []
  if (value === undefined || isTruthy(value)) {
    const run = { station, followed: look.followed }
    const holds =
      compiled?.kind === 'expression' ? withLevels(here, assumed(compiled.expression, here.levels, run)) : here
    ways.push(leave(holds, 'True', `${named(node)} finds that it holds`))
  }
  if (value === undefined || !isTruthy(value))
    ways.push(leave(here, 'False', `${named(node)} finds that it does not hold`))
  return ways
}

/** Case: by its value, or by every label. */
export function cases(here: Here): readonly Way[] {
  const { station, node } = here
  const value = propertyValue(station, 'Variable', here.levels)
  if (value !== undefined) return [leave(here, printValue(value), `${named(node)} finds "${printValue(value)}"`)]
  const compiled = station.properties.get('Variable')
  const name =
    compiled?.kind === 'expression' && compiled.expression.kind === 'name' ? compiled.expression.name : undefined
  const labels = new Set([...station.exits.keys(), ...(node.consent?.grant ?? []), ...(node.consent?.refuse ?? [])])
  labels.delete('Default')
  return [
    ...[...labels].map(label =>
      leave(name === undefined ? here : setting(here, name, label), label, `${named(node)} finds "${label}"`),
    ),
    leave(here, 'Default', `${named(node)} finds anything else`),
  ]
}

/** Loop: at least one pass where the number says so; how many passes were made is not counted. */
export function loop(here: Here): readonly Way[] {
  const { station } = here
  const name = constantsOf(station, 'CounterName')[0] ?? ''
  const times = propertyValue(station, 'Repeat', here.levels)
  const isSure = times !== undefined && Number(times) > 0
  const start = name === '' ? undefined : read(here.levels, name)
  const isFresh = name === '' || start === null || start === 0
  return passes(here, name, isSure && isFresh)
}

export function forLoop(here: Here): readonly Way[] {
  const { station } = here
  const [from, to] = ['FromValue', 'ToValue'].map(property => propertyValue(station, property, here.levels))
  const isSure = from !== undefined && to !== undefined && Number(from) <= Number(to)
  return passes(here, constantsOf(station, 'CounterName')[0] ?? '', isSure)
}

function passes(here: Here, counter: string, isSure: boolean): readonly Way[] {
  const { station, node } = here
  const level = here.levels[here.levels.length - 1]
  const hasBegun = level?.loops.includes(station.id) ?? false
  const again = leave(
    withLoops(forgetting(here, [counter]), [...new Set([...(level?.loops ?? []), station.id])].sort()),
    'Repeat',
    `${named(node)} repeats`,
  )
  if (isSure && !hasBegun) return [again]
  const done = withLoops(
    withLevels(here, write(here.levels, here.look.followed, counter, 0)),
    (level?.loops ?? []).filter(each => each !== station.id),
  )
  return [again, leave(done, 'Finished', `${named(node)} has finished`)]
}

function withLoops(here: Here, loops: readonly string[]): Here {
  return withLevels(
    here,
    here.levels.map((level, at) => (at === here.levels.length - 1 ? { ...level, loops } : level)),
  )
}

/** Hours, Rest_api, Music and their like: every branch that is wired, and Default. */
export function anyBranch(here: Here): readonly Way[] {
  const { station, node } = here
  const others = [...station.exits.keys()].filter(label => label !== 'Default')
  const ways = others.map(label => leave(here, label, `${named(node)} leaves by ${label}`))
  if (!node.type.hasDefault) return ways.length === 0 ? [leave(here, 'Default')] : ways
  return [...ways, leave(here, 'Default', ways.length === 0 ? undefined : `${named(node)} leaves by Default`)]
}

/** Play, Music and Record: they do nothing where the caller would not hear them (E7). */
export function prompt(here: Here): readonly Way[] {
  return canPlay(here.facts) ? anyBranch(here) : [leave(here, 'Default')]
}
