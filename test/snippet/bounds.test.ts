import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateExpression, evaluateTemplate, runProgram } from '../../src/snippet/evaluate.ts'
import { checkCalls, parseExpression, parseSnippet, parseTemplate } from '../../src/snippet/parse.ts'
import { play, scopeOf } from './play.ts'

const words = [
  ...['IF', 'ELSE', 'FOR', 'TO', 'FOREACH', 'IN', 'SWITCH', 'SELECT', 'CASE', 'DEFAULT', 'REPEAT', 'BREAK', 'FUNCTION'],
  ...[
    'RETURN',
    'DYNAMIC',
    'FROM',
    'ASSIGN',
    'TRACE',
    'USES',
    'a',
    'b',
    'f',
    'global:c',
    '1',
    '2.5',
    '"',
    "'",
    '$"',
    '#"',
  ],
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '.',
    ',',
    '=',
    '+',
    '-',
    '!',
    '&',
    '<',
    '\n',
    '\n',
    ' ',
    '//',
    '\\',
    ';',
    'true',
    '.count',
  ],
]
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...words), { maxLength: 80 }).map(each => each.join(' ')),
  fc.array(fc.constantFrom(...words), { maxLength: 80 }).map(each => each.join('')),
)

test('any text is read, checked and run to an end', () => {
  fc.assert(
    fc.property(noise, text => {
      const { program, faults } = parseSnippet(text)
      for (const each of faults) {
        expect(each.start).toBeGreaterThanOrEqual(0)
        expect(each.end).toBeGreaterThanOrEqual(each.start)
        expect(each.end).toBeLessThanOrEqual(Math.max(text.length, 1))
      }
      checkCalls(program, new Map())
      runProgram(program, scopeOf({ steps: 2_000 }))
      evaluateExpression(parseExpression(text).expression, scopeOf({ steps: 2_000 }))
      evaluateTemplate(parseTemplate(text).template, scopeOf({ steps: 2_000 }))
    }),
    { numRuns: 1_500 },
  )
})

const { program: programs } = fc.letrec<{ program: string; line: string; expression: string }>(tie => ({
  expression: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', 'o', '1', '0', '7', 'now', '"x|y"', '"{a}{b}"', 'a.count', 'o.m', 'true', 'o.asjson()'),
    fc
      .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/', '=', '<', '&', '|', '^'), tie('expression'))
      .map(each => `(${each.join(' ')})`),
    fc.tuple(tie('expression'), tie('expression')).map(([x, y]) => `f(${x}, ${y})`),
    tie('expression').map(x => `a[${x}]`),
    tie('expression').map(x => `(${x}).append("q").replace("q", a)`),
  ),
  line: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(fc.constantFrom('a', 'b', 'o.m', 'o.l[b]', 'a[b]', 'i'), tie('expression')).map(([x, y]) => `${x} = ${y}`),
    fc.constantFrom('a.append("{a}{a}")', 'BREAK', 'f(a, b)', 'DYNAMIC o', 'o.self = o'),
    fc.tuple(tie('expression'), tie('program')).map(([x, body]) => `IF ${x} {\n${body}\n}`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('program'))
      .map(([x, y, body]) => `FOR i = ${x} TO ${y} {\n${body}\n}`),
    fc.tuple(tie('expression'), tie('program')).map(([x, body]) => `REPEAT ${x} {\n${body}\n}`),
    fc.tuple(tie('expression'), tie('program')).map(([x, body]) => `FOREACH i IN ${x} {\n${body}\n}`),
  ),
  program: fc.array(tie('line'), { minLength: 1, maxLength: 4 }).map(lines => lines.join('\n')),
}))

test('any program ends within its budget, and keeps no text longer than it may', () => {
  fc.assert(
    fc.property(programs, fc.constantFrom('', 'RETURN f(y, x)', 'RETURN x + y'), (body, own) => {
      const code = `FUNCTION f(x, y) {\n${own}\n}\n${body}`
      const { program, faults } = parseSnippet(code)
      expect(faults).toEqual([])
      const scope = scopeOf({ steps: 3_000, maxStringSize: 512 })
      runProgram(program, scope)
      expect(scope.budget.steps).toBeGreaterThanOrEqual(0)
      for (const value of scope.variables.values())
        if (typeof value === 'string') expect(value.length).toBeLessThanOrEqual(512)
    }),
    { numRuns: 500 },
  )
})

describe('bounds of the simulator', () => {
  test.each([
    ['a loop that never ends', 'FOR i = 1 TO 3 { i = 1 }', 'the snippet takes too many steps'],
    ['REPEAT for ever', 'REPEAT 999999999999 { a = 1 }', 'the snippet takes too many steps'],
    ['empty loops', 'REPEAT 999999999999 { REPEAT 99999999 { } }', 'the snippet takes too many steps'],
    [
      'a function that calls itself for ever',
      'FUNCTION f(n) { RETURN f(n + 1) }\na = f(1)',
      'functions call each other more than 64 deep',
    ],
    [
      'deep expressions in deep calls',
      `FUNCTION f(n) { RETURN ${'1 + ('.repeat(90)}f(n)${')'.repeat(90)} }\na = f(1)`,
      'expressions and calls are nested too deep',
    ],
  ])('%s', (_, code, message) => {
    expect(play(code).outcome).toEqual({ kind: 'limit', message })
  })

  test('long texts cost steps, so all ends soon', () => {
    const started = performance.now()
    const grow =
      't = "0123456789abcdef"\nREPEAT 11 { t = "{t}{t}" }\nREPEAT 99999 { u = t.replace("0", t)\nv = u.split("a").upper() }'
    expect(play(grow, { maxStringSize: 32_768 }).outcome.kind).toBe('limit')
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('a far index makes no long array', () => {
    const { outcome, scope } = play('a[62999999] = "x"', { maxStringSize: 2_048 })
    expect(outcome.kind).toBe('done')
    expect(String(scope.get('a')).length).toBe(2_048)
  })
})
