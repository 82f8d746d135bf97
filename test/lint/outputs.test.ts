import { describe, expect, test } from 'vitest'
import type { LintRun } from '../../src/lint/finding.ts'
import { rulesOn } from '../../src/lint/rules/index.ts'
import { findingsFormats } from '../../src/report/findings-formats.ts'
import { plain } from '../../src/report/style.ts'
import { findingsIn } from './subjects.ts'

const script = `# file: scripts/a,b%.yaml
script: Hostile <name> & "quotes"
actions:
  begin: { Begin: , next: hello }
  hello: { Play: { Phrase: "안녕하세요" }, next: missing }
# file: scripts/plain.yaml
script: Plain
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales }, next: music }
  music: { Music: { MusicFile: hold.wav, SecondsToPlay: 30 }, next: music }
  released: { Onrelease: , next: thanks }
  thanks: { Play: { Phrase: Thank you. }, next: nowhere }
  nowhere: { End: }
`

const allRules = await rulesOn()
const some = ['flow/music-to-itself', 'flow/prompt-after-release', 'flow/end-after-release']
const rules = allRules.filter(each => some.includes(each.code))
const findings = findingsIn(script, rules).map((each, index) =>
  index === 2 ? { ...each, suppressed: { by: 'comment', reason: 'known & accepted' } as const } : each,
)
const run: LintRun = { findings, files: ['scripts/a,b%.yaml', 'scripts/plain.yaml'], rules, version: '0.0.0' }

describe.each(findingsFormats)('$name', ({ name, load }) => {
  test('looks as it did', async () => {
    const render = await load()
    await expect(render(run, plain)).toMatchFileSnapshot(`outputs/findings.${name}.txt`)
  })

  test('can say that nothing was found', async () => {
    const render = await load()
    const text = render({ ...run, findings: [] }, plain)
    if (name !== 'github') expect(text).not.toBe('')
    expect(text).not.toContain('undefined')
  })
})

describe('SARIF', async () => {
  const render = (await findingsFormats.find(each => each.name === 'sarif')?.load()) ?? (() => '')
  const log = JSON.parse(render(run, plain))
  const [only] = log.runs

  /** What the standard's schema demands of what is written here. */
  test('has what the schema of 2.1.0 requires', () => {
    expect(log.version).toBe('2.1.0')
    expect(log.runs).toHaveLength(1)
    const { driver } = only.tool
    expect(driver.name).toBe('callwright')
    const ids = driver.rules.map((each: { id: string }) => each.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const rule of driver.rules) {
      expect(typeof rule.shortDescription.text).toBe('string')
      expect(typeof rule.help.text).toBe('string')
      expect(['none', 'note', 'warning', 'error']).toContain(rule.defaultConfiguration.level)
      expect(new Set(rule.properties.tags).size).toBe(rule.properties.tags.length)
    }
    for (const result of only.results) {
      expect(driver.rules[result.ruleIndex].id).toBe(result.ruleId)
      expect(['none', 'note', 'warning', 'error']).toContain(result.level)
      expect(result.message.text).not.toBe('')
      for (const { physicalLocation } of [...result.locations, ...(result.relatedLocations ?? [])])
        checkLocation(physicalLocation)
      for (const { threadFlows } of result.codeFlows ?? []) {
        expect(threadFlows.length).toBeGreaterThan(0)
        for (const { locations } of threadFlows) {
          expect(locations.length).toBeGreaterThan(0)
          for (const { location } of locations) checkLocation(location.physicalLocation)
        }
      }
      for (const print of Object.values(result.partialFingerprints)) expect(print).toMatch(/^[0-9a-f]{16}$/)
      for (const each of result.suppressions) {
        expect(['inSource', 'external']).toContain(each.kind)
        expect(['accepted', 'underReview', 'rejected']).toContain(each.status)
      }
    }
  })

  test('shows the way to a finding as a code flow', () => {
    const flows = only.results.filter((each: { codeFlows?: unknown }) => each.codeFlows !== undefined)
    expect(flows.length).toBeGreaterThan(1)
  })

  test('shows what may stay as suppressed', () => {
    const suppressed = only.results.filter((each: { suppressions: unknown[] }) => each.suppressions.length > 0)
    expect(suppressed).toHaveLength(1)
  })

  test('has fingerprints that differ, and stay when lines are added above', () => {
    const prints = (text: string) =>
      JSON.parse(render({ ...run, findings: findingsIn(text, rules) }, plain)).runs[0].results.map(
        (each: { partialFingerprints: Record<string, string> }) => each.partialFingerprints['callwright/v1'],
      )
    const before = prints(script)
    expect(new Set(before).size).toBe(before.length)
    expect(prints(script.replaceAll('actions:\n', 'description: More\nactions:\n'))).toEqual(before)
  })
})

/** A relative URI without what a URI cannot hold, and a region that counts from 1. */
function checkLocation(place: {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string }
  readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>
}): void {
  const { uri } = place.artifactLocation
  expect(uri).toMatch(/^(?![a-z]+:|\/)[\w\-.~!*'()%/]+$/)
  expect(() => decodeURIComponent(uri)).not.toThrow()
  const { startLine, startColumn, endLine, endColumn } = place.region
  for (const number of [startLine, startColumn, endLine, endColumn]) expect(number).toBeGreaterThanOrEqual(1)
  expect(endLine > startLine || endColumn >= startColumn).toBe(true)
}
