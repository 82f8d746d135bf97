import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { servePage } from '../../src/cli/serve-page.ts'
import { callwright, folderOf } from './fake-io.ts'

const cwd = process.cwd()
const refuses = 'scripts/consent/refuses.call.yaml'
const right = '\u001b[C'

describe('replay of a call', () => {
  test('prints the transcript where nobody sits at a terminal', async () => {
    const { code, out } = await callwright(['replay', refuses], { cwd })
    const { out: ofRun } = await callwright(['run', refuses], { cwd })
    expect(code).toBe(0)
    expect(out).toBe(ofRun)
  })

  test('steps through it with keys on a terminal: what happened beside the script, the state in words', async () => {
    const keys = [...Array<string>(5).fill(right), 'e', 'x', 'p', 'G', 'q']
    const { code, out } = await callwright(['replay', refuses], {
      cwd,
      keys,
      env: { TERM: 'dumb' },
      size: { columns: 80, rows: 20 },
    })
    expect(code).toBe(0)
    await expect(out).toMatchFileSnapshot('replay.txt')
  })

  test('fits 80 columns and 24 rows', async () => {
    const { out } = await callwright(['replay', refuses], {
      cwd,
      keys: [right, 'q'],
      size: { columns: 80, rows: 24 },
      env: { NO_COLOR: '1' },
    })
    const [, ...screens] = out.split('\u001b[H\u001b[2J')
    for (const screen of screens.slice(0, 2)) {
      const lines = screen.split('\n')
      expect(lines.length).toBeLessThanOrEqual(24)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
    }
  })

  test('writes a page, and says so only if it may', async () => {
    const folder = folderOf({})
    const page = join(folder, 'page.html')
    expect(await callwright(['replay', refuses, '--html', page, '-q'], { cwd })).toEqual({ code: 0, out: '', err: '' })
    const text = readFileSync(page, 'utf8')
    expect(text).toContain("default-src 'none'")
    expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    const { out } = await callwright(['replay', refuses, '--html', '-'], { cwd })
    expect(out).toBe(text)
  })

  test.each([
    [['replay', refuses, '--html', 'no/such/folder/page.html'], 'cannot write no/such/folder/page.html'],
    [['replay', 'no.call.yaml'], 'cannot read no.call.yaml'],
    [['replay', refuses, '--seed', 'x'], '--seed must be a whole number'],
    [['replay', 'scripts/consent/consent.yaml', '--port', '70000'], '--port must be a whole number'],
  ])('%j exits 2 and says why', async (argv, why) => {
    const { code, err } = await callwright(argv, { cwd })
    expect(code).toBe(2)
    expect(err).toContain(why)
  })
})

test("replay of a script writes a page with the script's own sample calls", async () => {
  const { out } = await callwright(['replay', 'scripts/consent/consent.yaml', '--html', '-'], { cwd })
  const packed = /id="data" data-packed="application\/json">(.*)<\/script>/.exec(out)?.[1] ?? ''
  const data = JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString())
  expect(data.calls.map((each: { source: { path: string } }) => each.source.path)).toEqual(
    ['agrees', 'hangs-up', 'health-team', 'on-file', 'refuses', 'silence', 'wrong-keys'].map(
      name => `scripts/consent/${name}.call.yaml`,
    ),
  )
})

test('a page is served to this machine alone, under its own name alone', async () => {
  const { url, close } = await servePage('<p>the page</p>')
  const ask = (path: string, host?: string): Promise<{ status: number; text: string }> =>
    new Promise((done, fail) =>
      get(new URL(path, url), { headers: host === undefined ? {} : { host } }, response => {
        let text = ''
        response.on('data', part => {
          text += String(part)
        })
        response.on('end', () => done({ status: response.statusCode ?? 0, text }))
      }).on('error', fail),
    )
  try {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(await ask('/')).toEqual({ status: 200, text: '<p>the page</p>' })
    expect((await ask('/../package.json')).status).toBe(404)
    expect((await ask('/', 'evil.example')).status).toBe(404)
  } finally {
    close()
  }
})
