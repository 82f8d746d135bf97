import { describe, expect, test } from 'vitest'
import { readCall } from '../../src/center/read-call.ts'
import { variablesAt } from '../../src/replay/changes.ts'
import { lanesOf } from '../../src/replay/lanes.ts'
import { LiveCall, openingBefore } from '../../src/replay/live-call.ts'
import { questionsOf } from '../../src/replay/questions.ts'
import { recordingStates } from '../../src/replay/recording-state.ts'
import { storyOf } from '../../src/replay/story.ts'
import { callFile } from '../../src/simulate/call-file.ts'
import { simulate } from '../../src/simulate/simulate.ts'
import { sound } from '../support/play.ts'
import { sampleCalls } from '../support/samples.ts'

const samples = sampleCalls()
const sample = (name: string) => {
  const found = samples.find(each => each.name === name)
  if (!found) throw new Error(name)
  return found.load()
}

describe.each(samples)('the sample $name', ({ load }) => {
  const stage = load()
  const story = storyOf(stage)

  test('has the record that `run` gives, and a moment for each entry of its trace', () => {
    expect(story.record).toEqual(simulate(stage).record)
    // What supervisors do is laid into the trace when the record is made: watching makes no moment.
    const isMoment = (entry: object) => !('by' in entry)
    const entries = story.moments.flatMap(each => each.entry ?? [])
    expect(entries.filter(isMoment)).toEqual(story.record.trace.filter(isMoment))
    expect(story.moments.map(each => each.at)).toEqual(story.moments.map(each => each.at).sort((a, b) => a - b))
  })

  test('is recorded at a moment just when its record says so', () => {
    const states = recordingStates(story.moments)
    const { recordings } = story.record
    for (const [index, { at }] of story.moments.entries()) {
      const next = story.moments[index + 1]
      if (!next || next.at === at) continue
      const middle = (at + next.at) / 2_000
      const covering = recordings.filter(each => each.media === 'voice' && each.from <= middle && middle < each.to)
      const isMasked = covering.some(each => each.masked.some(([from, to]) => from <= middle && middle < to))
      const kind = covering.length === 0 ? 'not' : isMasked ? 'masked' : 'recorded'
      expect(states[index]?.kind, `at ${middle}`).toBe(kind)
    }
  })

  test('played again by hand, deed by deed, gives the same record, and so does the file that is written of it', () => {
    const live = new LiveCall(stage)
    for (const { at, deed } of story.deeds) {
      live.advanceTo(at)
      live.do(deed)
    }
    if (!live.isReleased) live.advanceTo(Math.round(story.record.duration * 1_000))
    live.runOut()
    const again = live.story()
    expect({ ...again.record, notes: [] }).toEqual({ ...story.record, notes: [] })
    const file = callFile(stage.call, again.deeds, stage.call.script ?? '')
    const call = sound(readCall({ path: stage.call.source.path, text: file }))
    expect({ ...simulate({ ...stage, call }).record, notes: [] }).toEqual({ ...story.record, notes: [] })
  })

  test('asks questions that its record answers', () => {
    const questions = questionsOf(story, stage.call)
    expect(questions.length).toBeGreaterThan(0)
    for (const each of questions) {
      expect(each.choices[each.right]).toBeDefined()
      expect(new Set(each.choices).size).toBe(each.choices.length)
    }
  })
})

test('what-if: the call is taken over before the key, another key is pressed, and the rest goes on', () => {
  const stage = sample('consent/refuses.call.yaml')
  const story = storyOf(stage)
  const pressed = story.moments.find(each => each.entry && 'event' in each.entry && each.entry.event === 'press')
  if (!pressed) throw new Error('no key was pressed')
  const live = new LiveCall(stage, openingBefore(story, pressed))
  expect(live.now).toBe(pressed.at)
  live.do({ verb: 'press', keys: '1' })
  expect(live.goOn(stage.call.steps.slice(1))).toBeUndefined()
  expect(story.record.verdict.recorded).toBe('none')
  expect(live.story().record.verdict.recorded).toBe('all')
})

test('shows which variables have just changed', () => {
  const { moments } = storyOf(sample('statement/one.call.yaml'))
  const keep = moments.findIndex(each => each.entry && 'action' in each.entry && each.entry.action === 'keep')
  const changed = variablesAt(moments, keep).filter(each => each.isNew)
  expect(changed.map(each => each.name)).toContain('statements')
})

test('the timeline has a lane for the caller, the script, each agent, recordings and buttons', () => {
  const lanes = lanesOf(storyOf(sample('statement/one.call.yaml')))
  expect(lanes.map(each => `${each.kind} ${each.name}`.trim())).toEqual([
    'caller',
    'script',
    'agent kim',
    'segment',
    'statement',
    'indicator Start statement',
    'indicator Stop statement',
  ])
})

test("a trainer's own questions go before ours, each at its moment", () => {
  const stage = sample('consent/refuses.call.yaml')
  const text = `${stage.call.source.text}
ask:
  - { action: refused, question: May anybody record now?, choices: ["Yes", "No"], answer: "No", explanation: R1 is final. }`
  const call = sound(readCall({ path: 'x.call.yaml', text }))
  const story = storyOf({ ...stage, call })
  const [question, ...others] = questionsOf(story, call)
  expect(others).toEqual([])
  expect(question).toMatchObject({ kind: 'written', right: 1, because: 'R1 is final.' })
  const entry = story.moments[question?.moment ?? -1]?.entry
  expect(entry).toMatchObject({ action: 'refused' })
})
