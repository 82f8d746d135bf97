import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callwright, folderOf } from './fake-io.ts'

const yaml = 'script: Hello\nactions:\n  begin:\n    Begin:\n    next: play\n  play:\n    Play: { Phrase: Hello. }\n'
const waiting = `script: x
actions:
  a: { Begin: , next: b }
  b: { Wait: { Seconds: 7 }, next: c }
  c: { Case: { Variable: v }, branches: { go: a } }
`
const read = (cwd: string, file: string) => readFileSync(join(cwd, file), 'utf8')
/** As it comes back from Studio: with places. */
const placed = yaml.replace('next: play\n', 'next: play\n    at: [48, 48]\n').replace(/$/, '    at: [208, 48]\n')

describe('export, then import', () => {
  test.each(['json', 'xml'])('%s: the same script again', async format => {
    const cwd = folderOf({ 'hello.yaml': yaml })
    expect(await callwright(['export', 'hello.yaml', '--format', format, '-o', `out.${format}`], { cwd })).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    expect(await callwright(['import', `out.${format}`], { cwd })).toEqual({ code: 0, out: placed, err: '' })
  })

  test('JSON is the usual form, on standard output', async () => {
    const { out } = await callwright(['export', 'hello.yaml'], { cwd: folderOf({ 'hello.yaml': yaml }) })
    expect(JSON.parse(out).scriptContent.header.scriptName).toBe('Hello')
  })

  test('one form of Studio straight into the other', async () => {
    const json = (await callwright(['export', '-'], { stdin: yaml })).out
    const xml = (await callwright(['export', '-', '--format', 'xml'], { stdin: json })).out
    expect(xml).toContain('<Action>PLAY</Action>')
    expect((await callwright(['export', '-'], { stdin: xml })).out).toBe(json)
  })

  test('standard input: by its first character, or as --from says', async () => {
    const json = (await callwright(['export', '-'], { stdin: yaml })).out
    expect(await callwright(['import', '-'], { stdin: json })).toMatchObject({ code: 0, out: placed })
    expect(await callwright(['import', '-', '--from', 'json'], { stdin: json })).toMatchObject({ code: 0, out: placed })
    const wrong = await callwright(['import', '-', '--from', 'xml'], { stdin: json })
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(wrong.err).toContain('studio/')
    expect((await callwright(['import', '-', '--from', 'word'], { stdin: json })).err).toContain('--from must be')
  })

  test('what Studio cannot say is told, and the export written all the same', async () => {
    const secret = yaml.replace('Phrase: Hello. }\n', 'Phrase: Hello. }\n    sensitive: card\n')
    const ran = await callwright(['export', '-'], { stdin: secret })
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('no place for "sensitive" of the action "play"')
    expect(JSON.parse(ran.out).scriptContent.actions['2'].name).toBe('PLAY')
  })

  test('what Studio took and the language does not is told, and imported all the same', async () => {
    const json = (await callwright(['export', '-'], { stdin: waiting })).out
    const odd = json
      .replace('"value": "7"', '"value": "as long as it takes"')
      .replace('"label": "go"', '"label": "default"')
    const ran = await callwright(['import', '-'], { stdin: odd })
    expect(ran).toMatchObject({ code: 0 })
    expect(ran.out).toContain('Seconds: as long as it takes')
    expect(ran.err).toMatch(/<yaml>:\d+:\d+: warning\[script\/bad-value\]/)
    expect(ran.err).toContain('warning[script/label-taken]')
  })

  test('a faulty script is not exported', async () => {
    const ran = await callwright(['export', '-'], { stdin: yaml.replace('Play:', 'Pley:') })
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('script/unknown-action')
  })
})

describe('several files', () => {
  const files = { 'in/a.yaml': yaml, 'in/Common/b.yaml': yaml.replace('Hello', 'Other') }

  test('keep their folders', async () => {
    const cwd = folderOf(files)
    const ran = await callwright(['export', 'in/a.yaml', 'in/Common/b.yaml', '--out-dir', 'out'], { cwd })
    expect(ran).toMatchObject({ code: 0, out: '', err: '2 files written to out\n' })
    expect(JSON.parse(read(cwd, 'out/Common/b.json')).scriptContent.header.scriptName).toBe('Other')
    const back = await callwright(['import', 'out/a.json', 'out/Common/b.json', '--out-dir', 'back', '-q'], { cwd })
    expect(back).toEqual({ code: 0, out: '', err: '' })
    expect(read(cwd, 'back/a.yaml')).toBe(placed)
  })

  test('need a folder', async () => {
    const ran = await callwright(['import', 'in/a.yaml', 'in/Common/b.yaml'], { cwd: folderOf(files) })
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('--out-dir')
  })

  test('are not written over others but with --force', async () => {
    const cwd = folderOf({ ...files, 'out/a.json': 'mine' })
    const refused = await callwright(['export', 'in/a.yaml', 'in/Common/b.yaml', '--out-dir', 'out'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('out/a.json is there already')
    expect(read(cwd, 'out/a.json')).toBe('mine')
    expect(existsSync(join(cwd, 'out/Common'))).toBe(false)
    const forced = await callwright(['export', 'in/a.yaml', 'in/Common/b.yaml', '--out-dir', 'out', '--force'], { cwd })
    expect(forced.code).toBe(0)
    expect(read(cwd, 'out/a.json')).toContain('"Hello"')
  })

  test('never two in one place', async () => {
    const ran = await callwright(['import', 'in/a.yaml', 'in/a.yml', '--out-dir', 'out'], {
      cwd: folderOf({ ...files, 'in/a.yml': yaml }),
    })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('in/a.yaml and in/a.yml would both become out/a.yaml')
  })

  test('never outside of the folder, not by a link either', async () => {
    const cwd = folderOf(files)
    mkdirSync(join(cwd, 'out'))
    mkdirSync(join(cwd, 'elsewhere'))
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'out/Common'))
    const ran = await callwright(['export', 'in/a.yaml', 'in/Common/b.yaml', '--out-dir', 'out'], { cwd })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('leads out of out')
    expect(existsSync(join(cwd, 'elsewhere/b.json'))).toBe(false)
    const above = await callwright(['export', '../x.yaml', 'in/a.yaml', '--out-dir', 'out', '--force'], {
      cwd: join(cwd, 'in'),
    })
    expect(above.code).toBe(2)
  })

  test('one that cannot be read does not keep the others from being written', async () => {
    const cwd = folderOf({ ...files, 'in/bad.yaml': 'script: [' })
    const ran = await callwright(['export', 'in/a.yaml', 'in/bad.yaml', 'in/gone.yaml', '--out-dir', 'out'], { cwd })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('1 file written to out')
    expect(existsSync(join(cwd, 'out/a.json'))).toBe(true)
    expect(existsSync(join(cwd, 'out/bad.json'))).toBe(false)
  })
})
