import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complaints } from './axe.ts'
import { browserPath, launch, open, pageFile } from './browser.ts'

describe.runIf(browserPath !== undefined)('desks and what comes after a call, in the page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  }, 60_000)
  afterAll(() => browser?.close())

  test('the states of each agent have a lane, and a refusal says why, in both languages', async () => {
    const file = await pageFile('scripts/desk/rona.call.yaml')
    const { page, troubles } = await open(browser, file)
    const lane = (name: string) => page.locator('.lane', { hasText: name })
    await page.keyboard.press('End')
    expect(await lane('Desk kim').innerText()).toMatch(/ringing[\s\S]*RONA[\s\S]*engaged/)
    expect(await page.locator('.steps').innerText()).toContain('chooses: refused by WX-04: nobody can choose RONA')
    await page.getByLabel('Language').selectOption('ko')
    expect(await lane('데스크 kim').innerText()).toMatch(/벨 울림[\s\S]*무응답[\s\S]*통화 중/)
    expect(await page.locator('.steps').innerText()).toContain('상태 선택: WX-04에 따라 거부됨: 고를 수 없는 상태')
    expect(troubles).toEqual([])
  })

  test('what became of a recording after the call has a lane, in both languages', async () => {
    const file = await pageFile('scripts/calls-and-chats/upload-two-failures.call.yaml')
    const { page } = await open(browser, file, { width: 390 })
    const lane = page.locator('.lane.upload')
    expect(await lane.innerText()).toContain('rec-1: uploaded in 4 parts at attempt 3, +3:00')
    expect(await complaints(page)).toEqual([])
    await page.getByLabel('Language').selectOption('ko')
    expect(await lane.innerText()).toContain('파일 4개로 업로드됨, 3번째 시도')
    await page.getByRole('button', { name: '훈련' }).click()
    expect(await lane.count()).toBe(0)
  })

  test('in Korean nothing is said in English but what stands in files', async () => {
    const file = await pageFile('scripts/desk/consult.call.yaml')
    const { page } = await open(browser, file, { locale: 'ko-KR' })
    await page.keyboard.press('End')
    const said = await page.locator('.steps').innerText()
    expect(said).toContain('park(으)로 전환')
    expect(said).toContain('후처리 시작: 통화')
    expect(said).not.toMatch(/\b(?:the|to|is|by)\b/)
  })

  test('a digital contact has no phone, nobody hangs up, and what was not delivered stays in the thread', async () => {
    const file = await pageFile('scripts/whatsapp/window-and-templates.call.yaml')
    const { page, troubles } = await open(browser, file)
    await page.keyboard.press('End')
    const shown = await page.locator('main').innerText()
    expect(shown).not.toMatch(/Hang up|Phone of|Hold|hangs up/)
    expect(shown).toContain('Resolve the case')
    const thread = await page.locator('.messages ol').innerText()
    expect(thread).toMatch(/one more thing[\s\S]*not delivered: the window of c1 is closed/)
    expect(thread).toContain('[promo]')
    expect(await page.locator('.axis').innerText()).toMatch(/6h[\s\S]*1d/)
    expect(await complaints(page)).toEqual([])
    await page.getByLabel('Language').selectOption('ko')
    expect(await page.locator('main').innerText()).not.toMatch(/전화|the target|closes/)
    expect(await page.locator('.messages ol').innerText()).toContain('전달되지 않음: 채우지 않은 템플릿 항목: place')
    expect(troubles).toEqual([])
  })

  test('the desk of an agent goes on until the call is wrapped up', async () => {
    const file = await pageFile('scripts/desk/outdial.call.yaml')
    const { page } = await open(browser, file)
    await page.keyboard.press('End')
    expect(await page.locator('.lane.desk').innerText()).toContain('wrap-up')
    expect(await page.locator('.desk-state').innerText()).toBe('wrap-up')
  })
})
