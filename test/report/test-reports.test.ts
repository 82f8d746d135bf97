import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../src/report/coverage.ts'
import { reports } from '../../src/report/index.ts'
import { plain } from '../../src/report/style.ts'
import type { TestRun } from '../../src/report/test-run.ts'
import { agreed, masked, refused } from './records.ts'

const wired = ['1', '2', 'Timeout', 'Default'].map(branch => ({
  script: 'GdprConsent',
  file: 'scripts/gdpr-consent.yaml',
  action: 'consent',
  branch,
  line: 14,
}))

const run: TestRun = {
  calls: [
    { kind: 'played', name: 'Caller agrees', file: 'calls/agrees.call.yaml', differences: [], record: agreed },
    {
      kind: 'played',
      name: 'Caller refuses <&"#\\',
      file: 'calls/refuses,1.call.yaml',
      differences: [
        { path: 'recordings[0].rule', expected: 'R5', got: 'R11', line: 31 },
        { path: 'recordings', expected: [], got: masked.recordings },
      ],
      record: refused,
    },
    {
      kind: 'played',
      name: 'Nobody answers',
      file: 'calls/nobody.call.yaml',
      differences: [],
      impossible: { message: 'kim cannot answer: the call was waiting for keys', line: 9 },
      record: refused,
    },
    {
      kind: 'unreadable',
      name: 'broken.call.yaml',
      file: 'calls/broken.call.yaml',
      problem: 'calls/broken.call.yaml:3: unknown key "stepz"\n\u001b[2J',
    },
  ],
  coverage: coverageOf({ branches: wired, actions: wired.map(({ branch: _, ...action }) => action) }, [
    agreed,
    refused,
  ]),
}

describe('the result of test', () => {
  test.each(reports.filter(report => report.tests && report.name !== 'json'))('in $name', async ({ name, tests }) => {
    await expect(tests?.(run, plain)).toMatchFileSnapshot(`tests/result.${name}.txt`)
  })

  test('in json: the keys of callwright/test@1', () => {
    const json = JSON.parse(reports.find(report => report.name === 'json')?.tests?.(run, plain) ?? '')
    expect(json).toMatchObject({
      format: 'callwright/test@1',
      summary: { calls: 4, failed: 3 },
      coverage: { branches: { hit: 2, all: 4 } },
    })
    expect(json.calls[0]).toMatchObject({
      name: 'Caller agrees',
      file: 'calls/agrees.call.yaml',
      ok: true,
      differences: [],
    })
    expect(json.calls[0].record.format).toBe('callwright/call-record@1')
    expect(json.calls[1].differences[0]).toEqual({ path: 'recordings[0].rule', expected: 'R5', got: 'R11', line: 31 })
  })

  test('GitHub is given no more errors than it shows', () => {
    const many = { calls: Array.from({ length: 30 }, () => run.calls[1]).filter(call => call !== undefined) }
    const lines = reports
      .find(report => report.name === 'github')
      ?.tests?.(many, plain)
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(10)
    expect(lines?.at(-1)).toContain('21 more')
  })

  test('a record as JSON has its keys in the order of the format, whatever made it', () => {
    const { verdict, trace, format, ...rest } = agreed
    const json =
      reports.find(report => report.name === 'json')?.call?.({ verdict, trace, ...rest, format }, plain) ?? ''
    expect(Object.keys(JSON.parse(json)).join(' ')).toBe(
      'format tool script call contact outcome duration consent segments recordings statements indicators globals trace notes verdict',
    )
    expect(json).toBe(reports.find(report => report.name === 'json')?.call?.(agreed, plain))
  })
})
