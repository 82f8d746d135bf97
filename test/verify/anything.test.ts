import { describe, expect, test } from 'vitest'
import { readCenter } from '../../src/center/read-center.ts'
import { link } from '../../src/flow/link.ts'
import { readScript } from '../../src/script/read.ts'
import { properties } from '../../src/verify/properties/index.ts'
import { verify } from '../../src/verify/verify.ts'
import { origin, sound } from '../support/play.ts'

const center = sound(
  readCenter({ path: 'center.yaml', text: 'agents: { kim: { skills: [Sales] } }\nskills: { Sales: {} }\n' }),
)

/** What becomes of a script whose menu, which not every key leads out of, is come to where `code` sets `dead`. */
const leadingTo = (code: string, before = 'look') => `script: Dead
actions:
  begin: { Begin: , next: ${before} }
  ask: { Rest_api: { Command: who, resultSet: answer }, next: look }
  look:
    Snippet: |
${code
  .trim()
  .split('\n')
  .map(line => `      ${line}`)
  .join('\n')}
    next: is
  is:
    If: { Expression: dead = 1 }
    branches: { "True": menu, "False": bye }
  menu: { Menu: { Phrase: Press 1. }, branches: { "1": bye } }
  bye: { End: }
`

function verdictOn(script: string, code = 'flow/no-dead-end') {
  const flow = sound(link(sound(readScript({ path: 'dead.yaml', text: script }))))
  const { verdicts, notes } = verify({ flow, center, properties, origin })
  const verdict = verdicts.find(each => each.property.code === code)
  const call = verdict?.kind === 'broken' ? verdict.example?.call : undefined
  return { kind: verdict?.kind, why: verdict && 'why' in verdict ? verdict.why : '', call, notes }
}

/** The value of `x` on the call that comes to the menu; the verdict where there is none. */
function valueIn(code: string): unknown {
  const { kind, why, call } = verdictOn(leadingTo(code))
  return call ? call.caller.data.get('x') : `${kind} ${why}`
}

describe('a decision on something made of what comes from outside', { timeout: 60_000 }, () => {
  test.each([
    ['a piece of a text', 'IF x.substr(3, 2) = "82" { dead = 1 }', /^..82/],
    ['its beginning', 'IF x.left(3) = "vip" { dead = 1 }', /^vip/],
    ['its end, in upper case', 'IF x.right(2).upper() = "KR" { dead = 1 }', /kr$/i],
    ['what it contains', 'IF x.contains("gold") { dead = 1 }', /gold/],
    ['where that stands', 'IF x.indexof("@") = 4 { dead = 1 }', /^...@/],
    ['its length', 'IF x.length() = 7 { dead = 1 }', /^.{7}$/],
    ['an element of it', 'IF x[2] = "b" { dead = 1 }', /^[^|]*\|b/],
    ['how many elements it has', 'IF x.count() = 3 { dead = 1 }', /^[^|]*\|[^|]*\|[^|]*$/],
    ['a sum', 'IF x + 5 = 12 { dead = 1 }', /^7$/],
    ['a remainder', 'IF (x % 7 = 3) & (x > 20) { dead = 1 }', /^\d+$/],
    ['two of its pieces', 'IF (x.left(2) = "ab") & (x.substr(4, 1) = "z") { dead = 1 }', /^ab.z/],
    ['what was copied before', 'y = x\nIF y.left(1) = "7" { dead = 1 }', /^7/],
    ['a function of the script', 'FUNCTION two(t) { RETURN t.left(2) }\nIF two(x) = "qq" { dead = 1 }', /^qq/],
    ['a text that it is put into', 'y = "a{x}c"\nIF y = "abc" { dead = 1 }', /^b$/],
    ['a loop over it', 'FOREACH each IN x { IF each = "bad" { dead = 1 } }', /bad/],
    ['a switch on it', 'SWITCH x.lower() { CASE "a" { ok = 1 } CASE "stop" { dead = 1 } }', /^stop$/i],
  ])('on %s is broken by a value that leads there', (_, code, value) => {
    expect(String(valueIn(code))).toMatch(value)
  })

  test.each([
    ['both ways', 'IF x.left(1) = "7" { ok = 1 } ELSE { ok = 2 }'],
    ['asked twice', 'IF x.left(1) = "7" { ok = 1 }\nIF ok = 1 { IF x.left(1) != "7" { dead = 1 } }'],
    [
      'a loop over nobody knows how much',
      'FOREACH each IN x {\n n = n + 1\n IF each = "bad" { ok = 2 }\n}\nREPEAT n { ok = 3 }',
    ],
    ['chance', 'IF random(6) = 3 { ok = 1 }'],
  ])('is proved where no way breaks it: %s', (_, code) => {
    expect(verdictOn(leadingTo(`dead = 0\n${code}`))).toMatchObject({ kind: 'proved' })
  })

  test('tells in its notes what was taken as anything', () => {
    expect(verdictOn(leadingTo('IF x.left(1) = "7" { dead = 1 }')).notes).toContain('these were taken as anything: x')
  })

  test('says what would be needed where no value is found', () => {
    const { kind, why } = verdictOn(leadingTo('IF x.upper() = "abc" { dead = 1 }'))
    expect(kind).toBe('bounded')
    expect(why).toBe(
      'a way that would break it needs {x.upper() = "abc"} at action "look" (line 5) to be true, and no value was found for that',
    )
  })
})

describe('what nobody brings', { timeout: 60_000 }, () => {
  test.each([
    ['dead = 0\nIF now.datepart("minute") = 37 { dead = 1 }', /T\d\d:37$/],
    ['dead = 0\nIF (now.datepart("month") = 12) & (now.datepart("day") = 25) { dead = 1 }', /-12-25T/],
    ['dead = 0\nt = now\nIF t.datepart("hour") >= 22 { dead = 1 }', /T2[23]:/],
    ['dead = 0\nIF date = "12/24/2026" { dead = 1 }', /^2026-12-24T/],
  ])('the clock: %s is broken when the call begins then', (code, start) => {
    expect(verdictOn(leadingTo(code)).call?.start).toMatch(start)
  })

  test.each([
    ['dead = 0\nIF ANI = "+8225550123" { dead = 1 }', 'ani', /^\+8225550123$/],
    ['dead = 0\nIF ANI.substr(2, 2) = "82" { dead = 1 }', 'ani', /^.82/],
    ['dead = 0\nIF DNIS.right(4) = "0100" { dead = 1 }', 'dnis', /0100$/],
  ] as const)('who calls whom: %s is broken by a number', (code, name, number) => {
    expect(verdictOn(leadingTo(code)).call?.caller[name]).toMatch(number)
  })

  test('chance: a seed is found with which it falls so', () => {
    expect(verdictOn(leadingTo('dead = 0\nIF random(6) = 3 { dead = 1 }')).kind).toBe('broken')
  })

  test('what a web service answers: a field of it', () => {
    const { call } = verdictOn(leadingTo('dead = 0\nIF answer.code = "404" { dead = 1 }', 'ask'))
    expect(call?.stubs.get('ask')?.set.get('answer')).toEqual({ code: '404' })
  })

  test('an element of a list in an answer', () => {
    const { call } = verdictOn(leadingTo('dead = 0\nIF answer.agents[2].state = "free" { dead = 1 }', 'ask'))
    expect(call?.stubs.get('ask')?.set.get('answer')).toMatchObject({ agents: [null, { state: 'free' }] })
  })
})

test('values are found for all that a condition asks of caller, answer and clock at once', { timeout: 60_000 }, () => {
  const { call } = verdictOn(
    leadingTo(
      'dead = 0\nIF (ANI.left(3) = "+82") & (answer.level = "gold") & (now.datepart("minute") > 50) { dead = 1 }',
      'ask',
    ),
  )
  expect(call?.caller.ani).toMatch(/^\+82/)
  expect(call?.stubs.get('ask')?.set.get('answer')).toEqual({ level: 'gold' })
  expect(call?.start).toMatch(/:5[1-9]$/)
})

describe('a script that is given values by its place', () => {
  const given = (way: string) => `script: Given
actions:
  begin: { Begin: { Parameters: [event, tier, unused] }, next: which }
  which:
    ${way}
  a: { Assign: { Variable: seen, Value: a } }
  b: { Assign: { Variable: seen, Value: b } }
  c: { Assign: { Variable: seen, Value: c } }
`

  test.each([
    ['compared', 'If: { Expression: tier = "gold" }\n    branches: { "True": a, "False": b }', ['c']],
    ['told apart by several labels', 'Case: { Variable: event.upper() }\n    branches: { A: a, B: b, Default: c }', []],
  ])('takes them from outside, where they are %s', (_, way, unreached) => {
    const { kind, why } = verdictOn(given(way), 'flow/reachable')
    expect({ kind, why }).toEqual(
      unreached.length === 0 ? { kind: 'proved', why: '' } : { kind: 'broken', why: 'no call comes to "c"' },
    )
    expect(verdictOn(given(way), 'flow/no-endless-loop').kind).toBe('proved')
  })
})

describe('keys that a caller presses', () => {
  const asking = (expression: string) => `script: Pin
actions:
  begin: { Begin: , next: pin }
  pin: { Capture: { MaxDigits: 2, Variable: pin }, next: which }
  which: { If: { Expression: ${expression} }, branches: { "True": bye, "False": bye } }
  bye: { End: }
`

  test('with which a decision reckons are not all tried, and it is said', () => {
    const { kind, why } = verdictOn(asking('pin % 7 = 3'), 'flow/no-endless-loop')
    expect(`${kind}: ${why}`).toBe('bounded: a decision reckons with the keys in "pin", of which not all were tried')
  })

  test('that are counted or compared are', () => {
    expect(verdictOn(asking('pin.length() = 2'), 'flow/reachable').kind).toBe('proved')
    expect(verdictOn(asking('pin = "82"'), 'flow/no-endless-loop').kind).toBe('proved')
  })
})
