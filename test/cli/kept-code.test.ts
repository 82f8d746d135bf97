import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import Module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'

const home = mkdtempSync(join(tmpdir(), 'callwright-installed-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const folder = join(home, 'dist/v8')

/** The built program as somebody has installed it: without its sources. */
function install(): void {
  for (const name of ['bin', 'package.json']) cpSync(name, join(home, name), { recursive: true })
  mkdirSync(join(home, 'dist'))
  for (const name of readdirSync('dist'))
    if (name.endsWith('.cjs')) cpSync(join('dist', name), join(home, 'dist', name))
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }')
}

async function lint(): Promise<string> {
  const args = [join(home, 'bin/callwright.js'), 'lint', 'scripts/consent/consent.yaml', '--color']
  return (await promisify(execFile)(process.execPath, args)).stdout
}

const kept = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.bin'))
    .map(path => join(folder, path))

// Newer ones keep code by themselves.
const keepsNothing = !('enableCompileCache' in Module)

describe.skipIf(!keepsNothing || !existsSync('dist/callwright.cjs'))('compiled code that is kept', () => {
  test('comes to the same, whatever is found there', async () => {
    install()
    const first = await lint()
    expect(first).toContain('1 file: 0 errors, 0 warnings')
    const files = kept()
    expect(files.length).toBeGreaterThan(5)
    expect(await lint()).toBe(first)

    const whole = files.map(file => readFileSync(file))
    // Half written, of another version, of another part, empty.
    for (const [at, file] of files.entries()) {
      const bytes = Buffer.from(whole[at] ?? Buffer.alloc(0))
      if (at % 4 === 0) writeFileSync(file, bytes.subarray(0, bytes.length / 2))
      else if (at % 4 === 1) writeFileSync(file, bytes.fill(7, 0, 16))
      else if (at % 4 === 2) writeFileSync(file, whole[at - 1] ?? bytes)
      else writeFileSync(file, '')
    }
    expect(await lint()).toBe(first)
    expect(files.map(file => readFileSync(file).length > 100)).not.toContain(false)
  })

  test('is made by several programs at once', async () => {
    rmSync(folder, { recursive: true, force: true })
    const [first, ...others] = await Promise.all([lint(), lint(), lint(), lint()])
    expect(others).toEqual([first, first, first])
    expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.tmp'))).toEqual([])
  })

  test('is not needed where nobody can write', async () => {
    rmSync(folder, { recursive: true, force: true })
    writeFileSync(folder, 'a file in the place of the folder')
    expect(await lint()).toContain('1 file: 0 errors, 0 warnings')
    expect(readFileSync(folder, 'utf8')).toContain('a file in the place')
  })
})
