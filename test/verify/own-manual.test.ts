import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventSays } from '../../src/config/claim/claim.ts'
import { readConfig } from '../../src/config/read-config.ts'

const manual = readFileSync('docs/own-properties.md', 'utf8')
const problems = (text: string) => readConfig({ path: 'c.yaml', text }, []).diagnostics.map(each => each.message)

test('the example of the manual can be read', () => {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(manual) ?? []
  expect(example).toContain('never: recording while tag(card)')
  expect(problems(example)).toEqual([])
})

test('every claim in the table of the manual can be read, whatever it speaks of', () => {
  const claims = [...manual.matchAll(/^\| `((?:never|always|eventually): [^`]*)`/gm)].map(([, claim = '']) => claim)
  expect(claims.length).toBe(9)
  const table = manual.slice(manual.indexOf('| term |'), manual.indexOf('`and`, `or`'))
  const terms = [...table.matchAll(/`([^`…]+)`/g)]
    .map(([, term = '']) => term)
    .filter(each => !/^of |^by |^sensitive:/.test(each))
  expect(terms).toEqual(expect.arrayContaining(Object.keys(eventSays)))
  for (const claim of claims)
    for (const term of ['recording', 'talking', 'Menu', 'tag(card)', '(statement or not consent = refused)']) {
      const [mode, rest = ''] = claim.split(': ')
      expect(problems(`properties: { p: { ${mode}: "${rest.replaceAll(/[XY]/g, term)} when talking" } }`)).toEqual([])
    }
  for (const term of terms.filter(each => !/^(?:refused|unanswered)$/.test(each)))
    expect(problems(`properties: { p: { never: '${term}' } }`)).toEqual([])
})

test('what the manual says that no claim can speak of is told with what to write instead', () => {
  for (const claim of [
    'recording when variable(a) = "no"',
    'recording while skill = Claims',
    'recording while agent = kim',
    'recording after 10s',
  ]) {
    const [fault] = readConfig({ path: 'c.yaml', text: `properties: { p: { never: '${claim}' } }` }, []).diagnostics
    expect(fault).toMatchObject({ severity: 'error', hint: expect.stringMatching(/^(name|write)/) })
  }
  expect(problems('properties: { p: { never: recording after 30 } }')).toEqual([])
})
