import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { callwright, folderOf } from '../cli/fake-io.ts'

const places = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A browser of this machine; none where it has none. `CHROMIUM` names another place. */
export const browserPath: string | undefined = places.find(each => each !== '' && existsSync(each))

if (browserPath === undefined)
  process.stderr.write(
    '\n*** THE TESTS OF THE PAGE WERE LEFT OUT: no browser was found (apt-get install chromium) ***\n\n',
  )

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox', '--disable-gpu'] })
}

/** Writes the page of a call or a script with the program itself; the file's path. */
export async function pageFile(
  path: string,
  cwd = process.cwd(),
  {
    options = [],
    env = {},
  }: { readonly options?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const file = join(folderOf({}), 'page.html')
  const { code, err } = await callwright(['replay', path, '--html', file, '--quiet', ...options], { cwd, env })
  if (code !== 0) throw new Error(err)
  return file
}

/** A page that was opened, and whatever went wrong or went out while it was open. */
export interface Opened {
  readonly page: Page
  readonly troubles: string[]
}

/** How the page is looked at. */
export interface Look {
  readonly locale?: string
  readonly dark?: boolean
  readonly width?: number
}

/** Opens a page from disk, as a double click does. */
export async function open(browser: Browser, file: string, look: Look = {}): Promise<Opened> {
  const context = await browser.newContext({
    locale: look.locale ?? 'en-US',
    colorScheme: look.dark ? 'dark' : 'light',
    viewport: { width: look.width ?? 1_280, height: 900 },
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const troubles: string[] = []
  const url = `file://${file}`
  page.on('request', request => {
    if (request.url() !== url && !request.url().startsWith('blob:')) troubles.push(`asks for ${request.url()}`)
  })
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text())
  })
  page.on('pageerror', error => troubles.push(error.message))
  page.on('dialog', dialog => troubles.push(`opens a dialog: ${dialog.message()}`))
  await page.goto(url)
  // The page unpacks itself first.
  await page.locator('main').waitFor()
  return { page, troubles }
}

/** The text of a file that a click gives. */
export async function downloadOf(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

/** A script of so many actions in a row, and a call on it. */
export function longScript(actions: number): string {
  const steps = Array.from(
    { length: actions },
    (_, index) => `  a${index}:\n    Assign: { Variable: v${index % 7}, Value: "${index}" }\n    next: a${index + 1}`,
  )
  const folder = folderOf({
    'long.yaml': `script: Long\nactions:\n  begin:\n    Begin:\n    next: a0\n${steps.join('\n')}\n  a${actions}:\n    End:\n`,
    'long.call.yaml': 'call: Long\nscript: long.yaml\nsteps: []\n',
  })
  writeFileSync(join(folder, 'package.json'), '{}')
  return folder
}
