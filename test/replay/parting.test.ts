import { describe, expect, test } from 'vitest'
import { partingOf } from '../../src/replay/parting.ts'
import { storyOf } from '../../src/replay/story.ts'
import { sampleCalls } from '../support/samples.ts'

const story = (name: string) => {
  const found = sampleCalls().find(each => each.name === `consent/${name}.call.yaml`)
  if (!found) throw new Error(name)
  return storyOf(found.load())
}

describe('where two calls part', () => {
  test('nowhere, where the same happens', () => {
    expect(partingOf(story('refuses'), story('refuses'))).toBeUndefined()
  })

  test('at the key that differs', () => {
    const { before, after } = partingOf(story('refuses'), story('agrees')) ?? {}
    expect(before?.entry).toMatchObject({ event: 'press', text: '2' })
    expect(after?.entry).toMatchObject({ event: 'press', text: '1' })
  })

  test('where one of them is over', () => {
    const whole = story('refuses')
    const cut = { ...whole, moments: whole.moments.slice(0, 5) }
    const { before, after } = partingOf(cut, whole) ?? {}
    expect(before).toBeUndefined()
    expect(after).toBe(whole.moments.slice(5).find(each => each.entry))
  })
})
