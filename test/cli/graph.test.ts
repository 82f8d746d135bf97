import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callwright, folderOf } from './fake-io.ts'

const script = `script: Main
actions:
  begin: { Begin: , next: sub, at: [0, 0] }
  sub: { Runsub: { ScriptName: sub.yaml }, at: [160, 0] }
`
const files = {
  'main.yaml': script,
  'sub.yaml': 'script: Sub\nactions: { begin: { Begin: , next: back }, back: { Return: } }\n',
}

describe('graph', () => {
  test('draws an SVG when nothing else is asked for', async () => {
    const { code, out, err } = await callwright(['graph', 'main.yaml'], { cwd: folderOf(files) })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^<svg xmlns=[\s\S]*<\/svg>\n$/)
  })

  test('writes several forms at once, each to its file', async () => {
    const cwd = folderOf(files)
    const { code, out } = await callwright(['graph', 'main.yaml', '--format', 'dot:a.dot', '--format', 'svg:a.svg'], {
      cwd,
    })
    expect([code, out]).toEqual([0, ''])
    expect(readFileSync(join(cwd, 'a.dot'), 'utf8')).toContain('digraph "Main"')
    expect(readFileSync(join(cwd, 'a.svg'), 'utf8')).toContain('<title id="title">Main</title>')
  })

  test('leaves the scripts that it runs out, or takes them in', async () => {
    const cwd = folderOf(files)
    const json = async (...more: readonly string[]) =>
      JSON.parse((await callwright(['graph', 'main.yaml', '--format', 'json', ...more], { cwd })).out)
    const alone = await json()
    expect(alone).toMatchObject({
      format: 'callwright/graph@1',
      script: 'Main',
      groups: [{ key: 'Main', name: 'Main' }],
    })
    expect(alone.nodes.map((each: { key: string }) => each.key)).toEqual(['Main/begin', 'Main/sub'])
    expect((await json('--all')).nodes).toHaveLength(4)
  })

  test("puts actions where Studio has them, and says where it can't", async () => {
    const cwd = folderOf(files)
    const beside = await callwright(['graph', 'main.yaml', '--layout', 'studio'], { cwd })
    expect(beside.err).toBe('')
    expect(beside.out).not.toBe((await callwright(['graph', 'main.yaml'], { cwd })).out)
    const placeless = await callwright(['graph', 'sub.yaml', '--layout', 'studio'], { cwd })
    expect(placeless.err).toBe('no action has a place on a canvas: laid out in layers\n')
    expect(placeless.code).toBe(0)
  })

  test('reads a script from standard input', async () => {
    const { code, out } = await callwright(['graph', '-', '--format', 'mermaid'], {
      cwd: folderOf({}),
      stdin: files['sub.yaml'],
    })
    expect(code).toBe(0)
    expect(out).toContain('flowchart TB')
  })

  test('says what is wrong with a script, a layout or a format', async () => {
    const cwd = folderOf({ ...files, 'bad.yaml': 'script: Bad\nactions: { begin: { Begin: , next: nowhere } }\n' })
    const bad = await callwright(['graph', 'bad.yaml'], { cwd })
    expect([bad.code, bad.out]).toEqual([2, ''])
    expect(bad.err).toContain('bad.yaml:2')
    const layout = await callwright(['graph', 'main.yaml', '--layout', 'studo'], { cwd })
    expect([layout.code, layout.err]).toEqual([2, 'error: unknown layout "studo": did you mean "studio"?\n'])
    const format = await callwright(['graph', 'main.yaml', '--format', 'png'], { cwd })
    expect(format.code).toBe(2)
    expect((await callwright(['graph', 'none.yaml'], { cwd })).code).toBe(2)
  })
})
