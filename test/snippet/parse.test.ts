import { describe, expect, test } from 'vitest'
import { checkCalls, constantText, parseExpression, parseSnippet, parseTemplate } from '../../src/snippet/parse.ts'
import { SnippetParser } from '../../src/snippet/parser.ts'

/** Faults as `«what» message`, the faulty text in quotes. */
function faultsOf(code: string): readonly string[] {
  return parseSnippet(code).faults.map(each => `«${code.slice(each.start, each.end)}» ${each.message}`)
}

test('the grammar is sound', () => {
  expect(() => new SnippetParser(false)).not.toThrow()
})

describe('faults', () => {
  test.each<[says: string, code: string, faults: readonly string[]]>([
    ['a stray ) behind a condition', 'IF (a = 1)) { b = 2 }', ['«)» ")" is not expected here']],
    ['a stray ) behind a text', 'a[i] = "x")\nb = 1', ['«)» ")" is not expected here']],
    ['quotes inside of quotes', 'a = "say "b" now"', ['«b» "b" is not expected here']],
    [
      'three faults are three',
      'a = )\nb = 1\nc = (\nIF d { e = = 1 }',
      [
        '«)» expected a value, but found ")"',
        '«» expected a value, but found the end of the line',
        '«=» expected a value, but found "="',
      ],
    ],
    [
      'a fault in a header leaves the block',
      'IF { a = ) }',
      ['«{» expected a value, but found "{"', '«)» expected a value, but found ")"'],
    ],
    ['a missing closing quote', 'a = "x\nb = 1', ['«"» the text that begins here has no closing quote on its line']],
    ['a missing closing brace in a text', 'a = "x{b"\nc = 1', ['«{» this "{" has no "}" on its line']],
    ['nothing in braces', 'a = "{}"', ['«}» expected a value, but found "}"']],
    ['a block that never ends', 'IF a {\nb = 1\nIF c {', ['«{» this "{" is never closed']],
    ['a brace that closes nothing', 'a = 1\n}\nb = 1', ['«}» this "}" closes nothing']],
    ['an unknown statement', 'WHILE a < 3 { b = 1 }', ['«WHILE» there is no statement "WHILE"']],
    ['a misspelled statement', 'RETRUN a', ['«RETRUN» there is no statement "RETRUN"']],
    ['a misspelled loop with brackets', 'WHILE (a) {\n b = 1 }', ['«WHILE» there is no statement "WHILE"']],
    ['a line that does nothing', 'a[1]', ['«a[1]» this line does nothing']],
    ['a call that is assigned to', 'f(1) = 2', ['«f(1)» the result of a call cannot be assigned to']],
    ['a semicolon', 'a = 1;', ['«;» ";" is no part of the language']],
    ['==', 'IF a == 1 { b = 1 }', ['«==» "==" is no operator']],
    ['a label outside', 'CASE 1 { a = 1 }', ['«CASE» CASE stands outside of a SWITCH or SELECT']],
    ['something else in a SWITCH', 'SWITCH a { b = 1 }', ['«b» expected CASE or DEFAULT']],
    ['two statements in a line', 'a = 1 b = 2', ['«b» "b" is not expected here']],
  ])('%s', (_, code, faults) => {
    expect(faultsOf(code)).toEqual(faults)
  })

  test('an unknown word gets advice', () => {
    expect(parseSnippet('RETRUN a').faults[0]).toMatchObject({
      code: 'snippet/unknown-statement',
      hint: 'did you mean "RETURN"?',
    })
    expect(parseSnippet('WHILE a {}').faults[0]?.hint).toBe('loops are FOR, FOREACH and REPEAT')
  })
})

describe('what is collected', () => {
  test('functions and dynamics wherever they stand', () => {
    const { program } = parseSnippet(
      'IF test { DYNAMIC menu }\nFUNCTION f(a, b)\nIF 0 { DYNAMIC global:x\nFUNCTION g() { a = 1 } }',
    )
    expect(program.functions.map(({ name, arity, body }) => [name, arity, body?.length])).toEqual([
      ['f', 2, undefined],
      ['g', 0, 1],
    ])
    expect(program.dynamics).toEqual(['menu', 'global:x'])
  })

  test('offsets are of the text', () => {
    const code = '// x\n  a.b[1] = "q"'
    const [first] = parseSnippet(code).program.statements
    expect(code.slice(first?.start, first?.end)).toBe('a.b[1] = "q"')
  })

  test('words that are reserved in a loop alone may be names elsewhere', () => {
    expect(faultsOf('from = 1\nto = from\nin = to\no.case = 1')).toEqual([])
  })
})

describe('calls', () => {
  const check = (code: string): readonly string[] => {
    const { program } = parseSnippet(code)
    return checkCalls(program, new Map(program.functions.map(each => [each.name.toLowerCase(), each]))).map(
      each => `${each.code} «${code.slice(each.start, each.end)}» ${each.message}; ${each.hint ?? ''}`,
    )
  }

  test.each<[code: string, faults: readonly string[]]>([
    ['a = "x".upper()\nb = F(1)\nFUNCTION f(x) { RETURN 1 }', []],
    ['a = b.uper()', ['snippet/unknown-function «uper» there is no function "uper"; did you mean "upper"?']],
    [
      'a = b.left()',
      [
        'snippet/wrong-argument-count «left» "left" takes 1 argument, not 0; what stands before the dot is an argument too',
      ],
    ],
    ['a = left(b)', ['snippet/wrong-argument-count «left» "left" takes 2 arguments, not 1; ']],
    ['FUNCTION f(x) { a = 1 }\nf(1, 2)', ['snippet/wrong-argument-count «f» "f" takes 1 argument, not 2; ']],
    [
      'IF 1 { SWITCH q(1) { CASE 1 { a = "{w(2)}" } } }',
      [
        'snippet/unknown-function «q» there is no function "q"; neither the script nor the simulator knows it',
        'snippet/unknown-function «w» there is no function "w"; neither the script nor the simulator knows it',
      ],
    ],
  ])('%s', (code, faults) => {
    expect(check(code)).toEqual(faults)
  })

  test('are checked in expressions and templates too', () => {
    expect(checkCalls(parseExpression('zzzzzz(1)').expression, new Map())).toHaveLength(1)
    expect(checkCalls(parseTemplate('a{zzzzzz(1)}').template, new Map())).toHaveLength(1)
  })
})

describe('expressions and templates', () => {
  test('an expression may go over lines, and words of statements are names', () => {
    expect(parseExpression('a = 1\n & case = 2').faults).toEqual([])
    expect(parseExpression('a = 1)').faults.map(each => each.message)).toEqual(['")" is not expected here'])
    expect(parseExpression('').faults.map(each => each.message)).toEqual([
      'expected a value, but found the end of the text',
    ])
  })

  test('a template without substitutions is constant', () => {
    expect(constantText(parseTemplate('a "b" } c').template)).toBe('a "b" } c')
    expect(constantText(parseTemplate('a{b}').template)).toBeUndefined()
    expect(parseTemplate('a {b').faults.map(each => each.message)).toEqual(['this "{" has no "}"'])
  })
})

describe('what is too much', () => {
  test.each<[says: string, code: string]>([
    ['brackets', `a = ${'('.repeat(5_000)}`],
    ['blocks', 'IF a {'.repeat(5_000)],
    ['texts in texts', `a = ${'"{'.repeat(5_000)}`],
    ['prefixes', `a = ${'!'.repeat(5_000)}1`],
    ['megabytes', 'a = 1\n'.repeat(500_000)],
  ])('%s are refused at once', (_, code) => {
    const started = performance.now()
    expect(parseSnippet(code).faults.map(each => each.code)).toContain('snippet/too-large')
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('long rows are no deep trees', () => {
    const chain = `a = ${'1 + '.repeat(10_000)}1\nb = c${'.d'.repeat(10_000)}`
    expect(parseSnippet(chain).faults).toEqual([])
  })
})
