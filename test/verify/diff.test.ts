import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { callwright, folderOf } from '../cli/fake-io.ts'

const consent = readFileSync('scripts/consent/consent.yaml', 'utf8')
const center = readFileSync('scripts/center.yaml', 'utf8')
const unheard = consent.replace('"2": refused', '"2": queue')
const project = (next: string) =>
  folderOf({
    'package.json': '{}',
    'old.yaml': consent,
    'new.yaml': next,
    'center.yaml': center,
  })

describe('diff', { timeout: 120_000 }, () => {
  test('proves that another caption records nothing otherwise', async () => {
    const cwd = project(consent.replace('Record from the answer on', 'Something else'))
    const { code, out } = await callwright(['diff', 'old.yaml', 'new.yaml', '--format', 'json'], { cwd })
    expect(JSON.parse(out)).toMatchObject({ format: 'callwright/diff@1', same: true, complete: true, differences: [] })
    expect(code).toBe(0)
  })

  test('says once what both versions lack, and all that is wrong in each', async () => {
    const cwd = project('script: New')
    const lost = await callwright(['diff', 'old.yaml', 'old.yaml', '--center', 'gone.yaml'], { cwd })
    expect(lost).toMatchObject({ code: 2, err: 'error: cannot read gone.yaml: no such file\n' })
    const both = await callwright(['diff', 'new.yaml', 'gone.yaml'], { cwd })
    expect(both.code).toBe(2)
    expect(both.err).toContain('the script has no actions')
    expect(both.err).toContain('cannot read gone.yaml')
  })

  test('shows a call on which a refusal is no longer honored', async () => {
    expect(unheard).not.toBe(consent)
    const { code, out } = await callwright(['diff', 'old.yaml', 'new.yaml', '--format', 'json'], {
      cwd: project(unheard),
    })
    const { same, differences } = JSON.parse(out)
    const found = differences.find((each: { kind: string }) => each.kind === 'recordings')
    expect({ code, same }).toEqual({ code: 1, same: false })
    expect(found.call.steps).toContainEqual(expect.objectContaining({ press: '2' }))
    expect(found.before).toEqual([])
    expect(found.after).not.toEqual([])
  })

  test('tells both sides in words that fit a terminal of 80 columns', async () => {
    const { out } = await callwright(['diff', 'old.yaml', 'new.yaml'], { cwd: project(unheard) })
    expect(out).toMatch(/^ {2}0:01 {2}caller presses 2$/m)
    expect(out).toContain('  - nothing is recorded\n  + 0:02–0:32 caller and agent, begun by a policy (R5)')
    expect(out).not.toContain('{')
    expect(Math.max(...out.split('\n').map(each => each.length))).toBeLessThanOrEqual(80)
  })

  test('says it for a pull request', async () => {
    const { out } = await callwright(['diff', 'old.yaml', 'new.yaml', '--format', 'markdown'], {
      cwd: project(unheard),
    })
    expect(out).toContain('**recordings**: Caller presses 2')
    expect(out).toContain('- nothing is recorded\n+ 0:02–')
  })

  test('compares an export with the YAML that it came from', async () => {
    const cwd = project(consent)
    const exported = await callwright(['export', 'old.yaml', '--format', 'json', '--output', 'old.json'], { cwd })
    expect(exported.code).toBe(0)
    const { code, out } = await callwright(['diff', 'new.yaml', 'old.json', '--format', 'json'], { cwd })
    const { same, complete, differences, renamed } = JSON.parse(out)
    expect({ code, same, complete, differences }).toEqual({ code: 0, same: true, complete: true, differences: [] })
    expect(renamed).toContainEqual({ script: 'Consent', before: 'silent', after: '4' })
    expect(renamed).toHaveLength(11)
  })

  test('plays both versions in one center, where only one of them has one near', async () => {
    const cwd = project(consent)
    const { code, out } = await callwright(['diff', 'old.yaml', '-'], { cwd, stdin: consent })
    expect(out).toContain('proved the same')
    expect(code).toBe(0)
  })

  test('takes an action that has another name for the same, and what a call says of it for both', async () => {
    const outside = readFileSync('scripts/after-hours/after-hours.yaml', 'utf8')
    const next = outside.replaceAll(/\bhours\b(?=:\n|, |\n)/g, 'opening')
    expect(next).not.toBe(outside)
    const cwd = folderOf({ 'package.json': '{}', 'old.yaml': outside, 'new.yaml': next, 'center.yaml': center })
    const { code, out } = await callwright(['diff', 'old.yaml', 'new.yaml'], { cwd })
    expect(out).toContain('renamed hours → opening\nproved the same')
    expect(code).toBe(0)
    const { out: markdown } = await callwright(['diff', 'old.yaml', 'new.yaml', '--format', 'markdown'], { cwd })
    expect(markdown).toContain('- renamed hours → opening')
  })

  test('tells an action that was renamed from a new one that has its name', async () => {
    const next = consent
      .replaceAll('refused', 'declined')
      .replace('queue:\n', 'refused:\n    Play: { Phrase: Please hold on. }\n    next: queue\n  queue:\n')
      .replace('next: queue\n\n', 'next: refused\n\n')
    const cwd = project(next)
    const { out } = await callwright(['diff', 'old.yaml', 'new.yaml', '--format', 'json'], { cwd })
    expect(JSON.parse(out).renamed).toEqual([{ script: 'Consent', before: 'refused', after: 'declined' }])
  })

  test('does not call the same what it has not seen to its end', async () => {
    const cwd = project(consent)
    const { code, out } = await callwright(['diff', 'old.yaml', 'new.yaml', '--limit', 'states=3'], { cwd })
    expect(code).toBe(3)
    expect(out).toContain('is not proved')
  })
})

describe('a comment on a pull request', { timeout: 60_000 }, () => {
  const script = (name: string, word: string) => `script: A
actions:
  begin:
    Begin:
    next: set
  set:
    Snippet: |
      ASSIGN note = "a|b \`\`\` </pre><script> @octocat ${word}"
    next: ${JSON.stringify(name)}
  ${JSON.stringify(name)}:
    Hangup:
`

  test('is not made into anything else by what stands in names and variables, and is sent to nobody named there', async () => {
    const cwd = folderOf({
      'package.json': '{}',
      'old.yaml': script('bye', 'first'),
      'new.yaml': script('b|y`e` ~~so~~ <img> &lt; @octocat', 'second'),
    })
    const { code, out } = await callwright(['diff', 'old.yaml', 'new.yaml', '--format', 'markdown'], { cwd })
    expect(code).toBe(1)
    expect(out).toBe(`### What calls get recorded

**variables**: Caller does nothing

\`\`\`diff
- note = "a|b \`\`\` </pre><script> @octocat first"
+ note = "a|b \`\`\` </pre><script> @octocat second"
\`\`\`

- renamed bye → b\\|y\\\`e\\\` \\~\\~so\\~\\~ \\<img\\> \\&lt; @<!-- -->octocat

1 kind of difference, found in 2 calls
`)
  })
})

describe('whose voices are recorded', { timeout: 60_000 }, () => {
  const old = `script: Sides
actions:
  begin:
    Begin:
    next: m1
  m1:
    Menu: { Phrase: Record the call? }
    branches: { "1": start, Default: m2 }
  start:
    LogRecordingPro: { Record: Start, RecordingType: Call }
    next: flag
  flag:
    Assign: { Variable: started, Value: "1" }
    next: m2
  m2:
    Menu: { Phrase: Only the agent? }
    branches: { "1": asked, Default: queue }
  asked:
    If: { Expression: started = 1 }
    branches: { "True": both, "False": only }
  both:
    RecordAgentOnly:
    next: queue
  only:
    RecordAgentOnly:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
    next: music
  music:
    Music: { MusicFile: hold.wav }
    next: music
`
  const center = 'center: A\nagents: { kim: { skills: [Sales] } }\n'

  test('is compared on every possible call: the shortest is shown, without anybody who records by hand', async () => {
    const next = old.replace('both:\n    RecordAgentOnly:', 'both:\n    Play: { Phrase: "" }')
    expect(next).not.toBe(old)
    const cwd = folderOf({ 'package.json': '{}', 'center.yaml': center, 'old.yaml': old, 'new.yaml': next })
    const { code, out } = await callwright(['diff', 'old.yaml', 'new.yaml', '--format', 'json'], { cwd })
    const { differences } = JSON.parse(out)
    expect(code).toBe(1)
    expect(differences).toMatchObject([
      {
        kind: 'recordings',
        call: { steps: [{ press: '1' }, { press: '1' }, { answer: 'kim' }] },
        before: [{ sides: ['agent'] }],
        after: [{ sides: ['caller', 'agent'] }],
      },
    ])
  })
})
