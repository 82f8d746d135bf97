import { expect, test } from 'vitest'
import { freshState } from '../../src/behavior/state.ts'
import { noVariables } from '../../src/behavior/variables.ts'
import { livingOf } from '../../src/verify/world/living.ts'
import { flowOf } from '../support/play.ts'

/** What an agent's button says is looked at behind each click; `tries` before the queue alone. */
const script = (actionValue: string) => `script: Living
actions:
  begin: { Begin: , next: ask }
  ask: { Loop: { Repeat: 2, CounterName: tries }, branches: { Repeat: ask, Finished: queue } }
  queue: { Reqagent: { Skill: Sales } }
  answered: { Onanswer: , next: button }
  button: { Indicate: { Name: go, State: "On", ActionValue: '${actionValue}' } }
  clicked: { Onsignal: { Parameters: [verb] }, next: which }
  which: { Case: { Variable: verb }, branches: { go: which, Default: sleeps } }
  sleeps: { Stop: }
`

function livingAt(action: string | null, actionValue: string): readonly string[] | undefined {
  const flow = flowOf(script(actionValue))
  const state = freshState(flow.mainKey, noVariables, noVariables, 1)
  const living = livingOf(flow)({ ...state, frames: state.frames.map(each => ({ ...each, action })) })
  return living && ['tries', 'verb'].filter(name => living.names.has(name))
}

test('a counter lives as long as its loop can be come to', () => {
  expect(livingAt('ask', '"1" "go"')).toContain('tries')
  expect(livingAt('queue', '"1" "go"')).not.toContain('tries')
})

test('what each signal fills anew is not looked at before', () => {
  expect(livingAt(null, '"1" "go"')).toEqual([])
  expect(livingAt('which', '"1" "go"')).toEqual(['verb'])
})

test('a signal that may bring nothing leaves what was there', () => {
  expect(livingAt(null, '"1"')).toEqual(['verb'])
  expect(livingAt(null, '"1" {anything}')).toEqual(['verb'])
})
