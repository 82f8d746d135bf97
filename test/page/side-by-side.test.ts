import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callwright, folderOf } from '../cli/fake-io.ts'
import { complaints } from './axe.ts'
import { browserPath, launch, open, pageFile } from './browser.ts'

const refuses = 'scripts/consent/refuses.call.yaml'

/** A version of the sample script in which nobody listens to a refusal. */
function deafVersion(): string {
  const folder = folderOf({ 'package.json': '{}', 'center.yaml': readFileSync('scripts/center.yaml', 'utf8') })
  const file = join(folder, 'deaf.yaml')
  writeFileSync(file, readFileSync('scripts/consent/consent.yaml', 'utf8').replace('"2": refused', '"2": queue'))
  return file
}

describe.runIf(browserPath !== undefined)('two calls side by side', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  }, 60_000)
  afterAll(() => browser?.close())

  test('one call on two versions of a script: where they part, what differs, both at the same moment', async () => {
    const options = ['--against', deafVersion()]
    const { page, troubles } = await open(browser, await pageFile(refuses, process.cwd(), { options }))
    expect(await page.locator('h1').innerText()).toBe('consent.yaml ⇄ deaf.yaml')
    const row = (name: string) => page.locator('.differences tr', { hasText: name }).locator('td').allInnerTexts()
    expect(await row('They part')).toEqual([
      '0:07.2 script DoNotRecord “Nothing of this call is recorded”',
      '0:07.2 script Reqagent “queue”',
    ])
    expect(await row('Was this caller recorded?')).toEqual(['No.', 'Yes.'])
    expect(await row('Outcome')).toEqual(['released', 'same'])
    await page.locator('.half').first().locator('.steps tr', { hasText: 'presses record' }).click()
    const states = await page.locator('.half .fact.recording p').allInnerTexts()
    expect(states.map(each => each.trim())).toEqual(['not recorded', 'recorded: caller and agent'])
    const times = await page.locator('.half .steps tr[aria-current] .time').allInnerTexts()
    expect(new Set(times).size).toBe(1)
    expect(troubles).toEqual([])
  })

  test('two calls of one script, by keyboard to the end of the longer one', async () => {
    const options = ['--against', 'scripts/consent/agrees.call.yaml']
    const { page, troubles } = await open(browser, await pageFile(refuses, process.cwd(), { options }))
    await page.keyboard.press('End')
    await expect.poll(() => page.locator('.half .verdict .answer').allInnerTexts()).toEqual(['No.', 'Yes.'])
    await page.keyboard.press('Home')
    await page.getByLabel('Moment of the call').press('End')
    await expect.poll(() => page.locator('.half .verdict .answer').allInnerTexts()).toEqual(['No.', 'Yes.'])
    expect(await page.getByRole('button', { name: 'What if …' }).count()).toBe(0)
    expect(troubles).toEqual([])
  })

  test.each([
    ['light', {}],
    ['dark, on a phone, in Korean', { dark: true, width: 390, locale: 'ko-KR' }],
  ])('nothing bars anybody from it: %s', async (_, look) => {
    const options = ['--against', deafVersion()]
    const { page } = await open(browser, await pageFile(refuses, process.cwd(), { options }), look)
    expect(await complaints(page)).toEqual([])
    const width = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(width).toBe(0)
  })
})

test('side by side is a page: without --html it says so', async () => {
  const { code, err } = await callwright(['replay', refuses, '--against', refuses], { cwd: process.cwd() })
  expect(code).toBe(2)
  expect(err).toContain('--against needs --html')
})
