import { countOf } from '../array.ts'
import { formatDate } from '../date-format.ts'
import { isDynamic } from '../dynamic.ts'
import { formatNumber } from '../number-format.ts'
import { looksNumeric, toNumber } from '../value.ts'
import type { Builtin, BuiltinCall } from './builtin.ts'

const left: Builtin = {
  name: 'left',
  arity: [2, 2],
  summary: 'the first n characters',
  run: call => call.text(0).slice(0, Math.max(0, Math.trunc(call.number(1)))),
}

const right: Builtin = {
  name: 'right',
  arity: [2, 2],
  summary: 'the last n characters',
  run: call => {
    const size = Math.trunc(call.number(1))
    return size < 1 ? '' : call.text(0).slice(-size)
  },
}

function between(call: BuiltinCall): string {
  const start = Math.max(1, Math.trunc(call.number(1)))
  return call.text(0).slice(start - 1, start - 1 + Math.max(0, Math.trunc(call.number(2))))
}

const mid: Builtin = { name: 'mid', arity: [3, 3], summary: 'n characters from a place, counted from 1', run: between }
const substr: Builtin = { name: 'substr', arity: [3, 3], summary: 'the same as mid', run: between }

const upper: Builtin = {
  name: 'upper',
  arity: [1, 1],
  summary: 'in upper case',
  run: call => call.text(0).toUpperCase(),
}
const lower: Builtin = {
  name: 'lower',
  arity: [1, 1],
  summary: 'in lower case',
  run: call => call.text(0).toLowerCase(),
}
const trim: Builtin = {
  name: 'trim',
  arity: [1, 1],
  summary: 'without spaces at the ends',
  run: call => call.text(0).trim(),
}

const length: Builtin = {
  name: 'length',
  arity: [1, 1],
  isSmall: true,
  summary: 'the characters of a text, the elements of an array',
  run: call => {
    const [value = null] = call.given
    if (isDynamic(value)) return value.kind === 'list' ? value.items.length : 1
    const text = call.text(0)
    return text.includes('|') ? countOf(text) : text.length
  },
}

const contains: Builtin = {
  name: 'contains',
  arity: [2, 2],
  isSmall: true,
  summary: 'whether a text stands in another',
  run: call => folded(call, 0).includes(folded(call, 1)),
}

function place(call: BuiltinCall): number {
  const text = folded(call, 0)
  const wanted = folded(call, 1)
  const isArray = text.includes('|') && !wanted.includes('|')
  return (isArray ? text.split('|').indexOf(wanted) : text.indexOf(wanted)) + 1
}

const indexof: Builtin = {
  name: 'indexof',
  arity: [2, 2],
  isSmall: true,
  summary: 'the place of a text in another, or of an element in an array, from 1; 0 without',
  run: place,
}
const index: Builtin = { name: 'index', arity: [2, 2], isSmall: true, summary: 'the same as indexof', run: place }

function folded(call: BuiltinCall, at: number): string {
  return call.comparison().case === 'insensitive' ? call.text(at).toLowerCase() : call.text(at)
}

const replace: Builtin = {
  name: 'replace',
  arity: [3, 3],
  summary: 'with each occurrence of a text replaced',
  run: call => {
    const [text, old, fresh] = [call.text(0), call.text(1), call.text(2)]
    if (old === '') return text
    let result = ''
    let from = 0
    // Longer than it may be is long enough: the rest would be cut.
    while (result.length <= call.scope.maxStringSize) {
      const at = text.indexOf(old, from)
      if (at < 0) return call.bounded(result + text.slice(from))
      result += text.slice(from, at) + fresh
      from = at + old.length
    }
    return call.bounded(result)
  },
}

const split: Builtin = {
  name: 'split',
  arity: [2, 2],
  summary: 'an array of what stands between the delimiters',
  run: call => {
    const delimiter = call.text(1)
    return delimiter === '' ? call.text(0) : call.bounded(call.text(0).split(delimiter).join('|'))
  },
}

const append: Builtin = {
  name: 'append',
  arity: [2, 2],
  summary: 'with a text added at the end; as a line of its own it changes the variable',
  run: call => {
    const [before, added] = [call.text(0), call.text(1)]
    // assumption: appendOnArray
    const asElement = before.includes('|') && call.scope.assumptions.appendOnArray === 'element'
    const result = call.bounded(`${before}${asElement ? '|' : ''}${added}`)
    if (call.isStatement) call.change(result)
    return result
  },
}

const char: Builtin = {
  name: 'char',
  arity: [1, 1],
  canFail: true,
  summary: 'the character with a code',
  run: call => {
    const code = Math.trunc(call.number(0))
    return code >= 0 && code <= 0xffff ? String.fromCharCode(code) : call.fail(`there is no character ${code}`)
  },
}

const isnumeric: Builtin = {
  name: 'isnumeric',
  arity: [1, 1],
  isSmall: true,
  summary: 'whether a value is a number or reads as one',
  run: call => looksNumeric(call.given[0] ?? null),
}

const format: Builtin = {
  name: 'format',
  arity: [2, 2],
  canFail: true,
  summary: 'a number or a date in a .NET format; other text stays as it is',
  run: call => {
    const [value = null] = call.given
    if (value !== null && typeof value === 'object' && value.kind === 'date')
      return (
        formatDate(value.days, call.text(1), call.scope.utcOffsetMinutes()) ?? call.fail('the date is out of range')
      )
    return looksNumeric(value) ? call.bounded(formatNumber(toNumber(value), call.text(1))) : call.text(0)
  },
}

/** Functions on text. */
export const textBuiltins: readonly Builtin[] = [
  ...[left, right, mid, substr, upper, lower, trim, length, contains, indexof, index],
  ...[replace, split, append, char, isnumeric, format],
]
