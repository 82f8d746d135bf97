import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callwright, folderOf } from './fake-io.ts'

const transfers = readFileSync('scripts/transfers/transfers.yaml', 'utf8')
const files = {
  'callwright.config.yaml': `
waivers:
  - { rule: flow/dead-end, file: old.yaml, reason: replaced in May, owner: kim, until: 2026-12-31 }
properties:
  asked-first:
    never: recording before consent = granted
    says: Nobody is on file who did not say yes.
    rule: R1
`,
  'center.yaml': readFileSync('scripts/center.yaml', 'utf8'),
  'good.yaml': `# callwright-ignore-next-line flow/loop -- <b>hold music</b>\n${transfers}`,
  'faulty.yaml': transfers
    .replace('    DoNotRecord:', '    Wait: { Seconds: 1 }')
    .replace('script: Transfers', 'script: "<script>alert(1)</script>"'),
}
const sha256 = (text: string, form: 'hex' | 'base64' = 'hex') => createHash('sha256').update(text).digest(form)

async function pack(script: string, into = 'pack', cwd = folderOf(files)) {
  const ran = await callwright(['verify', script, '--evidence', into, '--quiet'], { cwd })
  const read = (name: string) => readFileSync(join(cwd, into, name), 'utf8')
  return { ...ran, cwd, read, names: readdirSync(join(cwd, into)).sort() }
}

describe('an evidence pack', () => {
  test('of a script that keeps everything says what was proved, of which files, within which limits', async () => {
    const { code, read, names } = await pack('good.yaml')
    expect(code).toBe(0)
    expect(names).toEqual(['evidence.html', 'evidence.json'])
    const { scripts, allowances, rules } = JSON.parse(read('evidence.json'))
    const [{ verdict, verdicts, limits, assumptions, files: of, space }] = scripts
    expect(verdict).toBe('proved')
    expect(verdicts).toContainEqual({
      property: 'own/asked-first',
      verdict: 'proved',
      severity: 'error',
      says: 'Nobody is on file who did not say yes.',
      written: 'never: recording before consent = granted',
      rule: 'R1',
    })
    expect(of.map((each: { path: string }) => each.path)).toEqual([
      'good.yaml',
      'center.yaml',
      'callwright.config.yaml',
    ])
    expect(of[0]).toMatchObject({ role: 'script', sha256: sha256(files['good.yaml']) })
    expect(space.complete).toBe(true)
    expect(limits[0]).toEqual({ name: 'agents', says: 'agents on a call at once', value: 2 })
    expect(assumptions).toContainEqual({
      name: 'R3',
      says: 'How R3 is read: Stop on demand holds until a new start.',
      value: 'latest-wins',
      isDefault: true,
    })
    expect(allowances.map((each: { reason: string }) => each.reason)).toEqual(['replaced in May', '<b>hold music</b>'])
    expect(rules.map((each: { id: string }) => each.id)).toContain('R14')
  })

  test('of a broken script tells the calls, and keeps them so that test fails with the same property', async () => {
    const { code, cwd, read, names } = await pack('faulty.yaml')
    expect(code).toBe(1)
    const call = 'faulty-own-asked-first.call.yaml'
    expect(names).toContain(call)
    const [{ verdict, verdicts }] = JSON.parse(read('evidence.json')).scripts
    expect(verdict).toBe('broken')
    const own = verdicts.find((each: { property: string }) => each.property === 'own/asked-first')
    expect(own).toMatchObject({ why: '"recording" came about before "consent = granted"', savedAs: call })
    expect(own.steps.at(-1)).toMatchObject({ who: 'kim', what: 'answers' })
    const tested = await callwright(['test', join('pack', call)], { cwd })
    expect(tested.code).toBe(1)
    expect(tested.out).toContain('holds: own/asked-first')
    expect(tested.out).toContain('came about')
  })

  test('of several scripts begins with all of them: which, to the byte, and what is known', async () => {
    const cwd = folderOf(files)
    const { code } = await callwright(['verify', 'good.yaml', 'faulty.yaml', '--evidence', 'pack', '--quiet'], { cwd })
    expect(code).toBe(1)
    const html = readFileSync(join(cwd, 'pack', 'evidence.html'), 'utf8')
    const cover = /<section class="cover">([\s\S]*?)<\/section>/.exec(html)?.[1] ?? ''
    expect(cover).toContain('<h1>2 scripts</h1>')
    for (const name of ['good.yaml', 'faulty.yaml'] as const) expect(cover).toContain(`SHA-256 ${sha256(files[name])}`)
    expect(cover).toMatch(/Proved[\s\S]*href="#script-1"[\s\S]*Broken[\s\S]*href="#script-2"/)
    expect(html).toContain('id="script-2"')
  })

  test('of a property that only warns says so, and calls nothing broken', async () => {
    const config = 'properties: { quiet: { never: recording by agent, severity: warning, rule: House rule 7 } }\n'
    const { code, read } = await pack('good.yaml', 'pack', folderOf({ ...files, 'callwright.config.yaml': config }))
    expect(code).toBe(0)
    expect(JSON.parse(read('evidence.json')).scripts[0].verdict).toBe('proved')
    const html = read('evidence.html')
    expect(html).toContain('hold on every possible call.')
    expect(html).toContain('1 property that only warns does not hold.')
    expect(html).toContain('! Warned')
    // A rule of the house's own is explained nowhere in the pack: nothing leads there.
    expect(html).toContain('<td>House rule 7</td>')
  })

  test('is the same, byte for byte, wherever it is made and put', async () => {
    const one = await pack('good.yaml')
    const other = await pack('good.yaml', join('some', 'where'))
    expect(other.read('evidence.html')).toBe(one.read('evidence.html'))
    expect(other.read('evidence.json')).toBe(one.read('evidence.json'))
  })

  test('asks for nothing, runs nothing, and shows what a file says as text', async () => {
    const { read } = await pack('faulty.yaml')
    const html = read('evidence.html')
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? ''
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${sha256(style, 'base64')}'`)
    expect(html).not.toMatch(/<script|<img|<link|\bsrc=|href="(?!#)|url\(|@import|style="/)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain(sha256(read('evidence.json')))
  })

  test.each(['--evidence', '--save'])('%s writes nothing outside the project: exit 2', async option => {
    const cwd = folderOf(files)
    const { code, err } = await callwright(['verify', 'good.yaml', option, '../away'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('../away is outside the project')
  })
})
