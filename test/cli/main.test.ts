import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callwright, folderOf } from './fake-io.ts'

const script = `script: Hello
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: Press 1 to be recorded, MaxDigits: 1, Timeout: 5 }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": record, "2": refused, Default: queue }
  refused:
    DoNotRecord:
    next: queue
  record:
    LogRecordingPro: { Record: Start, RecordingType: Call }
    next: queue
  queue:
    Reqagent: { Skill: Sales }
    next: music
  music:
    Music: { MusicFile: hold.wav, SecondsToPlay: 30 }
    next: music
  answered:
    Onanswer:
`

const call = (expectation: string, steps = '[press: 1, answer: kim, { after: 20s, hangup: caller }]'): string =>
  `call: Caller agrees
script: ../scripts/hello.yaml
steps: ${steps}
expect:
${expectation}`

const center = 'center: Demo\nagents:\n  kim: { name: Kim Minji, skills: [Sales] }\n'

const project = (more: Readonly<Record<string, string>> = {}): string =>
  folderOf({
    'package.json': '{}',
    'center.yaml': center,
    'scripts/hello.yaml': script,
    'calls/agrees.call.yaml': call('  outcome: released\n  recorded: all\n  recordings: [{ rule: R11 }]\n'),
    ...more,
  })

describe('wrong use', () => {
  test.each([
    [['rnu', 'x.yaml'], 'Did you mean run?'],
    [['run', 'x.yaml', '--cal', 'y'], 'Did you mean --call?'],
    [['help', 'rnu'], 'Did you mean run?'],
    [['rnu', '--help'], 'Did you mean run?'],
    [['run'], 'missing required argument'],
    [['run', 'a', 'b'], 'too many arguments'],
    [['run', 'missing.yaml'], 'cannot read missing.yaml: no such file'],
    [['run', '.'], 'is a folder, not a file'],
    [['run', 'scripts/hello.yaml', '--format', 'jsn'], 'did you mean "json"?'],
    [['run', 'scripts/hello.yaml', '--seed', '-1'], '--seed must be'],
    [['run', 'scripts/hello.yaml', '--center', 'no.yaml'], 'cannot read no.yaml'],
    [
      ['run', 'scripts/hello.yaml', '--output', 'no/such/folder.txt'],
      'cannot write no/such/folder.txt: no such folder',
    ],
    [['run', 'scripts/hello.yaml', '--output', 'center.yaml/x'], 'a part of its path is a file'],
    [['run', '-', '--center', '-'], 'only one file can come from standard input'],
    [['test', '-', '--update'], '--update changes files'],
    [['run', '-', '--call', '-'], 'only one file'],
    [['test', 'nowhere'], 'cannot read nowhere'],
    [['test', 'scripts'], 'no *.call.yaml was found'],
    [['explain', 'R99'], 'nothing is known of "R99"'],
    [[], 'Usage: callwright'],
  ])('callwright %j exits 2 and says why on standard error', async (argv, message) => {
    const { code, out, err } = await callwright(argv, { cwd: project() })
    expect(err).toContain(message)
    expect(code).toBe(2)
    if (!argv.includes('--output')) expect(out).toBe('')
  })
})

describe('help', () => {
  test('the version, and nothing else', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(await callwright(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
    expect(await callwright(['-V'])).toMatchObject({ code: 0, out: `${version}\n` })
  })

  test.each(['run', 'test', 'explain'])('%s --help shows an example', async verb => {
    const { code, out, err } = await callwright([verb, '--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`$ callwright ${verb}`)
    expect(out).toContain('--no-color')
  })

  test('--help lists the verbs', async () => {
    const { code, out } = await callwright(['--help'])
    expect(code).toBe(0)
    expect(out).toMatch(/\n {2}run .*[\s\S]*\n {2}test .*[\s\S]*\n {2}explain /)
  })
})

describe('run', () => {
  test('plays a call with the script and the center that belong to it', async () => {
    const { code, out, err } = await callwright(['run', 'calls/agrees.call.yaml'], { cwd: project() })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Was this caller recorded?  Yes.')
  })

  test('the same bytes each time, as one call record', async () => {
    const cwd = project()
    const argv = ['run', 'scripts/hello.yaml', '--call', 'calls/agrees.call.yaml', '--format', 'json', '--seed', '9']
    const first = await callwright(argv, { cwd })
    expect(JSON.parse(first.out)).toMatchObject({
      format: 'callwright/call-record@1',
      script: { name: 'Hello', file: 'scripts/hello.yaml' },
      call: { name: 'Caller agrees', file: 'calls/agrees.call.yaml', seed: 9 },
      recordings: [{ rule: 'R11', startedBy: { kind: 'script', action: 'record' } }],
    })
    expect(await callwright(argv, { cwd })).toEqual(first)
  })

  test('without a call nobody does anything, which is said aside', async () => {
    const { code, out, err } = await callwright(['run', 'scripts/hello.yaml'], { cwd: project() })
    expect(code).toBe(0)
    expect(err).toContain('nobody does anything')
    expect(out).toContain('Was this caller recorded?  No.')
    expect((await callwright(['run', 'scripts/hello.yaml', '--quiet'], { cwd: project() })).err).toBe('')
  })

  test('- reads the script from standard input', async () => {
    const { code, out } = await callwright(['run', '-', '--format', 'json'], { cwd: project(), stdin: script })
    expect(code).toBe(0)
    expect(JSON.parse(out).script.file).toBe('<stdin>')
  })

  test('a step that can never happen: the record so far, the reason on standard error, exit 2', async () => {
    const cwd = project({ 'calls/agrees.call.yaml': call('  outcome: released\n', '[answer: kim, answer: kim]') })
    const { code, out, err } = await callwright(['run', 'calls/agrees.call.yaml'], { cwd })
    expect(code).toBe(2)
    expect(out).toContain('Was this caller recorded?')
    expect(err).toContain('calls/agrees.call.yaml')
    expect(err).toContain('answer: kim')
  })

  test('faults of a script with their place on standard error, exit 2', async () => {
    const cwd = project({ 'scripts/hello.yaml': script.replace('Reqagent', 'Reqagnet') })
    const { code, out, err } = await callwright(['run', 'scripts/hello.yaml'], { cwd })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('scripts/hello.yaml')
    expect(err).toContain('Reqagent')
  })

  test.each(['../../etc/passwd', '/etc/passwd', '../../../secret.yaml', 'link.yaml'])(
    'a subscript outside the project is refused: %s',
    async name => {
      const outside = folderOf({ 'secret.yaml': script })
      const cwd = project({ 'scripts/hello.yaml': `${script}  sub:\n    Runsub: { ScriptName: ${name} }\n` })
      symlinkSync(join(outside, 'secret.yaml'), join(cwd, 'scripts/link.yaml'))
      const { code, out, err } = await callwright(['run', 'scripts/hello.yaml'], { cwd })
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain('outside the project')
    },
  )

  test('a subscript is found by its name in another folder of the project', async () => {
    const cwd = project({
      'scripts/hello.yaml':
        script.replace('next: ask', 'next: sub') +
        '  sub:\n    Runsub: { ScriptName: Folder\\GREETING }\n    next: ask\n',
      'library/a.yaml': 'script: Greeting\nactions:\n  begin:\n    Begin:\n    next: back\n  back:\n    Return:\n',
    })
    const { code, out, err } = await callwright(['run', 'calls/agrees.call.yaml', '--format', 'json'], { cwd })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out).trace).toContainEqual(expect.objectContaining({ script: 'Greeting', action: 'back' }))
  })

  test('JSON that is no script says so', async () => {
    const { code, err } = await callwright(['run', 'a.json'], { cwd: project({ 'a.json': '{}' }) })
    expect(code).toBe(2)
    expect(err).toContain('this JSON is no script of Studio')
  })
})

describe('output', () => {
  test('a reader that goes away is no error', async () => {
    const ran = await callwright(['run', 'calls/agrees.call.yaml'], { cwd: project(), isPipeClosed: true })
    expect(ran).toEqual({ code: 0, out: '', err: '' })
  })

  test('colors on a terminal only, and not with NO_COLOR', async () => {
    const argv = ['run', 'calls/agrees.call.yaml']
    const cwd = project()
    const isTerminal = true
    expect((await callwright(argv, { cwd, isTerminal })).out).toContain('\u001b[')
    const plain = (await callwright(argv, { cwd })).out
    expect(plain).not.toContain('\u001b[')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colors are what is taken away
    expect((await callwright([...argv, '--color'], { cwd })).out.replace(/\u001b\[\d+m/g, '')).toBe(plain)
    expect((await callwright(argv, { cwd, isTerminal, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b[')
    expect((await callwright([...argv, '--no-color'], { cwd, isTerminal })).out).not.toContain('\u001b[')
    expect((await callwright(['--color', ...argv], { cwd, env: { NO_COLOR: '1' } })).out).toContain('\u001b[')
    expect((await callwright(argv, { cwd, isTerminal, env: { TERM: 'dumb' } })).out).toMatch(/^[ -~\n]*$/)
  })

  test('several formats at once, to files and to standard output', async () => {
    const cwd = project()
    const { code, out } = await callwright(
      ['test', '--format', 'text', '--format', 'junit:r.xml', '-f', 'json:r.json'],
      { cwd },
    )
    expect(code).toBe(0)
    expect(out).toContain('✓ Caller agrees')
    expect(readFileSync(join(cwd, 'r.xml'), 'utf8')).toContain('<testsuites')
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')).summary).toEqual({ calls: 1, failed: 0 })
  })

  test('--output takes the result', async () => {
    const cwd = project()
    const { out } = await callwright(['run', 'calls/agrees.call.yaml', '-f', 'json', '-o', 'r.json'], { cwd })
    expect(out).toBe('')
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')).format).toBe('callwright/call-record@1')
  })
})

describe('test', () => {
  test('a difference is a failed test, exit 1', async () => {
    const cwd = project({ 'calls/x.call.yaml': call('  recordings: [{ rule: R5 }]\n') })
    const { code, out, err } = await callwright(['test', '--coverage'], { cwd })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain('recordings[0].rule: expected "R5", got "R11"')
    expect(out).toContain('2 calls: 1 passed, 1 failed')
    expect(out).toContain('Branches taken: 4 of 8')
  })

  test('a file that cannot be understood: exit 2, but 1 if a call failed too', async () => {
    const cwd = project({ 'calls/broken.call.yaml': 'call: [\n' })
    expect((await callwright(['test'], { cwd })).code).toBe(2)
    const both = project({ 'calls/broken.call.yaml': 'call: [\n', 'calls/x.call.yaml': call('  outcome: stuck\n') })
    expect((await callwright(['test'], { cwd: both })).code).toBe(1)
  })

  test('--update writes what came out; the next test is well', async () => {
    const cwd = project({ 'calls/agrees.call.yaml': call('  outcome: stuck # why\n  recordings: []\n') })
    expect((await callwright(['test'], { cwd })).code).toBe(1)
    expect(await callwright(['test', '--update'], { cwd })).toMatchObject({ code: 0 })
    expect(readFileSync(join(cwd, 'calls/agrees.call.yaml'), 'utf8')).toContain('  outcome: released # why\n')
    expect((await callwright(['test'], { cwd })).code).toBe(0)
  })
})

describe('explain', () => {
  test.each(['R1', 'r1', 'assumption/R14', 'Reqagent', 'do not record'])('%s', async code => {
    const ran = await callwright(['explain', code])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out.length).toBeGreaterThan(80)
  })
})

test('a fault of the tool: 70, where to report it, a stack only with --debug', async () => {
  // A folder that is gone is the one thing that a world can promise and not keep.
  const ran = await callwright(['run', 'x.yaml'], { cwd: 7 as unknown as string })
  expect(ran.code).toBe(70)
  expect(ran.err).toContain('report it')
  expect(ran.err).not.toContain('    at ')
  expect((await callwright(['run', 'x.yaml', '--debug'], { cwd: 7 as unknown as string })).err).toContain('    at ')
})
