import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { callwright, folderOf } from '../cli/fake-io.ts'

const project = () =>
  folderOf({
    'package.json': '{}',
    'consent.yaml': readFileSync('scripts/consent/consent.yaml', 'utf8'),
    'center.yaml': readFileSync('scripts/center.yaml', 'utf8'),
  })

describe('generate', () => {
  test('takes every branch of the consent sample, with few calls', async () => {
    const { code, out } = await callwright(['generate', 'consent.yaml', '--format', 'json'], { cwd: project() })
    const { calls, coverage, missed, complete } = JSON.parse(out)
    expect({ code, coverage, missed, complete }).toEqual({
      code: 0,
      coverage: { branches: { hit: 14, all: 14 } },
      missed: [],
      complete: true,
    })
    expect(calls.length).toBeLessThan(7)
    for (const call of calls) expect(call.adds).not.toEqual([])
  })

  test.each([[[]], [['--outcomes']]])('writes calls that test finds as they say (%s)', async options => {
    const cwd = project()
    const written = await callwright(['generate', 'consent.yaml', '--out-dir', 'calls', ...options], { cwd })
    expect(written.code).toBe(0)
    const { code, out } = await callwright(['test', 'calls', '--coverage', '--format', 'json'], { cwd })
    const { summary, coverage } = JSON.parse(out)
    expect(code).toBe(0)
    expect(summary.failed).toBe(0)
    expect(summary.calls).toBeGreaterThan(3)
    expect(coverage.branches.hit).toBe(coverage.branches.all)
  })

  test('has a call for each way in which a recording can begin, if outcomes are asked for', async () => {
    const { out } = await callwright(['generate', 'consent.yaml', '--outcomes', '--format', 'json'], { cwd: project() })
    const outcomes = JSON.parse(out).calls.map((each: { outcome?: string }) => each.outcome)
    expect(outcomes).toEqual(expect.arrayContaining(['', 'recording policy', 'recording script', 'recording agent']))
  })

  test('says what it could not see where a limit comes first', async () => {
    const { code, out } = await callwright(['generate', 'consent.yaml', '--limit', 'states=3'], { cwd: project() })
    expect(code).toBe(3)
    expect(out).toContain('the limit of 3 states ended the search')
  })
})
