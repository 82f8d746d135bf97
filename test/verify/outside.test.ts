import { describe, expect, test } from 'vitest'
import { idleCall } from '../../src/center/call.ts'
import { readCenter } from '../../src/center/read-center.ts'
import { link } from '../../src/flow/link.ts'
import { readScript } from '../../src/script/read.ts'
import { properties } from '../../src/verify/properties/index.ts'
import { verify } from '../../src/verify/verify.ts'
import { origin, sound } from '../support/play.ts'

const center = sound(
  readCenter({ path: 'center.yaml', text: 'agents: { kim: { skills: [Sales] } }\nskills: { Sales: {} }\n' }),
)

function verified(script: string) {
  const flow = sound(link(sound(readScript({ path: 'outside.yaml', text: script }))))
  return verify({ flow, center, properties, origin })
}

const verdictOn = (script: string, code: string) => verified(script).verdicts.find(each => each.property.code === code)

/** A script with many settings from outside, of which a call comes to read few. */
const settings = (names: readonly string[]) => `script: Settings
actions:
  begin: { Begin: , next: first }
  first:
    Snippet: |
${names.map(each => `      IF kind = "${each}" { IF ${each} = "on" { ${each}_is = 1 } }`).join('\n')}
    next: which
  which:
    Case: { Variable: kind }
    branches: { ${names.map(each => `${each}: if_${each}`).join(', ')}, Default: bye }
${names.map(each => `  if_${each}:\n    If: { Expression: ${each}_is = 1 }\n    branches: { "True": queue, "False": bye }`).join('\n')}
  queue: { Reqagent: { Skill: Sales }, next: music }
  music: { Music: { MusicFile: hold.wav } }
  bye: { End: }
`

describe('what comes from outside', { timeout: 60_000 }, () => {
  test('is asked for when it is read, and so does not multiply', () => {
    const names = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa']
    const { space, verdicts } = verified(settings(names))
    expect(space.complete).toBe(true)
    expect(space.states).toBeLessThan(1_000)
    expect(verdicts.find(each => each.property.code === 'flow/no-endless-loop')?.kind).toBe('proved')
    expect(verdicts.find(each => each.property.code === 'flow/reachable')?.kind).toBe('proved')
  })

  test('is broken where it is compared with what the platform gives, and equals that', () => {
    const verdict = verdictOn(
      `script: Known
actions:
  begin: { Begin: , next: is }
  is:
    If: { Expression: knownNumber = ANI }
    branches: { "True": menu, "False": bye }
  menu: { Menu: { Phrase: Press 1. }, branches: { "1": bye } }
  bye: { End: }
`,
      'flow/no-dead-end',
    )
    const call = verdict?.kind === 'broken' ? verdict.example?.call : undefined
    expect(call?.caller.data.get('knownnumber')).toBe(call?.caller.ani)
  })

  test('is, of who calls, a number that leads there', () => {
    const verdict = verdictOn(
      `script: Numbers
actions:
  begin: { Begin: , next: look }
  look:
    Snippet: |
      IF ANI.left(3) = "+82" { ours = 1 }
    next: is
  is:
    If: { Expression: ours = 1 }
    branches: { "True": menu, "False": bye }
  menu: { Menu: { Phrase: Press 1. }, branches: { "1": bye } }
  bye: { End: }
`,
      'flow/no-dead-end',
    )
    const call = verdict?.kind === 'broken' ? verdict.example?.call : undefined
    expect(call?.caller.ani).toMatch(/^\+82/)
  })

  test('has in a counterexample the value that leads there', () => {
    const verdict = verdictOn(
      `script: Vip
actions:
  begin: { Begin: , next: copy }
  copy: { Assign: { Variable: own, Value: "{level}" }, next: is }
  is:
    If: { Expression: own = "gold" }
    branches: { "True": menu, "False": bye }
  menu: { Menu: { Phrase: Press 1. }, branches: { "1": bye } }
  bye: { End: }
`,
      'flow/no-dead-end',
    )
    expect(verdict?.kind).toBe('broken')
    const call = verdict?.kind === 'broken' ? verdict.example?.call : undefined
    expect(call?.caller.data.get('level')).toBe('gold')
  })

  test('is, of an answer, told by the stub of that answer', () => {
    const verdict = verdictOn(
      `script: Stub
actions:
  begin: { Begin: , next: ask }
  ask: { Getvalue: { Name: level, Variable: level }, branches: { NoData: bye, Default: is } }
  is:
    If: { Expression: level = "gold" }
    branches: { "True": menu, "False": bye }
  menu: { Menu: { Phrase: Press 1. }, branches: { "1": bye } }
  bye: { End: }
`,
      'flow/no-dead-end',
    )
    const call = verdict?.kind === 'broken' ? verdict.example?.call : undefined
    expect(call?.stubs.get('ask')?.set).toEqual(new Map([['level', 'gold']]))
  })
})

const atHour = (condition: string) => `script: Hours
actions:
  begin: { Begin: , next: look }
  look:
    Snippet: |
      ASSIGN hour = now.datepart("hour")
      ASSIGN isOpen = 1
      IF ${condition} { isOpen = 0 }
    next: is
  is:
    If: { Expression: isOpen = 1 }
    branches: { "True": bye, "False": menu }
  menu: { Menu: { Phrase: Press 1. }, branches: { "1": bye } }
  bye: { End: }
`

describe('a decision on the clock', { timeout: 60_000 }, () => {
  test('is proved for every hour and weekday', () => {
    expect(verdictOn(atHour('hour > 23 | dow > 6'), 'flow/no-dead-end')?.kind).toBe('proved')
  })

  test('is broken at an hour that the call then begins at', () => {
    const verdict = verdictOn(atHour('hour = 3 & dow = 0'), 'flow/no-dead-end')
    const call = verdict?.kind === 'broken' ? verdict.example?.call : undefined
    expect(call?.start).toMatch(/T03:30$/)
    expect(new Date(`${call?.start}Z`).getUTCDay()).toBe(0)
  })

  test('on more than hour and weekday is broken at a moment that the call then begins at', () => {
    const verdict = verdictOn(atHour('now > 50000'), 'flow/no-dead-end')
    const call = verdict?.kind === 'broken' ? verdict.example?.call : undefined
    expect(Date.parse(`${call?.start}Z`) / 86_400_000 + 25_569).toBeGreaterThan(50_000)
  })
})

test('between two numbers and behind a text there is a value that is tried', () => {
  const script = `script: Between
actions:
  begin: { Begin: , next: level }
  level: { If: { Expression: level > 5 & level < 6 }, branches: { "True": a, "False": tier } }
  tier: { If: { Expression: tier > "zz" }, branches: { "True": b, "False": bye } }
  a: { Assign: { Variable: seen, Value: a } }
  b: { Assign: { Variable: seen, Value: b } }
  bye: { End: }
`
  expect(verdictOn(script, 'flow/reachable')?.kind).toBe('proved')
})

test('what a call says that the outside answers is taken, and nothing else', () => {
  const script = `script: Answered
actions:
  begin: { Begin: , next: ask }
  ask: { Rest_api: { ServiceAddress: "https://crm.example", resultSet: customer }, next: tier }
  tier: { If: { Expression: customer.tier.upper() = "GOLD" }, branches: { "True": gold, "False": bye } }
  gold: { Assign: { Variable: seen, Value: gold } }
  bye: { End: }
`
  const flow = sound(link(sound(readScript({ path: 'answered.yaml', text: script }))))
  const reachedWith = (tier: string) => {
    const set = new Map([['customer', { tier }]])
    const call = { ...idleCall, stubs: new Map([['ask', { set }]]) }
    const { verdicts } = verify({ flow, center, properties, origin, call })
    return verdicts.find(each => each.property.code === 'flow/reachable')?.kind
  }
  expect([reachedWith('gold'), reachedWith('silver')]).toEqual(['proved', 'broken'])
})
