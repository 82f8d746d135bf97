import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readingCodes } from '../../src/lint/reading-codes.ts'
import { rulesOn } from '../../src/lint/rules/index.ts'
import { rulesManual } from '../../src/report/rules-manual.ts'

const rules = await rulesOn()
const families = ['script', 'snippet', 'call', 'center', 'config', 'lint', 'project', 'studio', 'yaml']

/** Codes as they stand in the sources: in quotes, or behind the family of a reader. */
function codesInSources(): ReadonlySet<string> {
  const codes = new Set<string>()
  for (const path of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    const name = path.replaceAll('\\', '/')
    if (!name.endsWith('.ts') || name.startsWith('lint/rules/') || name.endsWith('reading-codes.ts')) continue
    const text = readFileSync(`src/${name}`, 'utf8')
    for (const [, code = ''] of text.matchAll(/'((?:[a-z]+)\/[a-z0-9-]+)'/g))
      if (families.includes(code.split('/')[0] ?? '')) codes.add(code)
  }
  return codes
}

test('every code that the program can give has a page', () => {
  const known = new Set([...rules.map(each => each.code), ...readingCodes.keys()])
  expect([...codesInSources()].filter(code => !known.has(code)).sort()).toEqual([])
})

test('every page of reading belongs to a code', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !path.endsWith('reading-codes.ts'))
    .map(path => readFileSync(`src/${path}`, 'utf8'))
    .join('\n')
  const orphans = [...readingCodes.keys()].filter(code => {
    const [family = '', name = ''] = code.split('/')
    // The YAML package gives its own codes.
    return family !== 'yaml' && !sources.includes(`'${code}'`) && !sources.includes(`family}/${name}\``)
  })
  expect(orphans).toEqual([])
})

test('no code is both a rule and a page of reading', () => {
  expect(rules.map(each => each.code).filter(code => readingCodes.has(code))).toEqual([])
})

test('there are at least 45 rules, and the manual shows them all', async () => {
  expect(rules.length).toBeGreaterThanOrEqual(45)
  await expect(rulesManual(rules, readingCodes)).toMatchFileSnapshot('../../docs/rules.md')
})
