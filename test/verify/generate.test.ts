import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callwright, folderOf } from '../cli/fake-io.ts'

const project = () =>
  folderOf({
    'package.json': '{}',
    'consent.yaml': readFileSync('scripts/consent/consent.yaml', 'utf8'),
    'center.yaml': readFileSync('scripts/center.yaml', 'utf8'),
  })

describe('generate', () => {
  test('takes every branch of the consent sample, with few calls', async () => {
    const { code, out } = await callwright(['generate', 'consent.yaml', '--format', 'json'], { cwd: project() })
    const { calls, coverage, missed, complete } = JSON.parse(out)
    expect({ code, coverage, missed, complete }).toEqual({
      code: 0,
      coverage: { branches: { hit: 14, all: 14 } },
      missed: [],
      complete: true,
    })
    expect(calls.length).toBeLessThan(7)
    for (const call of calls) expect(call.adds).not.toEqual([])
  })

  test.each([[[]], [['--outcomes']]])('writes calls that test finds as they say (%s)', async options => {
    const cwd = project()
    const written = await callwright(['generate', 'consent.yaml', '--out-dir', 'calls', ...options], { cwd })
    expect(written.code).toBe(0)
    const { code, out } = await callwright(['test', 'calls', '--coverage', '--format', 'json'], { cwd })
    const { summary, coverage } = JSON.parse(out)
    expect(code).toBe(0)
    expect(summary.failed).toBe(0)
    expect(summary.calls).toBeGreaterThan(3)
    expect(coverage.branches.hit).toBe(coverage.branches.all)
  })

  test('fits a terminal of 80 columns', async () => {
    const { out } = await callwright(['generate', 'consent.yaml', '--outcomes'], { cwd: project() })
    expect(Math.max(...out.split('\n').map(each => each.length))).toBeLessThanOrEqual(80)
  })

  test('has a call for each way in which a recording can begin, if outcomes are asked for', async () => {
    const { out } = await callwright(['generate', 'consent.yaml', '--outcomes', '--format', 'json'], { cwd: project() })
    const outcomes = JSON.parse(out).calls.map((each: { outcome?: string }) => each.outcome)
    expect(outcomes).toEqual(expect.arrayContaining(['', 'recording policy', 'recording script', 'recording agent']))
  })

  test('says what it could not see where a limit comes first', async () => {
    const { code, out } = await callwright(['generate', 'consent.yaml', '--limit', 'states=3'], { cwd: project() })
    expect(code).toBe(3)
    expect(out).toContain('the limit of 3 states ended the search')
  })
})

describe('what generate writes', () => {
  const menus = `script: Stay
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales }, next: music }
  music: { Music: { MusicFile: hold.wav, SecondsToPlay: 45 }, next: stay }
  stay:
    Menu: { Phrase: Do you want to stay? }
    branches: { "*": music, "#": bye, Timeout: bye, Default: bye }
  bye: { Hangup: }
`
  const codes = `script: Code
actions:
  begin: { Begin: , next: code }
  code: { Capture: { Variable: code, MaxDigits: 4 }, next: right, branches: { Timeout: bye } }
  right: { If: { Expression: code = "4711" }, branches: { "True": never, "False": bye } }
  never: { If: { Expression: code = "4712" }, branches: { "True": bye, "False": bye } }
  lost: { Play: { Phrase: Nobody hears this. }, next: bye }
  bye: { Hangup: }
`
  const numbers = `script: Numbers
actions:
  begin: { Begin: , next: who }
  who: { If: { Expression: ANI = "+8215550100" }, branches: { "True": known, "False": bye } }
  known: { Play: { Phrase: Welcome back. }, next: bye }
  bye: { Hangup: }
`
  const base =
    'call: base\nscript: codes.yaml\nstart: 2026-03-03T11:00\ncaller: { ani: "+1555", data: { tier: gold } }\n'
  const folder = () =>
    folderOf({ 'package.json': '{}', 'menus.yaml': menus, 'codes.yaml': codes, 'numbers.yaml': numbers })
  const write = (cwd: string, script: string, ...options: readonly string[]) =>
    callwright(['generate', script, '--out-dir', 'calls', ...options], { cwd })

  test('a caller who waits for a minute and does nothing does so in the file, too', async () => {
    const cwd = folder()
    await write(cwd, 'menus.yaml')
    const { code, out } = await callwright(['test', 'calls', '--coverage', '--format', 'json'], { cwd })
    const { coverage, summary } = JSON.parse(out)
    expect({ code, failed: summary.failed }).toEqual({ code: 0, failed: 0 })
    expect(coverage.branches.hit).toBe(coverage.branches.all)
  })

  test('names say which keys, in files as words', async () => {
    const cwd = folder()
    await write(cwd, 'menus.yaml')
    const files = readdirSync(join(cwd, 'calls')).join(' ')
    expect(files).toContain('presses-star')
    expect(files).toContain('presses-pound')
    expect((await write(cwd, 'codes.yaml')).out).toContain('Caller presses 4 7 1 1\n')
  })

  test('names say who calls where it matters', async () => {
    const { out } = await callwright(['generate', 'numbers.yaml'], { cwd: folder() })
    expect(out).toContain('The caller’s number is +8215550100\n')
    expect(out).not.toContain('(2)')
  })

  test('names leave out what every call has from the one that was given', async () => {
    const cwd = folderOf({ 'package.json': '{}', 'codes.yaml': codes, 'base.call.yaml': base })
    const { out } = await callwright(['generate', 'codes.yaml', '--call', 'base.call.yaml'], { cwd })
    expect(out).toMatch(/^Caller presses 4 7 1 1$/m)
    expect(out).not.toContain('2026-03-03')
  })

  test('what no call takes is told with the reason', async () => {
    const { code, out } = await callwright(['generate', 'codes.yaml'], { cwd: folder() })
    expect(code).toBe(0)
    expect(out).toContain('never/True (line 6): reached, but never left this way')
    expect(out).toContain('lost/Default (line 7): never reached')
  })

  test('a file that a person changed is not written over, unless it is said', async () => {
    const cwd = folder()
    await write(cwd, 'numbers.yaml')
    const [name = ''] = readdirSync(join(cwd, 'calls'))
    const file = join(cwd, 'calls', name)
    const first = readFileSync(file, 'utf8')
    expect((await write(cwd, 'numbers.yaml')).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(first)
    appendFileSync(file, '# mine\n')
    const refused = await write(cwd, 'numbers.yaml')
    expect(refused.code).toBe(2)
    expect(refused.err).toContain(`calls/${name} is there already and says something else: --force writes over it`)
    expect(readFileSync(file, 'utf8')).toContain('# mine')
    expect((await write(cwd, 'numbers.yaml', '--force')).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(first)
  })

  test('a call for an outcome lasts so long that its recording is kept', async () => {
    const { out } = await callwright(['generate', 'consent.yaml', '--outcomes', '--format', 'json'], { cwd: project() })
    for (const { outcome = '', record } of JSON.parse(out).calls)
      if (outcome.includes('recording')) expect(record.recordings).not.toEqual([])
  })
})

test('a recording that began and was not kept is told as such where the answer is no', async () => {
  const cwd = project()
  const steps = 'steps: [{ press: 3 }, { answer: kim }, { after: 2s, hangup: caller }]\n'
  writeFileSync(join(cwd, 'short.call.yaml'), `call: Short\nscript: consent.yaml\n${steps}`)
  const { out } = await callwright(['run', 'consent.yaml', '--call', 'short.call.yaml', '--format', 'json'], { cwd })
  expect(JSON.parse(out).verdict.text).toMatch(/^No\. .* begins: .*What began was too short to be kept \(R9\)\.$/)
})
