import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callwright, folderOf } from '../cli/fake-io.ts'
import { complaints } from './axe.ts'
import { browserPath, launch, open } from './browser.ts'

const consent = readFileSync('scripts/consent/consent.yaml', 'utf8')

/** The sample script, and a version in which nobody listens to a refusal. */
const folder = folderOf({
  'package.json': '{}',
  'center.yaml': readFileSync('scripts/center.yaml', 'utf8'),
  'old.yaml': consent,
  'deaf.yaml': consent.replace('"2": refused', '"2": queue'),
})

/** A page that a verb writes beside its text, which ends with exit 1. */
async function pageOf(...argv: readonly string[]): Promise<string> {
  const file = join(folder, 'page.html')
  const { code, err } = await callwright([...argv, '--html', file, '--quiet'], { cwd: folder })
  if (code !== 1) throw new Error(`${code} ${err}`)
  return file
}

describe.runIf(browserPath !== undefined)('calls that were found, in the page', () => {
  let browser: Browser
  let broken: string
  beforeAll(async () => {
    browser = await launch()
    broken = await pageOf('verify', 'deaf.yaml')
  }, 60_000)
  afterAll(() => browser?.close())

  test('verify: each counterexample says what it breaks, by which rule, and goes to the moment', async () => {
    const { page, troubles } = await open(browser, broken)
    const options = await page.locator('.pick select').locator('option').allInnerTexts()
    expect(options).toEqual([
      'Breaks consent/refusal-is-final',
      'Breaks consent/silence-is-not-consent',
      'Breaks consent/refused-before-queue',
    ])
    const panel = page.locator('.promises')
    expect(await panel.locator('.says').innerText()).toMatch(
      /Broken[\s\S]*After a refusing branch nothing is ever recorded\.[\s\S]*R1/,
    )
    expect(await panel.locator('.moment').innerText()).toContain(
      'It breaks at 0:02: kim answers. Consent: refused at 0:01; recorded: caller and agent.',
    )
    await panel.getByRole('button', { name: 'Show this moment' }).click()
    expect(await page.locator('.steps tr[aria-current]').innerText()).toMatch(/kim\s+answers\s+yes/)
    expect(await page.locator('.timeline .fault').count()).toBe(1)
    await page.locator('.pick select').selectOption({ index: 2 })
    expect(await panel.innerText()).toContain('DoNotRecord runs before Reqagent')
    expect(await complaints(page)).toEqual([])
    expect(troubles).toEqual([])
  })

  test('what if the caller had agreed: the property is kept', async () => {
    const { page } = await open(browser, broken)
    await page.locator('.steps tr', { hasText: 'presses 2' }).click()
    await page.getByRole('button', { name: 'What if …' }).click()
    expect(await page.locator('.promises').count()).toBe(0)
    await page.getByRole('button', { name: 'Key 1', exact: true }).click()
    await page.getByRole('button', { name: 'Go on as before' }).click()
    expect(await page.locator('.promises .kept').innerText()).toContain('Kept')
  })

  test('in Korean it is said in Korean', async () => {
    const { page } = await open(browser, broken, { locale: 'ko-KR', width: 390, dark: true })
    const text = await page.locator('.promises').innerText()
    expect(text).toContain('거부 분기 이후에는 아무것도 녹음되지 않습니다.')
    expect(text).toContain('0:02에 깨집니다: kim 응답.')
    expect(text).toContain('고객이 거부했는데도 녹음됩니다. 녹음을 시작한 쪽: 정책')
    expect(text).not.toContain('the caller refused')
    expect(await complaints(page)).toEqual([])
  })

  test('a property of the project itself is shown as well, in its own words', async () => {
    const cwd = folderOf({
      'package.json': '{}',
      'center.yaml': readFileSync('scripts/center.yaml', 'utf8'),
      'deaf.yaml': consent.replace('"2": refused', '"2": queue'),
      'callwright.config.yaml':
        'properties:\n  quiet: { never: recording when consent = refused, says: Who refuses is left alone. }\n',
    })
    const file = join(cwd, 'page.html')
    await callwright(['verify', 'deaf.yaml', '--property', 'own/quiet', '--html', file, '--quiet'], { cwd })
    const { page, troubles } = await open(browser, file)
    expect(await page.locator('.promises').innerText()).toMatch(
      /Broken[\s\S]*Who refuses is left alone\.[\s\S]*own\/quiet/,
    )
    expect(troubles).toEqual([])
  })

  test('a trainee is not told', async () => {
    const { page } = await open(browser, broken)
    await page.getByRole('button', { name: 'Training' }).click()
    expect(await page.locator('.promises, .fault').count()).toBe(0)
  })

  test('a saved counterexample that is replayed says the same', async () => {
    await callwright(['verify', 'deaf.yaml', '--save', 'saved', '--quiet'], { cwd: folder })
    const file = join(folder, 'saved.html')
    await callwright(
      ['replay', 'saved/deaf-consent-refusal-is-final.call.yaml', '--html', file, '--quiet', '--silent'],
      { cwd: folder },
    )
    const { page } = await open(browser, file)
    expect(await page.locator('.promises .broken .moment').innerText()).toContain('It breaks at 0:02: kim answers.')
  })

  test('diff: the calls that differ side by side, each to be chosen, and in what they differ', async () => {
    const text = readFileSync(join(folder, 'deaf.yaml'), 'utf8')
    writeFileSync(
      join(folder, 'new.yaml'),
      text.replace('    Music:', '    Assign: { Variable: seen, Value: "1" }\n    next: m2\n  m2:\n    Music:'),
    )
    const { page, troubles } = await open(browser, await pageOf('diff', 'old.yaml', 'new.yaml'))
    const pick = page.locator('.pick select')
    const names = await pick.locator('option').allInnerTexts()
    expect(names.length).toBe(new Set(names).size)
    for (const [index] of names.entries()) {
      await pick.selectOption({ index })
      expect(await page.locator('.comparison .differ').innerText()).toContain('The two versions differ in:')
      expect(await page.locator('.differences .changed').count()).toBeGreaterThan(0)
    }
    expect(await complaints(page)).toEqual([])
    expect(troubles).toEqual([])
  })
})

test('where no call is found no page is written, and it is said', async () => {
  const file = join(folder, 'none.html')
  const { code, err } = await callwright(['diff', 'old.yaml', 'old.yaml', '--html', file], { cwd: folder })
  expect(code).toBe(0)
  expect(err).toContain('was not written: there is no call to show')
  expect(() => readFileSync(file)).toThrow()
})

test.each([
  [['verify', 'old.yaml', '--html', '-'], '--html needs a file'],
  [['diff', 'old.yaml', 'deaf.yaml', '--html', '-'], '--html needs a file'],
])('%j exits 2 and says why', async (argv, why) => {
  const { code, err } = await callwright(argv, { cwd: folder })
  expect(code).toBe(2)
  expect(err).toContain(why)
})
