import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseShard, shardOf } from '../../src/cli/shard.ts'
import { callwright, folderOf } from './fake-io.ts'

const script = `script: Ask
actions:
  begin: { Begin: , next: ask }
  ask:
    Menu: { Phrase: Press 1 to agree., MaxDigits: 1 }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, "2": refused, Default: refused }
  refused: { DoNotRecord: , next: queue }
  queue: { Reqagent: { Skill: Sales }, next: wait }
  wait: { Wait: { Seconds: 60 } }
`
const call = (name: string, key: number, recorded: string) =>
  `call: ${name}\nscript: ask.yaml\nsteps:\n  - press: ${key}\n  - answer: agent\n  - after: 20s\n    hangup: caller\nexpect: { recorded: ${recorded} }\n`

const project = () =>
  folderOf({
    'ask.yaml': script,
    'center.yaml':
      'center: C\nagents: { agent: { name: A, skills: [Sales] } }\npolicies: [{ name: all, record: 100% }]\n',
    'agrees.call.yaml': call('Caller agrees', 1, 'all'),
    'other.call.yaml': call('Another refuses', 2, 'none'),
    'refuses.call.yaml': call('Caller refuses', 2, 'none'),
  })

describe('parts of a test run', () => {
  test('parts hold every call once', () => {
    const all = Array.from({ length: 17 }, (_, index) => index)
    const parts = [1, 2, 3, 4].map(part => shardOf(all, { part, of: 4 }))
    expect(parts.flat().sort((a, b) => a - b)).toEqual(all)
    expect(Math.max(...parts.map(each => each.length)) - Math.min(...parts.map(each => each.length))).toBe(1)
  })

  test.each(['', '0/2', '3/2', '1', '1/0', 'a/b', '1/2/3'])('%j is no part', text => {
    expect(parseShard(text)).toBeUndefined()
  })

  test('merged, two parts say what one run says', async () => {
    const cwd = project()
    for (const part of ['1', '2'])
      await callwright(['test', '--coverage', '--shard', `${part}/2`, '--format', `json:part${part}.json`], { cwd })
    for (const format of ['text', 'json', 'junit', 'tap', 'github', 'lcov']) {
      const whole = await callwright(['test', '--coverage', '--format', format], { cwd })
      expect(await callwright(['merge-reports', 'part1.json', 'part2.json', '--format', format], { cwd })).toEqual(
        whole,
      )
    }
  })

  test('a file that is no report is named, with exit 2', async () => {
    const { code, err } = await callwright(['merge-reports', 'ask.yaml', 'none.json'], { cwd: project() })
    expect(code).toBe(2)
    expect(err).toContain('cannot merge ask.yaml')
    expect(err).toContain('none.json')
  })
})

describe('coverage', () => {
  test('counts branches, actions and answers', async () => {
    const { code, out } = await callwright(['test', '--coverage', 'agrees.call.yaml'], { cwd: project() })
    expect(code).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "✓ Caller agrees  agrees.call.yaml

      Branches taken: 3 of 6 (50 %)
      Actions visited: 4 of 5
      Asked whether to record: 1 agreed, 0 refused, 0 did not answer
        never: ask → 2   ask.yaml:7
        never: ask → Default   ask.yaml:7
        never: refused → Default   ask.yaml:8

      1 call: 1 passed
      "
    `)
  })

  test('below the threshold is a finding', async () => {
    const cwd = project()
    expect((await callwright(['test', '--threshold', '80'], { cwd })).code).toBe(0)
    const { code, err } = await callwright(['test', '--threshold', '90%'], { cwd })
    expect({ code, err }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "error: 83 % of the branches were taken, less than the 90 % that are asked for
      ",
      }
    `)
    expect((await callwright(['test', '--threshold', 'much'], { cwd })).code).toBe(2)
  })

  test('as lcov', async () => {
    const cwd = project()
    await callwright(['test', '--format', 'lcov:coverage.info'], { cwd })
    expect(readFileSync(join(cwd, 'coverage.info'), 'utf8')).toMatchInlineSnapshot(`
      "TN:callwright
      SF:ask.yaml
      BRDA:3,0,begin → Default,3
      BRDA:7,0,ask → 1,1
      BRDA:7,0,ask → 2,2
      BRDA:7,0,ask → Default,0
      BRDA:8,0,refused → Default,2
      BRDA:9,0,queue → Default,3
      BRF:6
      BRH:5
      DA:3,3
      DA:4,3
      DA:8,2
      DA:9,3
      DA:10,3
      LF:5
      LH:5
      end_of_record
      "
    `)
  })
})

describe('some of the calls', () => {
  test('by name', async () => {
    const cwd = project()
    expect((await callwright(['test', '--name', 'caller'], { cwd })).out).toContain('2 calls: 2 passed')
    expect((await callwright(['test', '--name', 'nobody'], { cwd })).code).toBe(2)
  })

  test('the first difference stands beside the script’s line', async () => {
    const cwd = folderOf({
      'ask.yaml': script
        .replace('next: wait', 'next: start')
        .replace(
          '  wait:',
          '  start: { LogRecordingPro: { Record: Start, RecordingType: Call }, next: wait }\n  wait:',
        ),
      'wrong.call.yaml': `${call('Wrong', 1, 'all').split('expect')[0]}expect: { recordings: [] }\n`,
    })
    const { code, out } = await callwright(['test'], { cwd })
    expect(code).toBe(1)
    expect(out).toMatchInlineSnapshot(`
      "✗ Wrong  wrong.call.yaml
          recordings: expected none, got [rec-1 1.214–21.214 s caller + agent by
              R11] (line 10)
              ask.yaml:10 | start: { LogRecordingPro: { Record: Start, RecordingType…

      1 call: 0 passed, 1 failed
      "
    `)
  })
})

test('a broken script fails each of its calls, not only the first', async () => {
  const cwd = folderOf({
    'ask.yaml': `${script}  wrong: { Wait: { Secs: 1 } }\n`,
    'a.call.yaml': call('One', 1, 'all'),
    'b.call.yaml': call('Two', 1, 'all'),
  })
  const { code, out } = await callwright(['test'], { cwd })
  expect(code).toBe(2)
  expect(out).toContain('2 calls: 0 passed, 2 not played')
})
