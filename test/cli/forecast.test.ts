import { expect, test } from 'vitest'
import { callwright } from './fake-io.ts'

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
  expect(code).toBe(0)
  expect(out).toContain('90.00 % of calls cannot be reached;')
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
