import { describe, expect, test } from 'vitest'
import { analysisOf, mostPoints } from '../../src/lint/analysis/analysis.ts'
import { flowOf } from '../support/play.ts'
import { findings } from './rules-of.ts'

const codes = (...texts: readonly [string, ...string[]]): readonly string[] =>
  findings(flowOf(...texts)).map(each => each.code)

const ask = `
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes, 2 for no." }
    consent: { grant: ["1"], refuse: ["2"] }`

/** A script that keeps the answer in a flag and looks at it later. */
const flagged = (keep: string, look: string): string => `script: Flag
actions:
  begin:
    Begin:
    next: ask${ask}
    branches: { "1": yes, "2": no, Default: no }
  yes:
    Snippet: ASSIGN agreed = "yes"
    next: hours
  no:
    Snippet: |
${keep.replace(/^/gm, '      ')}
    next: hours
  hours:
    Hours: { Profile: Main }
    branches: { Open: look, Default: bye }
  bye:
    Hangup:
  look:
${look}
  refused:
    DoNotRecord:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`
const byCase = (label: string): string => `    Case: { Variable: agreed }
    branches: { "${label}": refused, Default: queue }`

describe('a flag in a variable', () => {
  test('is followed from a Snippet to a Case', () => {
    expect(codes(flagged('ASSIGN agreed = "no"', byCase('no')))).toEqual([])
    expect(codes(flagged('ASSIGN agreed = "no"', byCase('No')))).toEqual([
      'consent/refusal-not-honored',
      'consent/silence-is-not-consent',
    ])
  })

  test('is followed through IF in code, and to an If', () => {
    const code = 'IF MRES = "2" | MRES != "1" { agreed = "no" } ELSE { agreed = "yes" }'
    const look = '    If: { Expression: agreed = "no" }\n    branches: { "True": refused, "False": queue }'
    expect(codes(flagged(code, look))).toEqual([])
    expect(codes(flagged(code, look.replace('"no"', '"never"')))).toContain('consent/refusal-not-honored')
  })

  test('is followed through text, whatever the case of its name', () => {
    expect(codes(flagged('word = "no"\nASSIGN AGREED = "{word}"', byCase('no')))).toEqual([])
  })

  test('the way to a finding is told in words', () => {
    const [found] = findings(flowOf(flagged('ASSIGN agreed = "no"', byCase('No'))))
    expect(found?.path?.map(each => each.message)).toEqual([
      'the caller presses 2',
      '"hours" leaves by Open',
      '"look" finds "no"',
    ])
  })
})

describe('subscripts', () => {
  const asking = (back: string): string => `script: Ask
actions:
  begin:
    Begin:
    next: ask${ask}
    branches: { "1": yes, "2": no, Default: no }
  yes:
    Return: { ReturnValue: "yes" }
  no:
    ${back}
`
  const main = (label: string): string => `script: Main
actions:
  begin:
    Begin:
    next: run
  run:
    Runsub: { ScriptName: Ask, ReturnVariable: answer }
    next: look
  look:
    Case: { Variable: answer }
    branches: { ${label}: refused, Default: queue }
  refused:
    DoNotRecord:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`
  test('give their answer back by Return', () => {
    expect(codes(main('no'), asking('Return: { ReturnValue: "no" }'))).toEqual([])
    expect(codes(main('none'), asking('Return: { ReturnValue: "no" }'))).toContain('consent/refusal-not-honored')
  })

  test('give their answer back by a global variable, which a local one is not', () => {
    const keep = (name: string): string => `Snippet: ASSIGN ${name} = "no"\n    next: back\n  back:\n    Return:`
    const looking = main('no').replace('ReturnVariable: answer', 'ReturnVariable: ""')
    expect(codes(looking, asking(keep('global:answer')))).toEqual([])
    expect(codes(looking, asking(keep('answer')))).toContain('consent/refusal-not-honored')
  })

  test('take their parameters by value', () => {
    const sub = `script: Ask
actions:
  begin:
    Begin: { Parameters: [mode] }
    next: look
  look:
    Case: { Variable: mode }
    branches: { ask: ask, Default: back }${ask}
    branches: { "1": back, "2": refused, Default: refused }
  refused:
    DoNotRecord:
    next: back
  back:
    Return:
`
    const text = main('no').replace('ReturnVariable: answer', 'Parameters: [ask]')
    expect(codes(text, sub)).toEqual([])
    const isAsked = (main: string): boolean =>
      analysisOf(flowOf(main, sub)).points.some(({ facts }) => facts.consent === 'refused')
    expect(isAsked(text)).toBe(true)
    expect(isAsked(text.replace('[ask]', '[skip]'))).toBe(false)
  })

  test('keep variables when one script goes over to another', () => {
    const second = `script: Second
actions:
  begin:
    Begin:
    next: look
  look:
    Case: { Variable: agreed }
    branches: { "no": refused, Default: queue }
  refused:
    DoNotRecord:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`
    const first = flagged('ASSIGN agreed = "no"', '    Runscript: { ScriptName: Second }')
    expect(codes(first, second)).toEqual([])
  })

  test('are found behind a folder that is only known at run time', () => {
    const text = main('none').replace('ScriptName: Ask', 'ScriptName: "{scriptPath}Ask"')
    expect(codes(text, asking('Return: { ReturnValue: "no" }'))).toContain('consent/refusal-not-honored')
  })

  test('that are not there make every rule about the path silent', () => {
    const text = flagged('ASSIGN agreed = "no"', '    Runsub: { ScriptName: Elsewhere }\n    next: queue')
    expect(codes(text)).toEqual([])
  })
})

describe('events', () => {
  const script = (after: string): string => `script: Events
actions:
  begin:
    Begin:
    next: queue
  queue:
    ${after}
  answered:
    Onanswer:
    next: record
  record:
    LogRecordingPro: { Record: Start, RecordingType: Call }
`
  const reaches = (text: string, action: string): boolean => {
    const flow = flowOf(text)
    return analysisOf(flow).at(flow.main, action).length > 0
  }

  test('an agent answers only after Reqagent', () => {
    expect(reaches(script('Reqagent: { Skill: Sales }'), 'record')).toBe(true)
    expect(reaches(script('Wait: { Seconds: 5 }'), 'record')).toBe(false)
  })

  test('nothing interrupts what takes no time', () => {
    const text = `script: Quick
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
    next: refused
  refused:
    DoNotRecord:
    next: music
  music:
    Music: { MusicFile: hold.wav }
  answered:
    Onanswer:
`
    const flow = flowOf(text)
    const answers = analysisOf(flow).at(flow.main, 'answered')
    expect(answers.length).toBeGreaterThan(0)
    expect(answers.every(({ facts }) => facts.doNotRecord)).toBe(true)
  })
})

describe('bounds', () => {
  test('a loop is passed at least as often as its number says', () => {
    const text = `script: Loop
actions:
  begin:
    Begin:
    next: again
  again:
    Loop: { Repeat: 2 }
    branches: { Repeat: ask, Finished: refused }${ask}
    branches: { "1": queue, Default: again }
  refused:
    DoNotRecord:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`
    expect(codes(text)).toEqual([])
    const flow = flowOf(text)
    expect(
      analysisOf(flow)
        .at(flow.main, 'refused')
        .every(({ facts }) => facts.consent !== 'unasked'),
    ).toBe(true)
  })

  test('a counter that never stops ends the looking all the same', () => {
    const text = `script: Counter
actions:
  begin:
    Begin:
    next: count
  count:
    Snippet: n = n + 1
    next: pause
  pause:
    Wait: { Seconds: 1 }
    next: look
  look:
    If: { Expression: n > 100000 }
    branches: { "True": bye, "False": count }
  bye:
    Hangup:
`
    const { points, isComplete } = analysisOf(flowOf(text))
    expect(isComplete).toBe(true)
    expect(points.length).toBeLessThan(100)
  })

  test('a thousand decisions that each set a flag are looked at within the bound', () => {
    const lines = Array.from(
      { length: 500 },
      (_, at) => `
  q${at}:
    If: { Expression: ANI = "${at}" }
    branches: { "True": s${at}, "False": q${at + 1} }
  s${at}:
    Snippet: flag${at % 40} = 1
    next: q${at + 1}`,
    )
    const text = `script: Many
actions:
  begin:
    Begin:
    next: q0${lines.join('')}
  q500:
    If: { Expression: "${Array.from({ length: 40 }, (_, at) => `flag${at} = 1`).join(' | ')}" }
    branches: { "True": bye, "False": queue }
  queue:
    Reqagent: { Skill: Sales }
  bye:
    Hangup:
`
    const { points } = analysisOf(flowOf(text))
    expect(points.length).toBeLessThanOrEqual(mostPoints)
    expect(codes(text)).toEqual([])
  })
})
