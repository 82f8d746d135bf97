import { describe, expect, test } from 'vitest'
import { rulesOn } from '../../src/lint/rules/index.ts'
import { findingsIn, told } from './subjects.ts'

const rules = await rulesOn()
const recommended = rules.filter(each => each.optional !== true)

describe.each(rules)('$code', rule => {
  const used = rule.optional === true ? [...recommended, rule] : recommended

  test('finds its bad example, and nothing else in it', () => {
    const found = findingsIn(exampleOf(rule, rule.bad), used)
    expect(found.length, 'findings').toBeGreaterThan(0)
    expect([...new Set(found.map(each => each.code))], found.map(told).join('\n')).toEqual([rule.code])
    for (const { message, at, hint } of found) {
      expect(message).toMatch(/^[^A-Z].*[^.]$|^[A-Z][a-z_]+ /)
      expect(hint ?? 'none').toMatch(/[^.]$/)
      expect(at.end, 'the place has a width').toBeGreaterThan(at.start)
    }
  })

  test('has a good example in which nothing is found', () => {
    expect(findingsIn(exampleOf(rule, rule.good), used).map(told)).toEqual([])
  })

  test('explains itself', () => {
    expect(rule.code).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/)
    for (const text of [rule.summary, rule.why]) expect(text).toMatch(/^[A-Z\d"].*[.?]$/s)
    expect(rule.rests).not.toBe('')
  })
})

/** A call's example is a call; the rule says on which script. */
function exampleOf(rule: (typeof rules)[number], text: string): string {
  if (rule.on !== 'call' || rule.script === undefined) return text
  const files = text.startsWith('\n# file:') ? text.slice(1) : `# file: example.call.yaml${text}`
  return `# file: script.yaml${rule.script}\n${files}`
}

test('codes are unique', () => {
  const codes = rules.map(each => each.code)
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
})
