import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Step, StubValue } from '../../src/center/call.ts'
import { idleCall } from '../../src/center/call.ts'
import { readCenter } from '../../src/center/read-center.ts'
import { link } from '../../src/flow/link.ts'
import { actor } from '../../src/machine/actor.ts'
import { readScript } from '../../src/script/read.ts'
import { tried } from '../../src/verify/example/trial.ts'
import { noDeadEnd } from '../../src/verify/properties/no-dead-end.ts'
import { verify } from '../../src/verify/verify.ts'
import { origin, sound } from '../support/play.ts'

const center = sound(
  readCenter({ path: 'center.yaml', text: 'agents: { kim: { skills: [Sales] } }\nskills: { Sales: {} }\n' }),
)

const variable = fc.constantFrom('x', 'y', 'a', 'b')
const text = fc.constantFrom('"ab"', '"b"', '"a|b"', '"7"', '""', '"AB"')
const number = fc.constantFrom('0', '1', '2', '7', '10')

const { expression } = fc.letrec<{ expression: string; leaf: string }>(tie => ({
  leaf: fc.oneof({ weight: 3, arbitrary: variable }, text, number),
  expression: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'expression' },
    tie('leaf'),
    fc
      .tuple(variable, fc.constantFrom('length()', 'upper()', 'count()', 'left(1)', 'right(2)', 'substr(2, 1)'))
      .map(([of, call]) => `${of}.${call}`),
    fc
      .tuple(variable, fc.constantFrom('contains', 'indexof', 'append'), text)
      .map(([of, call, given]) => `${of}.${call}(${given})`),
    fc.tuple(variable, number).map(([of, index]) => `${of}[${index}]`),
    fc
      .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '%', '/'), tie('leaf'))
      .map(([one, by, other]) => `(${one} ${by} ${other})`),
    fc.tuple(variable, variable).map(([one, other]) => `"{${one}}-{${other}}"`),
  ),
}))

const condition = fc.oneof(
  fc
    .tuple(expression, fc.constantFrom('=', '!=', '<', '>', '<=', '>='), expression)
    .map(([one, by, other]) => `${one} ${by} ${other}`),
  fc.tuple(variable, text).map(([of, given]) => `${of}.contains(${given})`),
  variable,
)

const target = fc.constantFrom('a', 'b', 'dead')
const assignment = fc.tuple(target, expression).map(([name, value]) => `${name} = ${value}`)
const killing = fc.constantFrom('dead = 1', 'dead = dead + 1')

const { statement } = fc.letrec<{ statement: string; block: string }>(tie => ({
  block: fc.array(tie('statement'), { minLength: 1, maxLength: 2 }).map(each => each.join('\n')),
  statement: fc.oneof(
    { maxDepth: 1, depthIdentifier: 'statement' },
    assignment,
    killing,
    fc.tuple(condition, tie('block')).map(([test, body]) => `IF ${test} {\n${body}\n}`),
    fc
      .tuple(condition, tie('block'), tie('block'))
      .map(([test, body, other]) => `IF ${test} {\n${body}\n} ELSE {\n${other}\n}`),
    fc.tuple(variable, tie('block')).map(([list, body]) => `FOREACH each IN ${list} {\na = each\n${body}\n}`),
    fc.tuple(expression, tie('block')).map(([times, body]) => `REPEAT ${times} {\n${body}\n}`),
    fc.tuple(expression, tie('block')).map(([to, body]) => `FOR b = 1 TO ${to} {\n${body}\n}`),
    fc
      .tuple(expression, text, tie('block'), tie('block'))
      .map(([on, label, body, other]) => `SWITCH ${on} {\nCASE ${label} {\n${body}\n}\nDEFAULT {\n${other}\n}\n}`),
    fc.tuple(fc.constantFrom('a[2]', 'a[b]', 'a[x]'), expression).map(([place, value]) => `${place} = ${value}`),
  ),
}))

const lines = (code: string): string =>
  code
    .split('\n')
    .map(line => `      ${line}`)
    .join('\n')

/** Two snippets with a choice between them, and a menu that not every key leads out of. */
const scriptOf = (first: string, test: string, second: string): string => `script: Random
actions:
  begin: { Begin: , next: one }
  one:
    Snippet: |
      dead = 0
      a = ""
      b = 2
${lines(first)}
    branches: { Error: bye, Default: which }
  which:
    If: { Expression: '${test.replaceAll("'", '')}' }
    branches: { "True": two, "False": is }
  two:
    Snippet: |
${lines(second)}
    next: is
  is:
    Case: { Variable: dead }
    branches: { "1": menu, "2": menu, Default: bye }
  menu: { Menu: { Phrase: Press 1. }, branches: { "1": bye } }
  bye: { End: }
`

const values: readonly StubValue[] = [
  ...[
    '',
    'ab',
    'b',
    'a|b',
    '7',
    'AB',
    '0',
    '1',
    '2',
    '3',
    '10',
    'a',
    'A',
    'ba',
    'abab',
    'b|ab|7',
    '1|2|3|4',
    'x',
    '-1',
    '0.5',
  ],
  ...['ab|ab', '70', '07', 'xAB', ' ', '9'.repeat(400), 'ab-ab', '|', 'true', 'false'],
]

const source = { path: 'random.call.yaml', text: '' }
const steps: readonly Step[] = [{ deed: { verb: 'press', keys: '9' }, at: 60_000, span: { source, start: 0, end: 0 } }]

const given = { path: 'random.yaml' }

test('what is proved of values that are anything holds on calls with any value', { timeout: 300_000 }, () => {
  let proved = 0
  let broken = 0
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 2 }), condition, statement, (first, test, second) => {
      const { value } = readScript({ ...given, text: scriptOf(first.join('\n'), test, second) })
      const flow = value && link(value).value
      if (!flow) return
      const claim = { flow, center, properties: [noDeadEnd], origin }
      const [verdict] = verify(claim).verdicts
      if (verdict?.kind === 'broken') broken++
      if (verdict?.kind !== 'proved') return
      proved++
      const monitor = noDeadEnd.monitor?.(flow)
      if (!monitor) return
      for (const x of values)
        for (const y of values.slice(0, 6)) {
          const call = {
            ...idleCall,
            steps,
            caller: {
              ...idleCall.caller,
              data: new Map([
                ['x', x],
                ['y', y],
              ]),
            },
          }
          expect(
            tried({ flow, center, origin, call, execute: actor }, monitor)?.breach.why,
            JSON.stringify([x, y]),
          ).toBeUndefined()
        }
    }),
    { numRuns: Number(process.env.RUNS ?? 40), seed: Number(process.env.SEED ?? 7) },
  )
  expect(proved).toBeGreaterThan(5)
  expect(broken).toBeGreaterThan(5)
})
