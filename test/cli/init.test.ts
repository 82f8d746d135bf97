import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { callwright, folderOf } from './fake-io.ts'

const texts = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(path => statSync(join(folder, path)).isFile())
      .map(path => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  )

describe('init', () => {
  test('writes a project of which lint and test have nothing to say', async () => {
    const cwd = folderOf({})
    const { code, out } = await callwright(['init'], { cwd })
    expect(code).toBe(0)
    expect(out.trim().split('\n').sort()).toEqual(Object.keys(texts(cwd)).sort())
    const lint = await callwright(['lint', '--max-warnings', '0'], { cwd })
    expect(lint.out).toContain('0 errors, 0 warnings')
    expect(lint.code).toBe(0)
    const played = await callwright(['test'], { cwd })
    expect(played.out).toMatch(/3 passed/)
    expect(played.code).toBe(0)
  })

  test('takes the name of a folder', async () => {
    const cwd = folderOf({})
    expect((await callwright(['init', 'a/b'], { cwd })).code).toBe(0)
    expect((await callwright(['lint', 'a/b'], { cwd })).code).toBe(0)
    expect((await callwright(['test', 'a/b/calls'], { cwd })).code).toBe(0)
  })

  test('overwrites nothing, and then writes nothing at all', async () => {
    const cwd = folderOf({ 'center.yaml': 'mine\n' })
    const { code, err } = await callwright(['init'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('center.yaml is there already')
    expect(texts(cwd)).toEqual({ 'center.yaml': 'mine\n' })
  })

  test('names the schemas where they are', async () => {
    const cwd = folderOf({})
    await callwright(['init'], { cwd })
    const files = texts(cwd)
    const named = Object.entries(files).flatMap(([path, text]) => {
      const [, schema] = /^# yaml-language-server: \$schema=(.+)$/m.exec(text) ?? []
      return schema === undefined ? [] : [[path, join(cwd, path, '..', schema)] as const]
    })
    expect(named.map(([path]) => path)).toHaveLength(6)
    for (const [path, schema] of named) expect(existsSync(schema), path).toBe(true)
    for (const form of ['script', 'call', 'center', 'config'])
      expect(files[`.callwright/${form}.schema.json`]).toBe(readFileSync(`schemas/${form}.schema.json`, 'utf8'))
  })

  test('gives git a hook that it can run, and GitHub a workflow', async () => {
    const cwd = folderOf({})
    await callwright(['init'], { cwd })
    const hook = join(cwd, '.githooks/pre-commit')
    expect(readFileSync(hook, 'utf8')).toMatch(/^#!\/bin\/sh\n/)
    if (process.platform !== 'win32') expect(statSync(hook).mode & 0o111).toBe(0o111)
    const workflow = parse(readFileSync(join(cwd, '.github/workflows/callwright.yml'), 'utf8'))
    const runs = workflow.jobs.check.steps.flatMap((step: { run?: string }) => step.run ?? [])
    // Each command line is one that the program takes.
    for (const run of runs) {
      const words = run.replace('npx --yes callwright ', '').split(' ')
      expect((await callwright(words, { cwd })).code).toBe(0)
    }
    for (const line of readFileSync(hook, 'utf8').match(/callwright .*/g) ?? [])
      expect((await callwright(line.split(' ').slice(1), { cwd })).code).toBe(0)
  })

  test('says why a folder cannot be written to', async () => {
    const cwd = folderOf({})
    writeFileSync(join(cwd, 'file'), '')
    const { code, err } = await callwright(['init', 'file/below'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('cannot write')
  })
})
