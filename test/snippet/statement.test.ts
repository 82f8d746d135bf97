import { describe, expect, test } from 'vitest'
import type { Value } from '../../src/snippet/value.ts'
import { play, resultOf } from './play.ts'

describe('statements', () => {
  test.each<[says: string, code: string, result: string]>([
    ['ASSIGN may be left out', 'ASSIGN a = 1\nb = a + 1\nr = b', '2'],
    ['names do not mind case', 'Foo = 3\nr = fOO', '3'],
    ['global: in any case is the same variable here', 'GLOBAL:x = 3\nr = x', '3'],
    ['a block may stand on one line', 'IF 1=1 { r=2 }', '2'],
    ['ELSE runs when nothing else did', 'IF 0\n{ r=1 }\nELSE\n{ r=2 }', '2'],
    ['ELSE IF may do without braces', 'IF 0\n{ r=1 }\nELSE\nIF 1\n{ r=2 }\nELSE\n{ r=3 }', '2'],
    ['FOR counts up', 'FOR i = 1 TO 3 { r = "{r}{i}" }', '123'],
    ['FOR counts down to a lower bound', 'FOR i = 1 TO a.count() { r = "{r}{i}," }', '1,0,'],
    ['FOR makes at least one pass', 'FOR i = 4 TO 4 { r = "{r}{i}" }', '4'],
    ['FOR takes its bounds once', 'n = 2\nFOR i = 1 TO n { n = 9\nr = "{r}{i}" }', '12'],
    ['the counter may be changed inside', 'FOR i = 1 TO 6 { r = "{r}{i}"\ni = i + 1 }', '135'],
    [
      'BREAK leaves the innermost loop',
      'FOR i = 1 TO 2 { FOR j = 1 TO 9 { IF j = 2 { BREAK }\nr = "{r}{i}{j} " } }',
      '11 21 ',
    ],
    ['FOREACH goes through an array', 'FOREACH x IN "a|b" { r = "{r}<{x}>" }', '<a><b>'],
    ['FOREACH of nothing does nothing', 'r = 1\nFOREACH x IN nothing { r = 2 }', '1'],
    ['REPEAT n times', 'REPEAT 3 { r = "{r}." }', '...'],
    [
      'SWITCH takes the case that matches',
      'x="b"\nSWITCH x { CASE "a" { r=1 }\nCASE "b" { r=2 }\nDEFAULT { r=3 } }',
      '2',
    ],
    ['stacked labels share a block', 'SWITCH "a" {\nCASE "a"\nCASE "b"\n{ r=1 }\nDEFAULT { r=3 }\n}', '1'],
    ['DEFAULT runs when no label matches', 'SWITCH 7 { CASE 1 { r=1 }\nDEFAULT // why\n{ r=3 } }', '3'],
    ['SELECT takes the first that holds', 'SELECT { CASE 1 = 2 { r=1 }\nCASE 2 = 2 { r=2 }\nCASE 3 = 3 { r=3 } }', '2'],
    ['a function gives back a value', 'FUNCTION f(a, b) { RETURN a * b }\nr = f(2, 3)', '6'],
    ['a method call passes its receiver first', 'FUNCTION f(a, b) { RETURN "{a}{b}" }\nx = "q"\nr = x.f(3)', 'q3'],
    ['functions mind no case and no order', 'r = F(1)\nFUNCTION f(a)\n{ RETURN a + 1 }', '2'],
    ['the last body wins', 'FUNCTION f()\nFUNCTION f() { RETURN 1 }\nFUNCTION f() { RETURN 2 }\nr = f()', '2'],
    [
      'a function may call itself',
      'FUNCTION f(n) { IF n < 2 { RETURN 1 }\nRETURN n * f(n - 1) }\nr = f(10)',
      '3628800',
    ],
    ['parameters are local', 'a = 1\nFUNCTION f(a) { a = 5 }\nf(2)\nr = a', '1'],
    ['append as a line changes its variable', 'r.append("a")\nr.append("b")', 'ab'],
    ['append in an expression does not', 'x = "a"\nr = "{x.append("b")}{x}"', 'aba'],
    ['an array grows behind its end', 'r[r.count()+1] = "a"\nr[1+r.count] = "b"', 'a|b'],
    ['a gap is filled with empty elements', 'r = "a|b"\nr[5] = "e"', 'a|b|||e'],
    ['an array may begin behind its start', 'r[3] = "c"', '||c'],
    ['RETURN ends the snippet', 'r = 1\nRETURN\nr = 2', '1'],
    ['a comment may follow anything', 'r = 1 // r = 2\n// r = 3', '1'],
    [
      'an array index that no array has fails',
      'r[63000001] = 1',
      'failed: Array index out of bounds. The current array index (63000001) exceeds the maximum allowed index (63000000)',
    ],
    ['a reserved name cannot be assigned to', 'now = 1', 'failed: "now" is reserved and cannot be assigned to'],
    ['USES fails', 'USES x.y z', 'failed: USES needs a web-service library, and the simulator has none'],
  ])('%s', (_, code, expected) => {
    expect(resultOf(code, 'r')).toBe(expected)
  })

  test('TRACE and savetodb are heard', () => {
    const { scope } = play('TRACE "n is {n}"\nglobal:x = 1\nglobal:x.savetodb(1)\nx.savetoDB', { variables: { n: 5 } })
    expect(scope.heard).toEqual(['n is 5', 'saved global:x', 'saved x'])
  })

  test('a RETURN outside of functions gives a result', () => {
    expect(play('RETURN 1 + 1').outcome).toEqual({ kind: 'done', result: 2 })
  })

  test('a failure names its place and keeps what was done', () => {
    const { outcome, scope } = play('a = 1\nb = 1 / 0\nc = 1')
    expect(outcome).toMatchObject({ kind: 'failed', start: 10, end: 15 })
    expect([scope.get('a'), scope.get('c')]).toEqual([1, null])
  })
})

describe('dynamic data', () => {
  test.each<[says: string, code: string, result: string]>([
    ['members are made by assigning', 'DYNAMIC o\no.a.b = 1\nr = o.a.b', '1'],
    ['members mind case', 'DYNAMIC o\no.a = 1\nr = "{o.A}"', ''],
    ['lists are made by assigning', 'DYNAMIC o\no.list[2].x = "q"\nr = "{o.list.count()}{o.list[2].x}"', '2q'],
    ['.$value is the value itself', 'DYNAMIC o\no.a = "v"\nr = o.a.$value.upper()', 'V'],
    [
      'asjson writes it out',
      'DYNAMIC o\no.a = 1\no.b[1] = "x"\no.c.d = true\nr = o.asjson()',
      '{"a":1,"b":["x"],"c":{"d":true}}',
    ],
    ['asxml writes it out', 'DYNAMIC o\no.a = "<"\nr = o.asxml()', '<root><a>&lt;</a></root>'],
    ['JSON text becomes dynamic', 't = $"\\{\\"a\\":[1,2]}"\nDYNAMIC o FROM t\nr = o.a[2]', '2'],
    [
      'XML text becomes dynamic',
      't = "<x><a>1</a><a>2</a><b>c&amp;d</b></x>"\nDYNAMIC o = t\nr = "{o.a[2]}{o.b}"',
      '2c&d',
    ],
    ['other text does not', 'DYNAMIC o FROM "nonsense"', 'failed: the text is neither JSON nor XML that can be read'],
    ['a second declaration keeps what is there', 'DYNAMIC o\no.a = 1\nDYNAMIC o\nr = o.a', '1'],
    ['__type cannot be a member', 'DYNAMIC o\no.__type = 1', 'failed: "__type" cannot be a member'],
    [
      '__proto__ and constructor are members like others',
      'DYNAMIC o\no.__proto__.x = 1\no.constructor = 2\nr = o.asjson()',
      '{"__proto__":{"x":1},"constructor":2}',
    ],
    ['a missing member is empty', 'r = "<{nothing.a.b[3].c}>"', '<>'],
    [
      'text has no members to set',
      'o = "text"\no.a = 1',
      'failed: "a" cannot be set: its variable holds no dynamic data',
    ],
    [
      'it stays under 32 KB',
      'DYNAMIC o\nt = "0123456789"\nREPEAT 5 { t = "{t}{t}" }\nFOR i = 1 TO 500 { o.list[i] = t }',
      'failed: dynamic data must stay under 32768 characters',
    ],
    [
      'a far index allocates nothing',
      'DYNAMIC o\no.list[60000000] = 1',
      'failed: dynamic data must stay under 32768 characters',
    ],
    ['it holds itself only as it was', 'DYNAMIC o\no.a = 1\no.b = o\nr = o.asjson()', '{"a":1,"b":{"a":1}}'],
  ])('%s', (_, code, expected) => {
    expect(resultOf(code, 'r')).toBe(expected)
  })

  test('a copy in an older state never changes', () => {
    const older: Value = {
      kind: 'object',
      members: new Map<string, Value>([['list', { kind: 'list', items: [1, 2] }]]),
    }
    const { scope } = play('o.list[1] = 9\no.more.x = 1', { variables: { o: older } })
    expect(older.members.get('list')).toEqual({ kind: 'list', items: [1, 2] })
    expect(older.members.size).toBe(1)
    expect(scope.get('o')).not.toBe(older)
  })
})

describe('web calls', () => {
  const code =
    'p = GetRESTProxy()\np.AddHeader("a", "b")\np.ContentType = "x/y"\nanswer = p.MakeRestRequest("http://x", "", 0, "GET")\nr = "{p.StatusCode} {answer.a} {p.ContentType}"'

  test('fail without a stub', () => {
    expect(resultOf(code, 'r')).toBe('-1  x/y')
  })

  test('are answered by a stub', () => {
    const seen: unknown[] = []
    const stub = (name: string, given: readonly Value[]): Value => {
      seen.push(name, ...given)
      return '{"a":7}'
    }
    expect(resultOf(code, 'r', { stub })).toBe('200 7 x/y')
    expect(seen).toEqual(['MakeRestRequest', 'http://x', '', 0, 'GET'])
  })
})
