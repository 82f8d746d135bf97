import { describe, expect, test } from 'vitest'
import { callwright, folderOf } from './fake-io.ts'

const cwd = process.cwd()
const script = 'scripts/consent/consent.yaml'

test('the forecast of the consent sample fits the page', async () => {
  const { code, out } = await callwright(['forecast', script], { cwd })
  expect(code).toBe(0)
  expect(Math.max(...out.split('\n').map(each => each.length))).toBeLessThanOrEqual(80)
  // 35 % press 3, 95 % of them wait until somebody answers.
  expect(out).toMatch(/by the script +33\.25 %/)
  expect(out).toMatch(/calls refused +30\.00 %/)
  expect(out).toContain('the center has no "traffic"')
})

test('a target that no policy meets says so, with the nearest', async () => {
  const { code, out } = await callwright(['forecast', script, '--target', '90%'], { cwd })
  expect(code).toBe(1)
  expect(out).toContain('90.00 % of calls cannot be reached;')
  expect(out).toMatch(/the most is 50\.\d\d %, with all policies that record at 100\.00 %/)
})

test('JSON has shares from 0 to 1', async () => {
  const argv = ['forecast', script, '--target', '0.45', '--policy', 'Every sales call', '--format', 'json']
  const { out } = await callwright(argv, { cwd })
  const { format, calls, minutes, target } = JSON.parse(out)
  expect(format).toBe('callwright/forecast@1')
  expect(calls.byCause.script).toBe(0.3325)
  expect(calls.recorded).toBeCloseTo(calls.byCause.script + calls.byCause.policy + calls.byCause.onDemand, 8)
  expect(minutes.recorded).toBeGreaterThan(calls.recorded)
  expect(target).toMatchObject({ recorded: 0.45, name: 'Every sales call', reached: 0.45, isReached: true })
})

test('calls that are played one by one agree with the exact share', async () => {
  const argv = ['forecast', script, '--check', '1500', '--format', 'json']
  const { out } = await callwright(argv, { cwd })
  const { calls, minutes, check } = JSON.parse(out)
  expect(check.calls).toBe(1500)
  expect(check.between[0]).toBeLessThan(calls.recorded)
  expect(check.between[1]).toBeGreaterThan(calls.recorded)
  expect(Math.abs(check.minutes.recorded - minutes.recorded)).toBeLessThan(0.06)
  const again = await callwright(argv, { cwd })
  expect(again.out).toBe(out)
}, 60_000)

test.each([
  [['--check', '0'], '--check must be a whole number'],
  [['--target', 'half'], '--target must be a share from 0 to 1, not "half": write --target 0.5 or 50%'],
  [['--target', '1.2'], '--target must be a share from 0 to 1'],
  [['--policy', 'Every sales call'], '--policy says what to move: write --target too'],
  [['--target', '0.5', '--policy', 'Every sale call'], 'did you mean "Every sales call"'],
])('%j is wrong use', async (options, message) => {
  const { code, err } = await callwright(['forecast', script, ...options], { cwd })
  expect(code).toBe(2)
  expect(err).toContain(message)
})

describe('a center with two skills', () => {
  const menu = `script: Two
actions:
  begin: { Begin: , next: which }
  which: { Menu: { Phrase: One or two? }, branches: { "1": ask, "2": second, Default: second } }
  ask:
    Menu: { Phrase: May we record this call? }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": first, "2": refused, Default: refused }
  refused: { DoNotRecord: , next: first }
  first: { Reqagent: { Skill: Claims }, next: wait }
  second: { Reqagent: { Skill: Sales }, next: wait }
  wait: { Music: { MusicFile: hold.wav, SecondsToPlay: 30 }, next: wait }
  answered: { Onanswer: }
`
  const center = (traffic: string) => `${traffic}
agents: { kim: { skills: [Claims, Sales] }, lee: { skills: [Sales] } }
skills: { Claims: {}, Sales: {} }
policies: [{ name: Claims, skills: [Claims], record: 50% }]
`
  const project = (traffic: string) =>
    folderOf({ 'package.json': '{}', 'two.yaml': menu, 'center.yaml': center(traffic) })
  const quiet = 'traffic: { abandon: 0, recordOnDemand: 0, consent: { grant: 0.6, refuse: 0.4 } }'

  test('tells for each what is recorded and refused, and its numbers add up', async () => {
    const { code, out } = await callwright(['forecast', 'two.yaml', '--format', 'json'], { cwd: project(quiet) })
    expect(code).toBe(0)
    const { calls, minutes, complete } = JSON.parse(out)
    expect(complete).toBe(true)
    // Half choose each; of the first half 60 % agree, and of these every second one is recorded.
    expect(calls).toMatchObject({ recorded: 0.15, byCause: { script: 0, policy: 0.15, onDemand: 0 }, refused: 0.2 })
    expect(calls.bySkill).toEqual([
      { skill: 'Claims', calls: 0.5, recorded: 0.15, refused: 0.2 },
      { skill: 'Sales', calls: 0.5, recorded: 0, refused: 0 },
    ])
    expect(minutes).toMatchObject({ recorded: 0.15, agentMinutesPerCall: 3, recordedMinutesPerCall: 0.45 })
    const text = await callwright(['forecast', 'two.yaml'], { cwd: project(quiet) })
    expect(text.out).toMatch(/Claims +50\.00 % +30\.00 % +40\.00 %/)
    expect(text.out).toContain('an average call has 3.00 agent minutes; 0.45 are recorded')
  })

  test('the policy for a target, put into the center, meets it', async () => {
    const cwd = project(quiet)
    const asked = await callwright(['forecast', 'two.yaml', '--target', '12.3%', '--format', 'json'], { cwd })
    const { target } = JSON.parse(asked.out)
    expect(target.recorded).toBe(0.123)
    // Half come to the skill of the policy, and 60 % of these agree: 0.123 / 0.3.
    expect(target.policy).toBeCloseTo(0.41, 9)
    const moved = center(quiet).replace('50%', `${(target.policy * 100).toFixed(7)}%`)
    const again = folderOf({ 'package.json': '{}', 'two.yaml': menu, 'center.yaml': moved })
    const { out } = await callwright(['forecast', 'two.yaml', '--format', 'json'], { cwd: again })
    expect(JSON.parse(out).calls.recorded).toBeCloseTo(0.123, 6)
  })

  test('a transfer is asked for by another policy, and talked through once more', async () => {
    const cwd = project('traffic: { abandon: 0, recordOnDemand: 0, transfer: 0.2, talk: 100s, consent: { grant: 1 } }')
    const { out } = await callwright(['forecast', 'two.yaml', '--format', 'json'], { cwd })
    const { calls, minutes } = JSON.parse(out)
    // Half begin at Claims. Of the others 20 % go on, half of these to Claims, and as often once more; the draw is the same all along.
    expect(calls.recorded).toBeCloseTo(0.5 * (0.5 + 0.5 * (0.2 * 0.5 + 0.2 * 0.5 * 0.2 * 0.5)), 9)
    expect(minutes.agentMinutesPerCall).toBeCloseTo((100 / 60) * (1 + 0.2 + 0.04), 9)
  })

  test('a target below what is recorded in any case is told as such', async () => {
    const always = project('traffic: { abandon: 0, recordOnDemand: 0.5 }')
    const { code, out } = await callwright(['forecast', 'two.yaml', '--target', '10%'], { cwd: always })
    expect(code).toBe(1)
    expect(out).toContain('10.00 % of calls cannot be reached;')
    expect(out).toContain('so much is recorded in any case:')
  })

  test.each([
    ['traffic: { consent: { grant: 0.8, refuse: 0.3 } }', 'must make 1 together, not 1.1', ':1:21'],
    ['traffic: { abandon: 120% }', '"abandon" must be a share from 0 to 1, not "120%"', ':1:21'],
    ['traffic: { transfer: 1 }', '"transfer" must be less than 1', ':1:22'],
    ['traffic: { talk: 0 }', '"talk" must be more than 0 s', ':1:18'],
    ['traffic: { abandn: 0.1 }', 'did you mean "abandon"?', ':1:12'],
  ])('%s is told with its place: exit 2', async (traffic, message, place) => {
    const { code, err } = await callwright(['forecast', 'two.yaml'], { cwd: project(traffic) })
    expect(code).toBe(2)
    expect(err).toContain(`center.yaml${place}`)
    expect(err).toContain(message)
    expect(err).toContain('^')
  })
})

test('what cannot be weighed in time is bounded, and calls that are played one by one are told all the same', async () => {
  const argv = ['forecast', 'scripts/transfers/transfers.yaml', '--seconds', '1', '--check', '9999999']
  const { code, out } = await callwright([...argv, '--format', 'json'], { cwd })
  expect(code).toBe(3)
  const { complete, why, check } = JSON.parse(out)
  expect(complete).toBe(false)
  expect(why).toContain('before all of the 9,999,999 calls were played')
  expect(check.calls).toBeGreaterThan(0)
})
