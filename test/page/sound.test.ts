import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleRate } from '../../src/sound/telephone.ts'
import { wavOf } from '../../src/sound/wav.ts'
import { folderOf } from '../cli/fake-io.ts'
import { complaints } from './axe.ts'
import { browserPath, launch, open, pageFile } from './browser.ts'

/** A world whose speech program hums for half a second whatever it is given. */
function humming(): Readonly<Record<string, string>> {
  const folder = folderOf({})
  writeFileSync(join(folder, 'hum.wav'), wavOf(new Float32Array(sampleRate / 2).fill(0.3)))
  writeFileSync(join(folder, 'espeak-ng'), `#!/bin/sh\ncat > /dev/null\ncat ${join(folder, 'hum.wav')}\n`)
  chmodSync(join(folder, 'espeak-ng'), 0o755)
  return { PATH: `${folder}:${process.env.PATH}` }
}

describe.runIf(browserPath !== undefined && process.platform !== 'win32')('sound in the page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  }, 60_000)
  afterAll(() => browser?.close())

  test('a recording is listened to as it is on file', async () => {
    const file = await pageFile('scripts/card/masks.call.yaml', process.cwd(), { env: humming() })
    const { page, troubles } = await open(browser, file)
    await page.keyboard.press('End')
    const listen = page.getByRole('button', { name: 'Listen to rec-1' })
    await listen.click()
    expect(await listen.getAttribute('aria-pressed')).toBe('true')
    expect(await complaints(page)).toEqual([])
    await listen.click()
    expect(await listen.getAttribute('aria-pressed')).toBe('false')
    await page.keyboard.press('Home')
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await page.getByRole('button', { name: 'Sound' }).click()
    await page.getByRole('button', { name: 'Pause' }).click()
    expect(troubles).toEqual([])
  })

  test('a page that was asked to be silent, or written where nothing speaks, says nothing of sound', async () => {
    for (const world of [{ env: humming(), options: ['--silent'] }, {}]) {
      const { page } = await open(browser, await pageFile('scripts/card/masks.call.yaml', process.cwd(), world))
      await page.keyboard.press('End')
      expect(await page.getByRole('button', { name: /Listen|Sound/ }).count()).toBe(0)
    }
  })
})
