import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/simulate/simulate.ts'
import { sampleCalls } from '../support/samples.ts'

const samples = new Map(sampleCalls('scripts').map(each => [each.name, each]))

/** The rules whose reading a sample's record rests on. */
function readIn(name: string): readonly string[] {
  const sample = samples.get(`${name}.call.yaml`)
  if (!sample) throw new Error(`there is no sample ${name}`)
  return simulate(sample.load()).record.notes.flatMap(
    ({ code }) => /^assumption\/((?:WX|CC|WA)-\d+)$/.exec(code)?.[1] ?? [],
  )
}

describe('a record that rests on our reading of a rule says so', () => {
  test.each([
    ['desk/rona', ['WX-03']],
    ['desk/outdial', ['WX-10', 'WX-37']],
    ['desk/consult', ['WX-15']],
    ['calls-and-chats/upload-never', ['CC-26', 'CC-27', 'CC-29', 'CC-45', 'CC-60']],
    ['whatsapp/window-and-templates', ['WA-06']],
    ['whatsapp/day-of-24-hours', ['WA-32']],
  ])('%s', (name, rules) => {
    expect(readIn(name)).toEqual(rules)
  })

  test('and one whose center chose otherwise does not', () => {
    expect(readIn('whatsapp/business-day')).toEqual([])
    expect(readIn('uploads/day-seven')).not.toContain('CC-26')
  })
})
