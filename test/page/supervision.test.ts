import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallRecord } from '../../src/record/call-record.ts'
import { callwright, folderOf } from '../cli/fake-io.ts'
import { complaints } from './axe.ts'
import { browserPath, downloadOf, launch, open, pageFile } from './browser.ts'

describe.runIf(browserPath !== undefined)('a conversation that supervisors watch', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  }, 60_000)
  afterAll(() => browser?.close())

  const lane = (page: Page, name: string) => page.locator('.lane', { hasText: name })

  test('has a lane for each supervisor, her refusals in words, and what was written as both sides see it', async () => {
    const { page, troubles } = await open(browser, await pageFile('scripts/supervision/one-at-a-time.call.yaml'))
    await page.keyboard.press('End')
    expect(await lane(page, 'Supervisor han').locator('.bar.watching').count()).toBe(1)
    expect(await lane(page, 'Supervisor oh').locator('.sign.refused').count()).toBe(2)
    expect(await page.locator('.steps').innerText()).toContain('wants to write: refused by GC-05')
    await expect.poll(() => page.locator('.messages .theirs .bubble').allInnerTexts()).toEqual(['Where is my parcel?'])
    expect(await page.locator('.messages .ours .bubble').first().innerText()).toBe('I will look, one moment.')
    expect(await complaints(page)).toEqual([])
    expect(troubles).toEqual([])
  })

  test('says in Korean what was refused', async () => {
    const file = await pageFile('scripts/supervision/refused.call.yaml')
    const { page } = await open(browser, file, { locale: 'ko-KR' })
    await page.keyboard.press('End')
    const steps = await page.locator('.steps').innerText()
    expect(steps).toContain('모니터링하려 함: GC-06에 따라 거부됨: 상태가 맞지 않음')
    expect(steps).not.toMatch(/monitors nothing|lacks the permission/)
  })

  test('played by hand has the record that the terminal gives', async () => {
    const { page, troubles } = await open(browser, await pageFile('scripts/supervision/web-message.yaml'))
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
    await press('Play it yourself')
    await press('Answer')
    await press('Watch')
    await press('Wait until something happens')
    await page.getByPlaceholder('Write a message').fill('Is <b>anybody</b> there?')
    await press('Send')
    await press('Stop watching')
    await press('Watch')
    await page.locator('.hang-up').click()
    const record: CallRecord = JSON.parse(await downloadOf(page, 'Save the call record'))
    expect(record.monitors?.map(each => each.endedBy)).toEqual(['supervisor', 'release'])
    const call = await downloadOf(page, 'Save as call file')
    const folder = folderOf({ 'played.call.yaml': call, 'package.json': '{}' })
    for (const name of ['web-message.yaml', 'center.yaml'])
      writeFileSync(join(folder, name), readFileSync(join('scripts/supervision', name)))
    const { out } = await callwright(['run', 'played.call.yaml', '--format', 'json'], { cwd: folder })
    const { call: _, script: __, ...inTerminal }: CallRecord = JSON.parse(out)
    const { call: ___, script: ____, ...inPage } = record
    expect(inPage).toEqual(inTerminal)
    expect(troubles).toEqual([])
  })
})
