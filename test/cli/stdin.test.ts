import { describe, expect, test } from 'vitest'
import { callwright, folderOf } from './fake-io.ts'

const script = `script: Hello
actions:
  begin: { Begin: , next: ask }
  ask:
    Menu: { Phrase: May we record? }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, "2": refused, Default: refused }
  refused: { DoNotRecord: , next: queue }
  queue: { Reqagent: { Skill: Sales } }
`
const center = 'center: Away\nagents:\n  lee: { name: Lee Jun, skills: [Sales] }\n'
const call =
  'call: Lee answers\nscript: hello.yaml\nsteps: [press: 2, answer: lee, hangup: caller]\nexpect: { recorded: none }\n'

const project = () => folderOf({ 'package.json': '{}', 'hello.yaml': script, 'call.call.yaml': call })

describe('"-" is standard input, wherever a file is meant', () => {
  test.each(['run', 'replay'])('%s tells a call from a script by its text', async verb => {
    const world = { cwd: project(), stdin: `center: center.yaml\n${call}` }
    const cwd = folderOf({ 'package.json': '{}', 'hello.yaml': script, 'center.yaml': center })
    const { code, out } = await callwright([verb, '-', '--format', 'json'], { ...world, cwd })
    expect(JSON.parse(out)).toMatchObject({ call: { name: 'Lee answers' }, consent: { answer: 'refused' } })
    expect(code).toBe(0)
  })

  test('a center', async () => {
    const cwd = project()
    const known = { cwd, stdin: center }
    expect(await callwright(['test', '--center', '-'], known)).toMatchObject({ code: 0 })
    expect(await callwright(['run', 'call.call.yaml', '--center', '-'], known)).toMatchObject({ code: 0, err: '' })
    const other = { cwd, stdin: center.replace('Sales', 'Help') }
    expect((await callwright(['lint', 'hello.yaml', '--center', '-'], other)).out).toContain('no agent of "Away" has')
  })

  test('a call of a test', async () => {
    const cwd = folderOf({ 'package.json': '{}', 'hello.yaml': script, 'center.yaml': center })
    const { code, out } = await callwright(['test', '-'], { cwd, stdin: call.replace('none', 'all') })
    expect(out).toContain('✗ Lee answers  <stdin>')
    expect(code).toBe(1)
  })

  test('the part of a report', async () => {
    const cwd = folderOf({ 'package.json': '{}', 'hello.yaml': script, 'center.yaml': center, 'a.call.yaml': call })
    const { out: part } = await callwright(['test', '--format', 'json'], { cwd })
    expect((await callwright(['merge-reports', '-'], { cwd, stdin: part })).out).toContain('1 call: 1 passed')
  })
})
