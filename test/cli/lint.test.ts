import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { callwright, folderOf, isBare } from './fake-io.ts'

const clean = 'script: Clean\nactions:\n  begin: { Begin: , next: bye }\n  bye: { Hangup: }\n'
const dirty = `script: Dirty
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales }, next: music }
  # The loop is known.
  music: { Music: { MusicFile: hold.wav, SecondsToPlay: 30 }, next: music }
  lost: { Hangup: }
`
const broken = 'script: Broken\nactions:\n  begin: { Begin: , next: nowhere }\n'

const project = (more: Readonly<Record<string, string>> = {}): string =>
  folderOf({ 'package.json': '{}', 'scripts/clean.yaml': clean, 'scripts/dirty.yaml': dirty, ...more })

const lint = (cwd: string, ...argv: readonly string[]) => callwright(['lint', ...argv], { cwd })

async function codesIn(cwd: string, ...argv: readonly string[]): Promise<readonly string[]> {
  const { out } = await lint(cwd, ...argv, '--format', 'json')
  const { findings } = JSON.parse(out) as { findings: readonly { code: string; line: number }[] }
  return findings.map(each => `${each.line} ${each.code}`)
}

describe('what is looked at', () => {
  test('the project, by its folders; what is not ours is left alone', async () => {
    const cwd = project({
      'other/values.yaml': 'a: 1\n',
      'other/data.json': '{ "actions": {} }',
      'other/schema.json': '{ "properties": { "actions": {}, "branches": {} } }',
      'node_modules/x/script.yaml': broken,
    })
    const { code, out } = await lint(cwd)
    expect(out).toContain('2 files: 0 errors, 2 warnings')
    expect(code).toBe(0)
  })

  test('files, folders and patterns', async () => {
    const cwd = project({ 'scripts/deep/broken.yaml': broken })
    expect((await lint(cwd, 'scripts/clean.yaml')).out).toContain('1 file: 0 errors, 0 warnings')
    expect((await lint(cwd, 'scripts/deep')).code).toBe(1)
    expect((await lint(cwd, 'scripts/*.yaml')).out).toContain('2 files: 0 errors, 2 warnings')
    expect((await lint(cwd, 'scripts/**/*.yaml')).out).toContain('3 files: 1 error, 2 warnings')
  })

  test('what .callwrightignore and the configuration leave out is left out', async () => {
    const cwd = project({
      '.callwrightignore': 'scripts/dirty.yaml\n',
      'old/broken.yaml': broken,
      'callwright.config.yaml': 'ignore: ["old/"]\n',
    })
    expect((await lint(cwd)).out).toContain('0 errors, 0 warnings')
  })

  test('a file that is ignored is nobody’s mistake, as a hook before a commit names it', async () => {
    const cwd = project({ '.callwrightignore': 'old/\n', 'old/broken.yaml': broken })
    const { code, out, err } = await lint(cwd, 'old/broken.yaml')
    expect(err).toContain('the project ignores all that was named')
    expect(out).toContain('0 files: 0 errors')
    expect(code).toBe(0)
    const typed = await callwright(['lint', '-', '--stdin-filename', 'old/broken.yaml'], { cwd, stdin: broken })
    expect(typed.code).toBe(0)
  })

  test('the folders that the configuration names', async () => {
    const cwd = project({ 'old/broken.yaml': broken, 'callwright.config.yaml': 'scripts: [scripts]\n' })
    expect((await lint(cwd)).out).toContain('0 errors, 2 warnings')
  })

  test('nothing outside the project, whatever a file names', async () => {
    const home = folderOf({
      'center.yaml': 'center: Away\n',
      'away.yaml': broken,
      'in/package.json': '{}',
      'in/a.yaml': clean,
      'in/a.call.yaml': 'call: A\nscript: a.yaml\ncenter: ../center.yaml\nsteps: []\nexpect: { recorded: none }\n',
      'in/b.call.yaml': 'call: B\nscript: ../away.yaml\nsteps: []\nexpect: { recorded: none }\n',
      'in/callwright.config.yaml': 'scripts: [".", "../*.yaml"]\ncenter: ../center.yaml\n',
    })
    const { code, out, err } = await lint(join(home, 'in'))
    expect(err).toContain('"../*.yaml" in callwright.config.yaml is outside the project')
    expect(err).toContain('"../center.yaml" in callwright.config.yaml is outside the project')
    expect(out).toContain('a.call.yaml:3:1: error[project/outside]')
    expect(out).toContain('b.call.yaml:2:1: error[project/outside]')
    expect(out).toContain('4 files: 2 errors')
    expect(code).toBe(1)
  })

  test('standard input under a name', async () => {
    const { code, out } = await callwright(['lint', '-', '--stdin-filename', 'scripts/new.yaml'], {
      cwd: project(),
      stdin: broken,
    })
    expect(out).toContain('scripts/new.yaml:3:27: error[script/missing-target]')
    expect(code).toBe(1)
  })

  test.skipIf(!isBare)('a folder that nothing marks as a project, with calls beside its scripts', async () => {
    const call = 'call: A\nscript: ../scripts/clean.yaml\nsteps: []\n'
    const cwd = folderOf({ 'scripts/clean.yaml': clean, 'calls/a.call.yaml': call })
    expect(await codesIn(cwd, 'calls')).toEqual(['1 call/no-expectation'])
    expect(await codesIn(join(cwd, 'calls'), 'a.call.yaml')).toEqual(['2 project/outside'])
  })

  test('exports, in both forms', async () => {
    const files = Object.fromEntries(
      ['callback.json', 'callback.xml'].map(name => [name, readFileSync(`test/studio/${name}`, 'utf8')]),
    )
    expect((await lint(folderOf({ 'package.json': '{}', ...files }))).out).toContain('2 files: ')
  })

  test('an export, whose faulty code can be played and is wrong all the same', async () => {
    const saved = readFileSync('test/studio/callback.json', 'utf8').replace(/^\ufeff/, '')
    const broken = saved.replace('ASSIGN answer = ', 'ASSIGN answer = ( ')
    expect(broken).not.toBe(saved)
    const cwd = folderOf({ 'package.json': '{}', 'code.json': broken })
    const { out } = await lint(cwd, 'code.json')
    expect(out).toContain('error[snippet/syntax]')
  })

  test('a center and calls, with what reading says of them', async () => {
    const cwd = project({
      'center.yaml': 'center: Demo\nagents:\n  kim: { skills: [] }\n',
      'calls/a.call.yaml': 'call: A\nscript: ../scripts/dirty.yaml\nsteps: [{ answer: kym }]\n',
    })
    expect(await codesIn(cwd, 'center.yaml', 'calls')).toEqual([
      '1 call/no-expectation',
      '3 call/unknown-agent',
      '3 center/agent-without-skill',
    ])
  })
})

describe('wrong use', () => {
  test.each([
    [['nowhere.yaml'], 'cannot read nowhere.yaml: no such file'],
    [['no/*.yaml'], 'nothing fits'],
    [['package.json'], '1 error'],
    [['--max-warnings', 'many'], '--max-warnings must be a whole number'],
    [['--rule', 'flow/unreachble:off'], 'did you mean "flow/unreachable"?'],
    [['--rule', 'flow/unreachable:of'], 'one of off, info, warning, error'],
    [['--today', 'yesterday'], '--today must be a day'],
    [['--stdin-filename', 'x.yaml'], 'belongs to "-"'],
    [['-', '--fix'], '"-", standard input, is none'],
    [['-', 'scripts'], '"-" stands alone'],
    [['--format', 'sarf'], 'did you mean "sarif"?'],
  ])('lint %j', async (argv, message) => {
    const { code, out, err } = await lint(project(), ...argv)
    expect(err + out).toContain(message)
    expect(code).toBe(argv[0] === 'package.json' ? 1 : 2)
  })

  test('a configuration that is wrong', async () => {
    const { code, err } = await lint(project({ 'callwright.config.yaml': 'rules: { flow/unreachble: off }\n' }))
    expect(err).toContain('did you mean "flow/unreachable"?')
    expect(code).toBe(2)
  })
})

describe('how findings weigh', () => {
  test('warnings fail beyond a number', async () => {
    const cwd = project()
    expect((await lint(cwd, '--max-warnings', '2')).code).toBe(0)
    const { code, err } = await lint(cwd, '--max-warnings', '1')
    expect(err).toContain('more warnings than allowed: 2, at most 1')
    expect(code).toBe(1)
  })

  test('by the command line, by the configuration', async () => {
    const cwd = project({ 'callwright.config.yaml': 'rules: { flow/unreachable: error, flow/music-to-itself: off }\n' })
    expect((await lint(cwd)).code).toBe(1)
    expect(await codesIn(cwd)).toEqual(['7 flow/unreachable'])
    expect(await codesIn(cwd, '--rule', 'flow/unreachable:off', '--rule', 'flow/music-to-itself:info')).toEqual([
      '6 flow/music-to-itself',
    ])
  })

  test('an error of reading cannot be turned off', async () => {
    const cwd = project({ 'scripts/broken.yaml': broken })
    expect((await lint(cwd, '--rule', 'script/missing-target:off')).code).toBe(1)
  })

  test('--quiet shows errors only', async () => {
    expect((await lint(project(), '--quiet')).out).toBe('2 files: 0 errors, 2 not shown\n')
  })

  test('rules of taste only with extends: all', async () => {
    const files = { 'scripts/other.yaml': clean }
    expect(await codesIn(project(files), 'scripts/other.yaml')).toEqual([])
    expect(
      await codesIn(project({ ...files, 'callwright.config.yaml': 'extends: all\n' }), 'scripts/other.yaml'),
    ).toEqual(['1 script/name-unlike-file'])
  })
})

describe('what may stay', () => {
  const ignored = (comment: string) => dirty.replace('  # The loop is known.', `  # ${comment}`)

  test('by a comment with a reason', async () => {
    const text = ignored('callwright-ignore-next-line flow/music-to-itself -- an agent always answers')
    const cwd = project({ 'scripts/dirty.yaml': text })
    expect(await codesIn(cwd)).toEqual(['7 flow/unreachable'])
    expect((await lint(cwd)).out).toContain('1 suppressed')
  })

  test.each([
    ['callwright-ignore-next-line flow/music-to-itself', ['5 lint/ignore-without-reason', '6 flow/music-to-itself']],
    ['callwright-ignore-next-line flow/music-to-itslf -- why', ['5 lint/unknown-rule', '6 flow/music-to-itself']],
    ['callwright-ignore-next-line -- why', ['5 lint/ignore-without-rule', '6 flow/music-to-itself']],
    ['callwright-ignore-next-line flow/dead-end -- why', ['5 lint/unused-ignore', '6 flow/music-to-itself']],
    ['callwright-ignore-next-line flow/dead-end, flow/music-to-itself -- why', ['5 lint/unused-ignore']],
  ])('# %s', async (comment, expected) => {
    const cwd = project({ 'scripts/dirty.yaml': ignored(comment) })
    expect(await codesIn(cwd)).toEqual([...expected, '7 flow/unreachable'])
  })

  const waiver = (more: string) =>
    `waivers:\n  - { rule: flow/unreachable, reason: kept for May, owner: kim, until: 2026-05-31${more} }\n`

  test('by a waiver, until its day is over', async () => {
    const cwd = project({ 'callwright.config.yaml': waiver(', file: scripts/*.yaml, action: lost') })
    expect(await codesIn(cwd, '--today', '2026-05-31')).toEqual(['6 flow/music-to-itself'])
    expect(await codesIn(cwd, '--today', '2026-06-01')).toEqual([
      '2 config/expired-waiver',
      '6 flow/music-to-itself',
      '7 flow/unreachable',
    ])
  })

  test('a waiver for nothing is told, when all was looked at', async () => {
    const cwd = project({ 'callwright.config.yaml': waiver(', action: other') })
    expect(await codesIn(cwd, '--today', '2026-05-01')).toContain('2 config/unused-waiver')
    expect(await codesIn(cwd, '--today', '2026-05-01', 'scripts')).not.toContain('2 config/unused-waiver')
  })

  test('a baseline that is none is told', async () => {
    const { code, err } = await lint(project({ '.callwright-baseline.json': '{}' }))
    expect(err).toContain('.callwright-baseline.json is no baseline')
    expect(code).toBe(2)
  })

  test('never what keeps a file from being used', async () => {
    const text = broken.replace('actions:', 'actions:\n  # callwright-ignore-next-line script/missing-target -- no')
    const cwd = project({ 'scripts/broken.yaml': text })
    expect(await codesIn(cwd)).toContain('4 script/missing-target')
    const { code, err } = await lint(cwd, '--update-baseline')
    expect(err).toContain('2 findings are known from now on: .callwright-baseline.json')
    expect(err).toContain('1 finding stays')
    expect(code).toBe(1)
    expect(await codesIn(cwd)).toEqual(['4 script/missing-target'])
  })

  test('by the baseline, even when lines move; what is new is found', async () => {
    const cwd = project()
    expect((await lint(cwd, '--update-baseline')).code).toBe(0)
    const file = join(cwd, '.callwright-baseline.json')
    expect(existsSync(file)).toBe(true)
    expect(readFileSync(file, 'utf8')).toContain('"file": "scripts/dirty.yaml"')
    writeFileSync(join(cwd, 'scripts/dirty.yaml'), `# moved\n# down\n${dirty}`)
    expect(await codesIn(cwd)).toEqual([])
    writeFileSync(join(cwd, 'scripts/dirty.yaml'), `${dirty}  gone: { Hangup: }\n`)
    expect(await codesIn(cwd)).toEqual(['8 flow/unreachable'])
    writeFileSync(join(cwd, 'scripts/dirty.yaml'), clean)
    expect((await lint(cwd)).err).toContain('2 of the findings in .callwright-baseline.json are gone')
  })
})

/** What a call came to, without the lines of the script. */
function traceOf(record: string): unknown {
  const { trace } = JSON.parse(record) as { trace: readonly Record<string, unknown>[] }
  return trace.map(({ t, event, action, text }) => ({ t, event, action, text }))
}

describe('--fix', () => {
  const text = `script: Fix
actions:
  begin: { BEGIN: , next: ask } # stays
  # callwright-ignore-next-line flow/dead-end -- no more
  ask:
    MENU: { phrase: Press 1. } # stays too
    branches: { "1": bye, "OnTimeout": bye, Default: bye }
  bye: { Hangup: }
`

  test('mends spelling and comments for nothing, keeps the rest, and a second time does nothing', async () => {
    const cwd = project({ 'scripts/fix.yaml': text })
    const { code, out, err } = await lint(cwd, 'scripts/fix.yaml', '--fix')
    const after = readFileSync(join(cwd, 'scripts/fix.yaml'), 'utf8')
    expect(after).toBe(
      text
        .replace('BEGIN', 'Begin')
        .replace('MENU', 'Menu')
        .replace('phrase', 'Phrase')
        .replace('OnTimeout', 'Timeout')
        .replace('  # callwright-ignore-next-line flow/dead-end -- no more\n', ''),
    )
    expect(err).toContain('5 findings were mended in scripts/fix.yaml')
    expect(out).toContain('0 errors, 0 warnings')
    expect(code).toBe(0)
    const played = (file: string) => callwright(['run', file, '--format', 'json'], { cwd })
    writeFileSync(join(cwd, 'scripts/before.yaml'), text)
    const [was, is] = [await played('scripts/before.yaml'), await played('scripts/fix.yaml')]
    expect(traceOf(is.out)).toEqual(traceOf(was.out))
    await lint(cwd, 'scripts/fix.yaml', '--fix')
    expect(readFileSync(join(cwd, 'scripts/fix.yaml'), 'utf8')).toBe(after)
  })
})

test('--watch looks again after a change, until standard input ends', async () => {
  const cwd = project()
  const stdin = new PassThrough()
  const said: string[] = []
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      said.push(String(chunk))
      done()
    },
  })
  const io = { stdin, stdout, stderr: new PassThrough().resume(), env: {}, cwd }
  const ended = main(['lint', 'scripts', '--watch'], io)
  const until = (text: string) => vi.waitFor(() => expect(said.join('')).toContain(text), 10_000)
  await until('2 files: 0 errors, 2 warnings')
  // A watcher needs a moment to begin.
  const again = setInterval(() => writeFileSync(join(cwd, 'scripts/dirty.yaml'), clean), 300)
  await until('2 files: 0 errors, 0 warnings')
  clearInterval(again)
  stdin.end()
  expect(await ended).toBe(0)
})

test('several formats at once, and the same bytes each time', async () => {
  const cwd = project({ 'scripts/broken.yaml': broken })
  const first = await lint(cwd, '--format', 'json', '--format', 'sarif:lint.sarif', '--format', 'junit:lint.xml')
  const sarif = readFileSync(join(cwd, 'lint.sarif'), 'utf8')
  const second = await lint(cwd, '--format', 'json', '--format', 'sarif:lint.sarif')
  expect(second.out).toBe(first.out)
  expect(readFileSync(join(cwd, 'lint.sarif'), 'utf8')).toBe(sarif)
  expect(readFileSync(join(cwd, 'lint.xml'), 'utf8')).toContain('<testsuites')
  expect(JSON.parse(first.out)).toMatchObject({
    format: 'callwright/findings@1',
    summary: { files: 3, errors: 1, warnings: 2, infos: 0, suppressed: 0 },
  })
})

test('the samples of this project have no findings', async () => {
  const { code, out } = await callwright(['lint', 'scripts', '--max-warnings', '0'], { cwd: process.cwd() })
  expect(out).toMatch(/^\d+ files: 0 errors, 0 warnings(, 5 suppressed)?\n$/)
  expect(code).toBe(0)
})

test('explain knows every kind of finding', async () => {
  expect((await callwright(['explain', 'flow/dead-end'])).out).toContain('Rests on: E3')
  expect((await callwright(['explain', 'script/missing-target'])).out).toContain('A branch leads to an action')
  expect((await callwright(['explain', 'flow/deadend'])).err).toContain('did you mean "flow/dead-end"?')
})
