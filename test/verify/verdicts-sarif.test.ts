import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { callwright, folderOf } from '../cli/fake-io.ts'

const consent = readFileSync('scripts/consent/consent.yaml', 'utf8')
const center = readFileSync('scripts/center.yaml', 'utf8')

interface Region {
  readonly startLine: number
  readonly startColumn: number
}

interface Place {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region }
}

test('several scripts in one SARIF log: what refers to something refers to what is there, and nothing stands in it twice', async () => {
  const cwd = folderOf({
    'package.json': '{}',
    'center.yaml': center,
    'un heard.yaml': consent.replace('"2": refused', '"2": queue'),
    'never.yaml':
      'script: Never\nactions:\n  begin:\n    Begin:\n    next: end\n  never:\n    DoNotRecord:\n  end:\n    Hangup:\n',
  })
  await callwright(['export', 'never.yaml', '--format', 'json', '--output', 'never.json'], { cwd })
  const scripts = ['un heard.yaml', './un heard.yaml', 'never.yaml', 'never.json']
  const { code, out } = await callwright(['verify', ...scripts, '--format', 'sarif', '--format', 'text:verdicts.txt'], {
    cwd,
  })
  expect(code).toBe(1)
  expect(readFileSync(`${cwd}/verdicts.txt`, 'utf8')).toContain('broken        flow/reachable')
  const { version, runs } = JSON.parse(out)
  expect(version).toBe('2.1.0')
  const [{ tool, artifacts, results }] = runs
  const { rules } = tool.driver
  const uris = artifacts.map((each: { location: { uri: string } }) => each.location.uri)
  expect(uris).toEqual(['un%20heard.yaml', 'never.yaml', 'never.json'])
  expect(new Set(rules.map((each: { id: string }) => each.id)).size).toBe(rules.length)
  expect(new Set(results.map((each: unknown) => JSON.stringify(each))).size).toBe(results.length)
  for (const { ruleId, ruleIndex, level, locations, codeFlows = [] } of results) {
    expect(rules[ruleIndex].id).toBe(ruleId)
    expect(['error', 'warning', 'note']).toContain(level)
    const steps: readonly { readonly location: Place }[] = codeFlows.flatMap(
      (flow: { threadFlows: { locations: { location: Place }[] }[] }) =>
        flow.threadFlows.flatMap(each => each.locations),
    )
    for (const { physicalLocation } of [...locations, ...steps.map(each => each.location)]) {
      expect(uris).toContain(physicalLocation.artifactLocation.uri)
      expect(physicalLocation.region.startLine).toBeGreaterThan(0)
      expect(physicalLocation.region.startColumn).toBeGreaterThan(0)
    }
  }
}, 60_000)
