/// <reference lib="dom" />
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallRecord } from '../../src/record/call-record.ts'
import { questionsOf } from '../../src/replay/questions.ts'
import { storyOf } from '../../src/replay/story.ts'
import { callwright, folderOf } from '../cli/fake-io.ts'
import { sampleCalls } from '../support/samples.ts'
import { complaints } from './axe.ts'
import { browserPath, downloadOf, launch, longScript, open, pageFile } from './browser.ts'

const refuses = 'scripts/consent/refuses.call.yaml'
describe.runIf(browserPath !== undefined)('the page in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  }, 60_000)
  afterAll(() => browser?.close())

  const ribbon = (page: Page) => page.locator('.ribbon')

  test('opens from disk, asks for nothing, and a whole call is stepped through by keyboard', async () => {
    const file = await pageFile(refuses)
    expect(readFileSync(file).length).toBeLessThan(600_000)
    const { page, troubles } = await open(browser, file)
    const story = storyOf(sample('consent/refuses.call.yaml'))
    const rows = page.locator('.steps tbody tr')
    expect(await rows.count()).toBe(story.moments.length)
    expect(await ribbon(page).innerText()).toContain('not asked')
    const present: string[] = []
    for (let step = 0; step < story.moments.length; step++) {
      present.push((await page.locator('.card.here').getAttribute('data-card')) ?? '')
      await page.keyboard.press('ArrowRight')
    }
    expect(present).toEqual(story.moments.map(({ visit }) => (visit ? `${visit.script}/${visit.action}` : '')))
    expect(await ribbon(page).innerText()).toMatch(/refused at 0:07\.2[\s\S]*not recorded[\s\S]*R1/)
    expect(await page.locator('.verdict .answer').innerText()).toBe('No.')
    await page.keyboard.press('Home')
    expect(await page.locator('.steps tr[aria-current]').getAttribute('data-moment')).toBe('0')
    await page.getByRole('button', { name: 'Step forward' }).press('End')
    await page.getByRole('button', { name: 'Explain rule R1' }).click()
    expect(await page.getByRole('dialog').innerText()).toContain("The caller's refusal is final")
    expect(troubles).toEqual([])
  })

  test('a call that is played with keys and buttons has the record that the terminal gives', async () => {
    const { page, troubles } = await open(browser, await pageFile('scripts/consent/consent.yaml'))
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
    await press('Play it yourself')
    await press('Key 3')
    await press('Wait until something happens')
    await press('Answer')
    await press('Hold')
    await press('Take off hold')
    await press('Mask')
    await press('Wait until something happens')
    await press('Unmask')
    expect(await ribbon(page).innerText()).toContain('recorded: caller and agent')
    await page.locator('.hang-up').click()
    const record: CallRecord = JSON.parse(await downloadOf(page, 'Save the call record'))
    const call = await downloadOf(page, 'Save as call file')
    const folder = folderOf({ 'played.call.yaml': call, 'package.json': '{}' })
    for (const name of ['consent/consent.yaml', 'center.yaml'])
      writeFileSync(join(folder, name.split('/').at(-1) ?? ''), readFileSync(join('scripts', name)))
    const { out } = await callwright(['run', 'played.call.yaml', '--format', 'json'], { cwd: folder })
    const { call: played, script, ...inTerminal }: CallRecord = JSON.parse(out)
    const { call: byHand, script: ownScript, ...inPage } = record
    expect(inPage).toEqual(inTerminal)
    expect([byHand.name, byHand.seed, ownScript.sha256]).toEqual([played.name, played.seed, script.sha256])
    expect(inPage.verdict.recorded).toBe('all')
    expect(troubles).toEqual([])
  })

  test('what if another key is pressed: both calls are compared', async () => {
    const { page, troubles } = await open(browser, await pageFile(refuses))
    await page.locator('.steps tr', { hasText: 'presses 2' }).click()
    await page.getByRole('button', { name: 'What if …' }).click()
    await page.getByRole('button', { name: 'Key 1', exact: true }).click()
    await page.getByRole('button', { name: 'Go on as before' }).click()
    const row = page.locator('.comparison tr', { hasText: 'Was this caller recorded?' })
    expect(await row.locator('td').allInnerTexts()).toEqual(['No.', 'Yes.'])
    expect(troubles).toEqual([])
  })

  test('a trainee who answers everything right gets full marks', async () => {
    const { page, troubles } = await open(browser, await pageFile(refuses))
    const stage = sample('consent/refuses.call.yaml')
    const questions = questionsOf(storyOf(stage), stage.call)
    await page.getByRole('button', { name: 'Training' }).click()
    expect(await page.locator('.ribbon').count()).toBe(0)
    for (const [index, { right }] of questions.entries()) {
      await page.getByRole('button', { name: 'Step back' }).focus()
      const asked = page.getByRole('heading', { name: `Question ${index + 1} of ${questions.length}` })
      for (let step = 0; step < 40 && (await asked.count()) === 0; step++) await page.keyboard.press('ArrowRight')
      await page.locator('.trainer input[type=radio]').nth(right).check()
      await page.getByRole('button', { name: 'Check' }).click()
      expect(await page.locator('.reason-given').innerText()).toContain('Right.')
      await page.getByRole('button', { name: 'Go on' }).click()
    }
    expect(await page.locator('.score').innerText()).toBe(`${questions.length} of ${questions.length} right`)
    expect(troubles).toEqual([])
  })

  test('speaks Korean to who prefers it, and English to who asks for it', async () => {
    const { page } = await open(browser, await pageFile(refuses), { locale: 'ko-KR' })
    expect(await page.locator('html').getAttribute('lang')).toBe('ko')
    await page.keyboard.press('End')
    expect(await ribbon(page).innerText()).toMatch(/0:07\.2에 거부함[\s\S]*녹음하지 않음/)
    await page.getByLabel('언어').selectOption('en')
    expect(await ribbon(page).innerText()).toContain('refused at 0:07.2')
  })

  test.each([
    ['light', { dark: false }],
    ['dark', { dark: true }],
    ['a phone', { width: 390 }],
  ])('nothing bars anybody from it: %s', async (_, look) => {
    const { page } = await open(browser, await pageFile('scripts/card/masks.call.yaml'), look)
    const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(width).toBe(0)
    await page.keyboard.press('End')
    expect(await complaints(page)).toEqual([])
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.getByRole('button', { name: 'Training' }).click()
    expect(await complaints(page)).toEqual([])
    await page.getByRole('button', { name: 'Play it yourself' }).click()
    expect(await complaints(page)).toEqual([])
  })

  test('what stands in a file stays text, whatever it is', async () => {
    const evil = '</script><img src=x onerror=\\"alert(1)\\"><b>bold</b>'
    const folder = folderOf({
      'package.json': '{}',
      'evil.yaml': `script: "${evil}"\nactions:\n  begin:\n    Begin:\n    caption: "${evil}"\n    next: "x'\\"><svg onload=alert(2)>"\n  "x'\\"><svg onload=alert(2)>":\n    Play: { Phrase: "${evil} <!-- <script>alert(3)</script>" }\n    next: c\n  c:\n    Assign: { Variable: v, Value: "${evil}" }\n`,
      'evil.call.yaml': `call: "${evil}"\nscript: evil.yaml\ncaller: { ani: "${evil}" }\nsteps:\n  - say: { who: caller, text: "${evil}" }\n  - hangup: caller\n    after: 9s\n`,
    })
    const { page, troubles } = await open(browser, await pageFile('evil.call.yaml', folder))
    for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight')
    expect(await page.locator('img, b, [onload], [onerror], script:not([type])').count()).toBe(1)
    expect(await page.locator('h1').innerText()).toContain('<img src=x onerror="alert(1)">')
    expect(troubles).toEqual([])
  })

  test('a step through a script of 1,000 actions takes less than 50 ms', async () => {
    const { page, troubles } = await open(browser, await pageFile('long.call.yaml', longScript(1_000)))
    const times = await page.evaluate(async () => {
      const taken: number[] = []
      for (let step = 0; step < 40; step++) {
        const start = performance.now()
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
        await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
        taken.push(performance.now() - start)
      }
      return taken.sort((a, b) => a - b)
    })
    expect(await page.locator('.steps tr[aria-current]').getAttribute('data-moment')).toBe('40')
    // The fastest: what else the machine does is not the page's fault.
    expect(times[0]).toBeLessThan(50)
    expect(troubles).toEqual([])
  })
})

const corpus = fileURLToPath(new URL('../../../shared/corpus/studio-exports/', import.meta.url))
const largest = join(corpus, 'entry-menu-queue/Queue_PROD.json')
if (!existsSync(largest)) console.warn(`\n!!! THE CORPUS IS NOT HERE, THE SIZE OF ITS PAGES IS NOT TESTED: ${corpus}\n`)

test.runIf(existsSync(largest))(
  'the page of a large export with all its subscripts stays well under 1 MB',
  async () => {
    expect(readFileSync(await pageFile(largest)).length).toBeLessThan(700_000)
  },
)

function sample(name: string) {
  const found = sampleCalls().find(each => each.name === name)
  if (!found) throw new Error(name)
  return found.load()
}
