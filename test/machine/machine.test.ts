import { describe, expect, test } from 'vitest'
import { getInitialSnapshot, getNextSnapshot } from 'xstate'
import { toDirectedGraph } from 'xstate/graph'
import { kernel } from '../../src/behavior/kernel.ts'
import { freshState } from '../../src/behavior/state.ts'
import { noVariables } from '../../src/behavior/variables.ts'
import { defaultCenter } from '../../src/center/read-center.ts'
import { type MachineContext, machineOf } from '../../src/machine/machine.ts'
import { settingsOf } from '../../src/simulate/settings.ts'
import { flowOf } from '../support/play.ts'

const flow = flowOf(
  `
script: Main
actions:
  begin: { Begin: , next: menu }
  menu: { Menu: { Phrase: Press }, branches: { "1": sub, "*": star, Default: menu } }
  star: { Stop: }
  sub: { Runsub: { ScriptName: Sub }, next: later }
  later: { Wait: , next: menu }
  answered: { Onanswer: , caption: Somebody is there }
`,
  'script: Sub\nactions: { begin: { Begin: , next: back }, back: { Return: } }\n',
)
const machine = machineOf(flow, kernel(flow, settingsOf(defaultCenter, 0)))
const input = { state: freshState(flow.mainKey, noVariables, noVariables, 1) }

describe('the XState machine of a flow', () => {
  test('has a state an action, in a state a script, and transitions named by branches', () => {
    const { states } = machine.config as {
      states: Record<string, { states?: Record<string, { on: object; description?: string }> }>
    }
    expect(Object.keys(states)).toEqual(['Main', 'Sub', 'asleep', 'stuck', 'ended'])
    expect(Object.keys(states.Main?.states ?? {})).toEqual(['begin', 'menu', 'star', 'sub', 'later', 'answered'])
    expect(Object.keys(states.Main?.states?.menu?.on ?? {})).toEqual([
      'timer',
      'key',
      'take 1',
      'take %2a',
      'take Default',
    ])
    expect(states.Main?.states?.answered?.description).toBe('Somebody is there')
  })

  test('holds no timer and no actor of its own', () => {
    const config = JSON.stringify(machine.config)
    expect(config).not.toMatch(/"after":\{|"invoke"/)
  })

  test("opens in XState's own tools", () => {
    const graph = toDirectedGraph(machine)
    const names = graph.children.map(child => child.stateNode.key)
    expect(names).toEqual(['Main', 'Sub', 'asleep', 'stuck', 'ended'])
  })

  test("moves by XState's own pure functions, and stands where the kernel's state says", () => {
    let snapshot = getInitialSnapshot(machine, input)
    expect(snapshot.value).toEqual({ Main: 'menu' })
    const send = (type: string, event: object) => {
      snapshot = getNextSnapshot(machine, snapshot, { type, event: { kind: type, ...event }, at: 0 })
      return snapshot.value
    }
    expect(send('key', { key: '1' })).toEqual({ Main: 'later' })
    expect((snapshot.context as MachineContext).effects.filter(each => each.kind === 'enter')).toHaveLength(4)
    expect(send('answer', {})).toBe('asleep')
    expect(send('release', {})).toBe('ended')
  })
})
