import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callwright, folderOf } from './fake-io.ts'

const transfers = readFileSync('scripts/transfers/transfers.yaml', 'utf8')
const projectWith = (properties: string) =>
  folderOf({
    'callwright.config.yaml': `properties:\n${properties}`,
    'center.yaml': readFileSync('scripts/center.yaml', 'utf8'),
    'transfers.yaml': transfers,
    'card.yaml': readFileSync('scripts/card/card.yaml', 'utf8'),
  })
const verify = (cwd: string, ...more: readonly string[]) => callwright(['verify', 'transfers.yaml', ...more], { cwd })

describe('a property of the project', () => {
  const asked = '  no-music: { never: Music after answer, says: No music for agents., rule: "§ 4.2" }\n'

  test('has a code of its own in every form of the verdicts', async () => {
    const cwd = projectWith(asked)
    const { code, out } = await verify(cwd, '--property', 'own/no-music')
    expect(code).toBe(1)
    expect(out).toContain('✗ broken        own/no-music')
    expect(out).toContain('No music for agents. (§ 4.2)')
    const [verdict] = JSON.parse((await verify(cwd, '--property', 'own/no-music', '--format', 'json')).out).verdicts
    expect(verdict).toMatchObject({
      property: 'own/no-music',
      verdict: 'broken',
      severity: 'error',
      written: 'never: Music after answer',
      rule: '§ 4.2',
    })
    const [run] = JSON.parse((await verify(cwd, '--property', 'own/no-music', '--format', 'sarif')).out).runs
    expect(run.results[0]).toMatchObject({ ruleId: 'own/no-music', level: 'error' })
    expect(run.results[0].codeFlows[0].threadFlows[0].locations.length).toBeGreaterThan(3)
    expect((await verify(cwd, '--property', 'own/no-music', '--format', 'junit')).out).toContain('name="own/no-music"')
  })

  test('that only warns fails nothing', async () => {
    const cwd = projectWith('  no-music: { never: Music after answer, severity: warning }\n')
    const { code, out } = await verify(cwd, '--property', 'own/no-music')
    expect(code).toBe(0)
    expect(out).toContain('! warned        own/no-music')
    const sarif = await verify(cwd, '--property', 'own/no-music', '--format', 'sarif')
    expect(JSON.parse(sarif.out).runs[0].results[0].level).toBe('warning')
  })

  test('has a page in explain', async () => {
    const { code, out } = await callwright(['explain', 'own/no-music'], { cwd: projectWith(asked) })
    expect(code).toBe(0)
    expect(out).toContain('never: Music after answer')
  })

  test('whose name is misspelt is told: exit 2', async () => {
    const { code, err } = await verify(projectWith(asked), '--property', 'own/no-musik')
    expect(code).toBe(2)
    expect(err).toContain('did you mean "own/no-music"?')
  })

  test.each([
    ['never: recording while tag(cards)', 'no action is marked "sensitive: cards"', 'did you mean "card"?'],
    ['always: DoNotRecrd before Reqagent', 'no action is called "DoNotRecrd"', 'did you mean "DoNotRecord"?'],
    ['never: recording while reqagent', 'no action is called "reqagent"', 'did you mean "Reqagent"?'],
  ])('that can never be decided is told with its place: exit 2 (%s)', async (claim, message, hint) => {
    const { code, err, out } = await verify(projectWith(`  p: { ${claim} }\n`))
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('callwright.config.yaml:2:')
    expect(err).toContain('config/undecidable')
    expect(err).toContain(message)
    expect(err).toContain(hint)
  })

  test('that speaks of what another script of the project has is inapplicable here', async () => {
    const { code, out } = await verify(
      projectWith('  p: { never: recording while tag(card) }\n'),
      '--property',
      'own/p',
    )
    expect(code).toBe(0)
    expect(out).toContain('– inapplicable  own/p')
  })

  test('that cannot be read keeps verify and lint from running: exit 2', async () => {
    const cwd = projectWith('  p: { never: recording wile talking }\n')
    for (const verb of ['verify', 'lint']) {
      const { code, err } = await callwright([verb, 'transfers.yaml'], { cwd })
      expect(code).toBe(2)
      expect(err).toContain('"wile" does not belong here')
    }
  })
})

test('a script with errors: exit 2, and what is wrong with it', async () => {
  const cwd = folderOf({ 'wrong.yaml': transfers.replace('next: queue', 'next: queu') })
  const { code, err } = await callwright(['verify', join(cwd, 'wrong.yaml')], { cwd })
  expect(code).toBe(2)
  expect(err).toContain('did you mean "queue"?')
})

test('a policy that no center has can never decide anything: exit 2, with what was probably meant', async () => {
  const { code, err } = await verify(projectWith('  p: { never: recording by policy "Every sale call" }\n'))
  expect(code).toBe(2)
  expect(err).toContain('callwright.config.yaml:2:35')
  expect(err).toContain('did you mean "Every sales call"?')
})
