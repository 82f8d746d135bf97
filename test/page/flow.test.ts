/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserPath, launch, longScript, open, pageFile } from './browser.ts'

describe.runIf(browserPath !== undefined)('the flow in the page', () => {
  let browser: Browser
  let file: string
  beforeAll(async () => {
    browser = await launch()
    file = await pageFile('scripts/consent/refuses.call.yaml')
  }, 60_000)
  afterAll(() => browser?.close())

  const view = async (page: Page): Promise<readonly number[]> =>
    ((await page.locator('.canvas').getAttribute('viewBox')) ?? '').split(' ').map(Number)

  test('an action is searched, counted, marked and brought into sight', async () => {
    const { page, troubles } = await open(browser, await pageFile('long.call.yaml', longScript(300)))
    const before = await view(page)
    await page.getByPlaceholder('Find an action').fill('a287')
    expect(await page.getByRole('status').first().innerText()).toBe('1 action found')
    await page.getByPlaceholder('Find an action').press('Enter')
    expect(await page.locator('.card.found').getAttribute('data-card')).toBe('Long/a287')
    expect(await view(page)).not.toEqual(before)
    await page.getByRole('button', { name: 'Follow the call' }).click()
    await page.locator('.minimap .here').waitFor()
    expect(troubles).toEqual([])
  })

  test('by keyboard alone the picture is moved, zoomed and seen whole', async () => {
    const { page } = await open(browser, file)
    await page.locator('.canvas').focus()
    const start = await view(page)
    await page.keyboard.press('+')
    await expect.poll(async () => (await view(page))[2]).toBeLessThan(start[2] ?? 0)
    const near = await view(page)
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => (await view(page))[0]).toBeGreaterThan(near[0] ?? 0)
    expect(await page.locator('.steps tr[aria-current]').getAttribute('data-moment')).toBe('0')
    await page.keyboard.press('0')
    await page.locator('.minimap').waitFor({ state: 'detached' })
  })

  test('the table says the same in words, where the call is and where each action leads', async () => {
    const { page } = await open(browser, file)
    await page.keyboard.press('End')
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    const table = page.locator('.flow table')
    expect(await table.locator('tr', { hasText: 'DoNotRecord' }).first().innerText()).toContain('visited')
    expect(await table.locator('tr', { hasText: 'here now' }).count()).toBe(1)
    expect(await table.locator('tr', { hasText: 'Ask for recording consent' }).first().innerText()).toContain('queue')
  })

  test('each part can be reached with the tabulator, and it shows where it is', async () => {
    const { page } = await open(browser, file)
    const reached = new Set<string>()
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Tab')
      const place = await page.evaluate(() => {
        const element = document.activeElement
        const { outlineStyle, boxShadow } = element ? getComputedStyle(element) : { outlineStyle: '', boxShadow: '' }
        return `${element?.closest('header, section')?.className ?? ''}|${outlineStyle !== 'none' || boxShadow !== 'none'}`
      })
      reached.add(place)
    }
    const parts = [...reached].map(each => each.split('|')[0] ?? '')
    for (const part of ['top', 'panel flow', 'panel desk', 'panel time', 'panel steps ', 'panel source'])
      expect(parts, part).toContain(part)
    expect([...reached].filter(each => each.endsWith('|false') && !each.startsWith('|'))).toEqual([])
  })

  test('on paper there are the flow, the whole timeline and every row, and nothing to press', async () => {
    const { page } = await open(browser, file)
    await page.keyboard.press('End')
    await page.emulateMedia({ media: 'print' })
    for (const part of ['.canvas', '.timeline', '.steps tbody tr:last-child', '.verdict'])
      expect(await page.locator(part).first().isVisible(), part).toBe(true)
    for (const part of ['.transport .buttons', '.keypad', '.settings', '.tools'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false)
    const box = await page.locator('.steps .scroll').evaluate(each => each.scrollHeight - each.clientHeight)
    expect(box).toBeLessThanOrEqual(1)
    expect((await page.pdf()).length).toBeGreaterThan(10_000)
  })
})
