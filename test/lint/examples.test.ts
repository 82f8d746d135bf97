import { describe, expect, test } from 'vitest'
import { flowOf } from '../support/play.ts'
import { findings, inLine, pathRules } from './rules-of.ts'

describe.each(pathRules.map(rule => ({ rule, code: rule.code })))('$code', ({ rule }) => {
  test('is found in its bad example, which has no other fault', () => {
    const codes = findings(flowOf(rule.bad)).map(each => each.code)
    expect([...new Set(codes)]).toEqual([rule.code])
  })

  test('is not found in its good example, nor is anything else', () => {
    expect(findings(flowOf(rule.good)).map(inLine)).toEqual([])
  })

  test('says what is wrong, why and what to do', () => {
    const [found] = findings(flowOf(rule.bad))
    expect(found?.message).toMatch(/^[^A-Z]/)
    expect(found?.message).not.toMatch(/\.$/)
    expect(found?.hint).toBeTruthy()
    expect(rule.summary).toMatch(/\.$/)
    expect(rule.why).toMatch(/\.$/)
    expect(rule.rests).not.toBe('')
  })
})
