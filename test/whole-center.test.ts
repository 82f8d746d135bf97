import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rulesOn } from '../src/lint/rules/index.ts'

/** The rules of the whole center as the sources number them: each family with its last number. */
const families = { CC: 67, WX: 39, GC: 15, WA: 33, V: 13, 'CC-L': 10, 'WX-L': 4, 'GC-L': 1, 'WA-L': 8 } as const

const numbered = Object.entries(families).flatMap(([family, last]) =>
  Array.from({ length: last }, (_, index) =>
    family.endsWith('L') ? `${family}${index + 1}` : `${family}-${String(index + 1).padStart(2, '0')}`,
  ),
)

/** Rules that are written in a text; `CC-34 – CC-37` is all four. */
function rulesIn(text: string): readonly string[] {
  const range = /\b([A-Z]{1,2})-(\d+) – \1-(\d+)/.exec(text)
  if (range) {
    const [, family = '', from = '', to = ''] = range
    return numbered.filter(
      each => each.startsWith(`${family}-`) && each >= `${family}-${from}` && each <= `${family}-${to}`,
    )
  }
  return text.match(/\b(?:CC|WX|GC|WA|V)-L?\d+/g) ?? []
}

/** The rows of the tables of rules in the manual: the rules of a row, where they are tested, and the verdict. */
const rows = ['whole-center', 'desk', 'calls-and-chats', 'digital'].flatMap(page =>
  readFileSync(`docs/${page}.md`, 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| '))
    .map(line => line.slice(2, -2).split(' | '))
    .filter(([head = '']) => /^(CC|WX|GC|WA|V)-/.test(head))
    .map(cells => ({ page, rules: rulesIn(cells[0] ?? ''), text: cells.slice(1).join(' | ') })),
)
const isLeftOut = (text: string): boolean => text.split('| ').at(-1)?.startsWith('left out') === true

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .map(path => readFileSync(`${folder}/${path}`, 'utf8'))

const lintRules = await rulesOn()
/** What tests and lint rules name; not this file, which names them all. */
const named = new Set([
  ...filesOf('test').flatMap(text => (text.includes('numbered = Object') ? [] : rulesIn(text.replaceAll('–', '-')))),
  ...lintRules.flatMap(each => rulesIn(each.rests)),
])

test('each rule of the whole center has a row in the manual', () => {
  const told = new Set(rows.flatMap(each => each.rules))
  expect(numbered.filter(each => !told.has(each))).toEqual([])
  expect([...told].filter(each => !numbered.includes(each))).toEqual([])
})

test('each rule that the manual says is held is named by a test or a lint rule', () => {
  const held = rows.filter(each => !isLeftOut(each.text)).flatMap(each => each.rules)
  expect(held.filter(each => !named.has(each))).toEqual([])
})

test('each rule that the manual leaves out says why, and no test claims it', () => {
  const out = rows.filter(each => isLeftOut(each.text))
  expect(out.filter(each => !/left out[:;,] .{10}|left out$/.test(each.text)).map(each => each.rules)).toEqual([])
  expect(out.flatMap(each => each.rules).filter(each => named.has(each))).toEqual([])
})

test('each lint rule that the manual names is there', () => {
  const codes = rows.flatMap(each => [
    ...each.text.matchAll(/`((?:script|call|center|agent|recording|consent)\/[a-z-]+)`/g),
  ])
  const known = new Set(lintRules.map(each => each.code))
  const readers = new Set([
    'center/unknown-attribute',
    'call/unknown-attribute',
    'center/bad-value',
    'consent/refusal-is-final',
  ])
  expect(codes.map(([, code = '']) => code).filter(code => !known.has(code) && !readers.has(code))).toEqual([])
})
