import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readNamed, readWithin } from '../../src/cli/files.ts'
import { findCalls } from '../../src/cli/find-calls.ts'
import { isInside, projectRoot } from '../../src/cli/root.ts'
import { ScriptIndex } from '../../src/cli/script-index.ts'
import { folderOf, isBare } from './fake-io.ts'

const messageOf = (read: ReturnType<typeof readNamed>): string => (read.kind === 'unreadable' ? read.message : 'read')

describe('a file that the command line names', () => {
  const cwd = folderOf({ 'a.yaml': '\ufeffscript: A', 'sub/b.yaml': '' })

  test('is read without its byte order mark, and named as the reader named it', () => {
    expect(readNamed('a.yaml', cwd)).toEqual({ kind: 'read', source: { path: 'a.yaml', text: 'script: A' } })
  })

  test('that is no UTF-8 is refused: its words would be others', () => {
    writeFileSync(join(cwd, 'latin.yaml'), Buffer.from('script: Caf\u00e9', 'latin1'))
    expect(messageOf(readNamed('latin.yaml', cwd))).toBe('latin.yaml is not UTF-8 text: save it as UTF-8')
  })

  test('that is missing, a folder or too large is refused in one line', () => {
    expect(messageOf(readNamed('no.yaml', cwd))).toBe('cannot read no.yaml: no such file')
    expect(messageOf(readNamed('a.yaml/x', cwd))).toBe('cannot read a.yaml/x: no such file')
    expect(messageOf(readNamed('sub', cwd))).toBe('sub is a folder, not a file')
    writeFileSync(join(cwd, 'big.yaml'), Buffer.alloc(20_000_001, 32))
    expect(messageOf(readNamed('big.yaml', cwd))).toBe(
      'big.yaml is too large: 20000001 bytes, at most 20000000 are read',
    )
    expect(messageOf(readNamed('a\0b', cwd))).toContain('cannot read')
  })
})

describe('a file that another file names', () => {
  const outside = folderOf({ 'secret.yaml': 'script: Secret' })
  const cwd = folderOf({ 'package.json': '{}', 'scripts/a.yaml': '', 'calls/a.call.yaml': '' })
  symlinkSync(join(outside, 'secret.yaml'), join(cwd, 'scripts/link.yaml'))
  symlinkSync(outside, join(cwd, 'scripts/away'))

  test.each([
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\windows\\x.yaml',
    '..\\..\\x.yaml',
    'link.yaml',
    'away/secret.yaml',
    '../../..',
  ])('%s is outside the project', name => {
    expect(readWithin(cwd, 'scripts/a.yaml', name, cwd)).toMatchObject({ kind: 'unreadable', isOutside: true })
  })

  test('is relative to that file, and may be anywhere in the project', () => {
    expect(readWithin(cwd, 'calls/a.call.yaml', '../scripts/a.yaml', cwd)).toMatchObject({
      kind: 'read',
      source: { path: 'scripts/a.yaml' },
    })
  })

  test('the root is the nearest folder that looks like a project', () => {
    expect(projectRoot('calls/a.call.yaml', cwd)).toBe(cwd)
    expect(isInside(cwd, `${cwd}-other/x`)).toBe(false)
    expect(isInside(cwd, join(cwd, '..x'))).toBe(true)
  })

  test.skipIf(!isBare)('where nothing looks like a project, it is where the user stands, but never all files', () => {
    const bare = folderOf({ 'calls/a.call.yaml': '', 'with/center.yaml': '', 'with/calls/b.call.yaml': '' })
    expect(projectRoot('calls/a.call.yaml', bare)).toBe(bare)
    expect(projectRoot('a.call.yaml', join(bare, 'calls'))).toBe(join(bare, 'calls'))
    expect(projectRoot('with/calls/b.call.yaml', bare)).toBe(join(bare, 'with'))
    expect(projectRoot(join(bare, 'calls/a.call.yaml'), '/')).toBe(join(bare, 'calls'))
  })
})

describe('scripts by name', () => {
  const root = folderOf({
    'package.json': '{}',
    'main/main.yaml': 'script: Main',
    'main/other.yaml': 'media: phone\nscript: "Folder\\Greeting"  # a comment',
    'library/hours.yaml': 'script: Hours of Operation',
    'library/a.call.yaml': 'script: Hours of Operation',
    'library/node_modules/x.yaml': 'script: Hidden',
    'library/.git/y.yaml': 'script: Hidden',
    'library/studio.xml': '<x/>',
  })
  const index = new ScriptIndex(join(root, 'main'), root)

  test.each([
    ['hours OF operation', 'library/hours.yaml'],
    ['folder/greeting', 'main/other.yaml'],
    ['Folder\\Greeting', 'main/other.yaml'],
    ['Greeting', 'main/other.yaml'],
    ['Some\\Where\\hours of operation', 'library/hours.yaml'],
    ['library\\hours', 'library/hours.yaml'],
    ['studio', 'library/studio.xml'],
  ])('%s', (name, path) => {
    expect(index.find(name)).toBe(join(root, path))
  })

  test('what is no script of the project is not found', () => {
    expect(index.find('Hidden')).toBeUndefined()
    expect(index.find('')).toBeUndefined()
  })
})

test('sample calls are found below folders, in order, each once', () => {
  const cwd = folderOf({
    'b.call.yaml': '',
    'a/x.call.yml': '',
    'a/script.yaml': '',
    'node_modules/p/y.call.yaml': '',
    '.hidden/z.call.yaml': '',
  })
  expect(findCalls(['.', 'a', 'b.call.yaml'], cwd)).toEqual({ files: ['a/x.call.yml', 'b.call.yaml'], problems: [] })
  expect(findCalls(['nowhere', 'a/script.yaml'], cwd).problems).toEqual([
    'cannot read nowhere: no such file',
    'a/script.yaml is no sample call: its name must end in .call.yaml',
  ])
})
