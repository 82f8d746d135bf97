import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { callwright, folderOf } from './fake-io.ts'

const run = (argv: readonly string[]) => callwright(argv, { cwd: process.cwd() })

const folder = mkdtempSync('.verify-test-')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const faulty = join(folder, 'faulty.yaml')
const script = readFileSync('scripts/transfers/transfers.yaml', 'utf8')
writeFileSync(faulty, script.replace('    DoNotRecord:', '    Wait: { Seconds: 1 }'))
writeFileSync(join(folder, 'center.yaml'), readFileSync('scripts/center.yaml', 'utf8'))

describe('verify', () => {
  test('a script that keeps every property: exit 0', async () => {
    const { code, out } = await run(['verify', 'scripts/transfers/transfers.yaml', '--property', 'flow/no-dead-end'])
    expect(code).toBe(0)
    expect(out).toContain('proved        flow/no-dead-end')
  })

  test('a broken property: exit 1, and the saved call fails in test with the same rule', async () => {
    const { code } = await run(['verify', faulty, '--save', folder])
    expect(code).toBe(1)
    const calls = readdirSync(folder).filter(each => each.endsWith('.call.yaml'))
    expect(calls).toContain('faulty-consent-refusal-is-final.call.yaml')
    for (const call of calls) {
      const tested = await run(['test', join(folder, call)])
      expect(tested.code).toBe(1)
      expect(tested.out).toContain('holds: ')
    }
  })

  test('a limit that comes first: exit 3, said in the text and in the JSON', async () => {
    const wanted = ['verify', 'scripts/consent/consent.yaml', '--limit', 'states=500']
    const { code, out } = await run([...wanted, '--property', 'consent/refusal-is-final'])
    expect(code).toBe(3)
    expect(out).toContain('bounded       consent/refusal-is-final')
    const { verdicts, space } = JSON.parse((await run([...wanted, '--format', 'json'])).out)
    expect(space.complete).toBe(false)
    expect(verdicts[0].verdict).toBe('bounded')
  })

  test.each([
    [['--property', 'consent/refusal-is-finl'], 'did you mean "consent/refusal-is-final"?'],
    [['--limit', 'agent=3'], 'did you mean "agents"?'],
    [['--limit', 'agents=many'], 'must be a whole number'],
  ])('wrong use %j: exit 2', async (options, message) => {
    const { code, err } = await run(['verify', 'scripts/consent/consent.yaml', ...options])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('pages of several scripts', { timeout: 60_000 }, () => {
  const consent = readFileSync('scripts/consent/consent.yaml', 'utf8').replace('"2": refused', '"2": queue')
  const cwd = folderOf({
    'package.json': '{}',
    'center.yaml': readFileSync('scripts/center.yaml', 'utf8'),
    'one.yaml': consent,
    'two.yaml': consent,
    'more/one.yaml': consent,
  })
  const verify = (...argv: readonly string[]) =>
    callwright(['verify', '--property', 'consent/refusal-is-final', ...argv], { cwd })

  test('each script has a page of its own, with its name in it', async () => {
    const { code, err } = await verify('one.yaml', 'two.yaml', 'more/one.yaml', '--html', 'page.html')
    expect(code).toBe(1)
    for (const file of ['page-one.html', 'page-two.html', 'page-one-2.html']) {
      expect(err).toContain(`${file} was written`)
      expect(readFileSync(join(cwd, file), 'utf8')).toContain('<html')
    }
  })

  test.each([
    [
      ['one.yaml', 'more/one.yaml', '--save', 'broken'],
      'calls of one.yaml and more/one.yaml would be saved under the same',
    ],
    [['one.yaml', '--html', '-'], '--html needs a file'],
    [['one.yaml', '--self-check', '--html', 'page.html'], '--html has nothing to show of it'],
  ])('%j is wrong use: exit 2', async (argv, message) => {
    const { code, err } = await verify(...argv)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
