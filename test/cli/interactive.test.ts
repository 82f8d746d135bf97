import { expect, test } from 'vitest'
import { callwright, folderOf } from './fake-io.ts'

const cwd = folderOf({
  'package.json': '{}',
  'center.yaml': 'center: Demo\nagents:\n  kim: { skills: [Sales] }\n  lee: { skills: [Sales] }\n',
  'hello.yaml': `script: Hello
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: Press 2 to refuse, MaxDigits: 1, Timeout: 5 }
    branches: { "2": refused, Default: queue }
  refused:
    DoNotRecord:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
    next: music
  music:
    Music: { MusicFile: hold.wav, SecondsToPlay: 30 }
    next: music
  answered:
    Onanswer:
    next: button
  button:
    Indicate: { Name: go, Tooltip: Go on, State: "On", ActionType: SignalScript, ActionValue: '"{ContactID}" "go"' }
  clicked:
    Onsignal:
`,
})

const play = (keys: readonly string[]) => callwright(['run', 'hello.yaml', '--no-color'], { cwd, keys })

test('a person is the caller and the agent', async () => {
  const { code, out, err } = await play([' ', '2', 'a', '1', ' ', 'r', 'i', '1', 'h', ' ', 'h', 'q'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('caller  presses 2')
  expect(out).toContain('kim  answers')
  expect(out).toContain('kim  presses record: refused by R1')
  expect(out).toContain('kim  clicks Go on')
  expect(out).toContain('kim  puts the caller on hold')
  expect(out).toContain('kim  takes the caller off hold')
  expect(out).toContain('not recorded now')
  expect(out).toMatch(/Was this caller recorded\? {2}No\./)
})

test('what is being recorded is said at once, though a recording this short would not be kept (R9)', async () => {
  const { out } = await play([' ', '1', 'a', '1', 'r', 'q'])
  expect(out).toMatch(/on the call: kim.*being recorded: caller and agent \(R\d+\)/)
})

test('a key that means nothing shows what keys there are; one that cannot be now says why', async () => {
  const { out } = await play(['?', 'h', 'a', '9', 'q'])
  expect(out.match(/q caller hangs up/g)).toHaveLength(2)
  expect(out).toContain('no agent is on the call')
})

test('the end of the input is the end of the call, Ctrl-C leaves at once', async () => {
  expect(await play([' '])).toMatchObject({ code: 0, out: expect.stringContaining('Was this caller recorded?') })
  expect((await play(['\u0003'])).code).toBe(130)
})

test('in real time a key comes between what happens by itself', async () => {
  const { code, out } = await callwright(['run', 'hello.yaml', '--realtime', '--no-color'], {
    cwd,
    keys: ['9', 'a', '1', 'x'],
  })
  expect(code).toBe(0)
  expect(out).toContain('kim  hangs up')
})
