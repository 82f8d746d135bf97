import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { readScript } from '../../src/script/read.ts'
import { positionAt } from '../../src/text/source.ts'

const read = (text: string) => readScript({ path: 'x.yaml', text })
const head = 'script: x\nactions:\n  begin:\n    Begin:\n'

/** What is said about an action that stands in an otherwise sound script, as `line:column code` (the action from line 1). */
function said(action: string, before = head): readonly string[] {
  const indented = action.replace(/^(?=.)/gm, '  ')
  const lines = before.split('\n').length - 1
  return read(before + indented).diagnostics.map(each => {
    const { line, column } = positionAt(each.at.source, each.at.start)
    return `${line - lines}:${column - 2} ${each.code}`
  })
}

function only(action: string) {
  const { value, diagnostics } = read(`${head}  a: ${action}\n`)
  expect(diagnostics).toEqual([])
  const node = value?.actions[1]
  if (!node) throw new Error('an action was expected')
  const properties = [...node.properties].map(([name, text]) => [
    name,
    'value' in text ? text.value : text.map(t => t.value),
  ])
  return {
    ...node,
    properties: Object.fromEntries(properties),
    exits: node.branches.map(b => `${b.label}→${b.target}`),
  }
}

test.each(
  globSync(['scripts/**/*.yaml', '!**/*.call.yaml', '!**/center.yaml', '!scripts/after-hours/after-hours.yaml']),
)('%s', path => {
  expect(readScript({ path, text: readFileSync(path, 'utf8') }).diagnostics).toEqual([])
})

describe('what is read', () => {
  test('the head', () => {
    const { value, diagnostics } = read(
      'script: 012\nmedia: digital\ndescription: d\nconsentVariable: agreed\nactions: { b: { Begin: } }',
    )
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({ name: '012', media: 'digital', description: 'd', consentVariable: 'agreed' })
    expect(value?.actions[0]).toMatchObject({ id: 'b', typeName: 'Begin', branches: [] })
  })

  test('an action with all that it can have', () => {
    const node = only(
      '{ MENU: { max digits: 1, clearDigits: FALSE, Phrase: x }, caption: c, at: [1, -2.5], sensitive: card, disclosure: True,' +
        ' consent: { grant: ["1"], refuse: 2 }, branches: { "1": a, on timeout: a }, next: begin }',
    )
    expect(node).toMatchObject({
      typeName: 'Menu',
      caption: 'c',
      place: [1, -2.5],
      sensitive: 'card',
      disclosure: true,
      consent: { grant: ['1'], refuse: ['2'] },
      properties: { MaxDigits: '1', ClearDigits: 'False', Phrase: 'x' },
      exits: ['1→a', 'Timeout→a', 'Default→begin'],
    })
  })

  test('texts behind the type', () => {
    expect(only('{ Snippet: ASSIGN x = 1 }').properties).toEqual({ Data: 'ASSIGN x = 1' })
    expect(only('{ Note: "hello" }').properties).toEqual({ Comments: 'hello' })
    expect(only('{ Annotation: { Comments: hello, Width: 3 } }').properties).toEqual({ Comments: 'hello', Width: '3' })
  })

  test('choices, templates, lists', () => {
    expect(only('{ Indicate: { Name: n, State: off } }').properties).toEqual({ Name: 'n', State: 'Off' })
    expect(only('{ Wait: { Seconds: "{n}" } }').properties).toEqual({ Seconds: '{n}' })
    expect(only('{ Onsignal: { Parameters: verb } }').properties).toEqual({ Parameters: ['verb'] })
    expect(only('{ Onsignal: { Parameters: [a, 012] } }').properties).toEqual({ Parameters: ['a', '012'] })
    expect(only('{ Menu: { Sequence: "" }, next: a }').properties).toEqual({ Sequence: '' })
  })

  test('an imported action of an unknown type', () => {
    const node = only(
      '{ Unknown: { name: TELEPORT, properties: { Where: there, __proto__: x } }, branches: { Gone: a } }',
    )
    expect(node).toMatchObject({ typeName: 'TELEPORT', exits: ['Gone→a'] })
    expect([
      ...(read(
        `${head}  a: { Unknown: { name: T, properties: { __proto__: x } } }`,
      ).value?.actions[1]?.properties.keys() ?? []),
    ]).toEqual(['__proto__'])
  })

  test('labels of a Case stand as they are, but for Default', () => {
    const node = only('{ Case: { Variable: v }, branches: { Timeout: a, on: a, default: a } }')
    expect(node.exits).toEqual(['Timeout→a', 'on→a', 'Default→a'])
  })

  test('Studio’s numbers are names', () => {
    expect(read('script: x\nactions:\n  012: { Begin: , next: 12 }\n  12: { Stop: }').diagnostics).toEqual([])
  })
})

describe('what is wrong with an action', () => {
  test.each([
    ['a:\n  Plai:', '2:3 script/unknown-action'],
    ['a:\n  Play:\n  nxt: a', '3:3 script/unknown-key'],
    ['a:\n  Play:\n  Next: a', '3:3 script/unknown-key'],
    ['a:\n  Next: a', '1:1 script/no-type', '2:3 script/unknown-key'],
    ['a:\n  caption: x', '1:1 script/no-type'],
    ['a:', '1:1 script/wrong-shape'],
    ['a: Stop', '1:4 script/wrong-shape'],
    ['a: [Stop]', '1:4 script/wrong-shape'],
    ['a:\n  Play:\n  Wait:', '3:3 script/two-types'],
    ['a: { Play: hello }', '1:12 script/wrong-shape'],
    ['a: { Play: { Frase: x } }', '1:14 script/unknown-property'],
    ['a: { Play: { Phrase: one, two three } }', '1:27 script/unknown-property'],
    ['a: { Play: { Phrase: x, phrase: y } }', '1:25 script/duplicate-key'],
    ['a: { Play: { Phrase: x, Phrase: y } }', '1:25 yaml/duplicate-key'],
    ['a: { Indicate: { Name: n, State: Onn } }', '1:34 script/bad-value'],
    ['a: { Menu: { ClearDigits: yes }, next: a }', '1:27 script/bad-value'],
    ['a: { Wait: { Seconds: soon } }', '1:23 script/bad-value'],
    ['a: { If: , branches: { True: a } }', '1:6 script/missing-property'],
    ['a:\n  Menu:\n    Terminator: #-\n  next: a', '3:17 script/quote-it'],
    ['a: { Play: { Phrase: {ContactID} } }', '1:22 script/quote-it'],
    ['a: { Play: { Phrase: [x] } }', '1:22 script/quote-it'],
    ['a: { If: { Expression: !(x = 1) } }', '1:24 script/quote-it'],
    ['a: { Play: { Phrase: ~ } }', '1:22 script/quote-it'],
    ['a: { Onsignal: { Parameters: [a, ~] } }', '1:34 script/quote-it'],
    ['a: { Play: , branches: { Timeout: a } }', '1:26 script/unknown-branch'],
    ['a: { If: { Expression: x }, next: a }', '1:29 script/unknown-branch'],
    ['a: { If: { Expression: x }, branches: { Default: a } }', '1:41 script/unknown-branch'],
    ['a: { Stop: , next: a }', '1:14 script/unknown-branch'],
    ['a: { Hangup: , branches: { Default: a } }', '1:16 script/unknown-branch'],
    ['a: { Play: , next: a, branches: { Default: a } }', '1:35 script/duplicate-key'],
    ['a: { Menu: , branches: { Timeout: a, OnTimeout: a } }', '1:38 script/duplicate-key'],
    ['a: { Play: , next: begn }', '1:20 script/missing-target'],
    ['a: { Play: , next: }', '1:20 script/quote-it'],
    ['a: { Play: , branches: [a] }', '1:24 script/wrong-shape'],
    ['a: { Menu: , branches: { "1": a } }', '1:6 script/no-way-on'],
    ['a: { Play: , consent: { grant: [x] } }', '1:14 script/misplaced-annotation'],
    ['a: { Wait: , disclosure: true }', '1:14 script/misplaced-annotation'],
    ['a: { Play: , disclosure: maybe }', '1:26 script/bad-value'],
    ['a: { If: { Expression: x }, consent: { grant: [Treu] } }', '1:48 script/unknown-branch'],
    ['a: { Case: { Variable: x }, consent: { grant: [y], refuse: [y] } }', '1:61 script/duplicate-key'],
    ['a: { Case: { Variable: x }, consent: { given: [y] } }', '1:40 script/unknown-key'],
    ['a: { Case: { Variable: x }, consent: {} }', '1:29 script/missing-property'],
    ['a: { Play: , at: [1, x] }', '1:18 script/bad-value'],
    ['a: { Play: , at: 1 }', '1:18 script/bad-value'],
    ['a: { Play: , sensitive: "" }', '1:25 script/bad-value'],
    ['a: { Begin: }', '1:6 script/two-begins'],
    ['a: { Onanswer: }\nb: { ONANSWER: }', '2:6 script/two-handlers'],
    ['a: { Unknown: { properties: { x: y } } }', '1:6 script/missing-property'],
    ['a: { Unknown: { name: x, what: y } }', '1:26 script/unknown-property'],
  ])('%j', (action, ...expected) => expect(said(action)).toEqual(expected))

  test('an action of other media', () => {
    const digital = `script: x\nmedia: digital\n${head.slice(10)}`
    expect(said('a: { Play: }', digital)).toEqual(['1:6 script/wrong-media'])
  })

  test('hints', () => {
    const hint = (action: string) => read(`${head}  ${action}\n`).diagnostics[0]?.hint
    expect(hint('a: { Plai: }')).toBe('did you mean "Play"?')
    expect(hint('a: { Play: , next: begn }')).toBe('did you mean "begin"?')
    expect(hint('a: { If: { Expression: !(x = 1) } }')).toBe('quote it: "!(x = 1)"')
    expect(hint('a: { Play: { Phrase: {ContactID} } }')).toBe('quote it: "{ContactID}"')
    expect(hint('a:\n    Menu:\n      Terminator: #-\n    next: a')).toBe('quote it: "#-"')
    expect(hint('a: { If: { Expression: x }, next: a }')).toContain('True: …, False: …')
  })
})

describe('what is wrong with a script', () => {
  test.each([
    ['actions: { b: { Begin: } }', ['script/no-name']],
    ['script:\nactions: { b: { Begin: } }', ['script/no-name']],
    ['script: ""\nactions: { b: { Begin: } }', ['script/no-name']],
    ['script: [x]\nactions: { b: { Begin: } }', ['script/quote-it']],
    ['script: x', ['script/no-actions']],
    ['script: x\nactions:', ['script/no-actions']],
    ['script: x\nactions: [a]', ['script/wrong-shape']],
    ['script: x\nactions: { a: { Stop: } }', ['script/no-begin']],
    ['script: x\nmedia: fone\nactions: { b: { Begin: } }', ['script/bad-value']],
    ['script: x\nconsentVariable: "{a}"\nactions: { b: { Begin: } }', ['script/bad-value']],
    ['script: x\nmedai: phone\nactions: { b: { Begin: } }', ['script/unknown-key']],
    ['script: x\nPlay:\nactions: { b: { Begin: } }', ['script/unknown-key']],
    ['call: x\nsteps: []', ['script/wrong-shape']],
    ['agents: []\nskills: []', ['script/wrong-shape']],
  ])('%j', (text, expected) => expect(read(text).diagnostics.map(each => each.code)).toEqual(expected))

  test('every fault at once, in lower case and without a full stop', () => {
    const { diagnostics } = read('media: x\nfoo: 1\nactions:\n  a: { Plai: }\n  b: { Wait: { Seconds: x }, next: c }\n')
    expect(diagnostics.map(each => each.code).sort()).toEqual([
      'script/bad-value',
      'script/bad-value',
      'script/missing-target',
      'script/no-begin',
      'script/no-name',
      'script/unknown-action',
      'script/unknown-key',
    ])
    for (const { message } of diagnostics) expect(message).toMatch(/^[^A-Z].*[^.]$/)
  })
})

test('a thousand actions are read quickly', () => {
  const actions = Array.from(
    { length: 1_000 },
    (_, index) =>
      `  a${index}:\n    Menu:\n      Phrase: Press 1\n      MaxDigits: 1\n    branches: { "1": a${(index + 1) % 1_000}, Timeout: begin, Default: a0 }\n`,
  )
  const text = head + actions.join('')
  // The best of a few: other tests run on the same cores.
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const start = performance.now()
    read(text)
    best = Math.min(best, performance.now() - start)
  }
  expect(best).toBeLessThan(10_000)
  const { value, diagnostics } = read(text)
  expect(diagnostics).toEqual([])
  expect(value?.actions).toHaveLength(1_001)
})
