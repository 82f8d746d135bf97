import { describe, expect, test } from 'vitest'
import { lanesOf } from '../../src/replay/lanes.ts'
import { storyOf } from '../../src/replay/story.ts'
import { sampleCalls } from '../support/samples.ts'

const lanes = (name: string) => {
  const found = sampleCalls('scripts/whatsapp').find(each => each.name === `${name}.call.yaml`)
  if (!found) throw new Error(`no sample "${name}"`)
  return lanesOf(storyOf(found.load()))
}

describe('the lanes of messages', () => {
  test('show the windows, no longer than the call, and what the center does by itself', () => {
    const all = lanes('over-the-weekend')
    expect(all.find(each => each.kind === 'window')?.bars).toEqual([
      { kind: 'window', from: 0, to: 86_400, customer: 'c1' },
    ])
    expect(all.find(each => each.kind === 'center')?.marks.map(each => `${each.event} ${each.t}`)).toEqual([
      'window 86400',
      'breach 255600',
    ])
  })

  test('show messages where they were written: with the customer and with the agent', () => {
    const all = lanes('window-and-templates')
    const written = (kind: string) =>
      all.find(each => each.kind === kind)?.marks.filter(each => each.event === 'message').length
    expect([written('caller'), written('agent')]).toEqual([2, 7])
  })
})
