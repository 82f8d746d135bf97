import { describe, expect, test } from 'vitest'
import { checkCall, readCall } from '../../src/center/read-call.ts'
import { readCenter } from '../../src/center/read-center.ts'

const center = readCenter({
  path: 'center.yaml',
  text: `
agents: { kim: { skills: [Gold] }, lee: { skills: [Gold] } }
supervisors: { han: {} }
desk: { variables: { caseType: {} }, entryPoints: { claims: { skill: Gold } } }
channels: { wa1: { type: whatsapp, number: "+16145551234", defaultScript: main, defaultSkill: Gold } }
templates: { visit: { parameters: [date] } }
`,
}).value

/** What is underlined, and the hint. */
function underlined(step: string): readonly (string | undefined)[] {
  const text = `call: x\nscript: main.yaml\ncaller: { point: wa1, customer: c1 }\ncustomers: { c1: {} }\nsteps:\n  - ${step}\n`
  const { value, diagnostics } = readCall({ path: 'x.call.yaml', text })
  const [first] = [...diagnostics, ...(value && center ? checkCall(value, center) : [])]
  return [first && text.slice(first.at.start, first.at.end), first?.hint]
}

describe('a name in a step that leads nowhere is shown where it stands', () => {
  test.each([
    ['answer: kin', 'kin', 'did you mean "kim"?'],
    ['consult: { from: kim, to: lea }', 'lea', 'did you mean "lee"?'],
    ['transfer: { from: kim, to: { skill: Golt } }', 'Golt', 'did you mean "Gold"?'],
    ['transfer: { from: kim, to: { entryPoint: claim } }', 'claim', 'did you mean "claims"?'],
    ['monitor: { by: hon, agent: kim }', 'hon', 'did you mean "han"?'],
    ['arrive: { contact: c, channel: chatt, skill: Gold }', 'chatt', 'did you mean "chat"?'],
    ['message: { from: kin, text: kin }', 'kin', 'did you mean "kim"?'],
    ['message: { from: kim, template: visid }', 'visid', 'did you mean "visit"?'],
    ['message: { from: kim, template: visit, parameters: { dat: x } }', 'dat', 'did you mean "date"?'],
    ['approve: wa11', 'wa11', 'did you mean "wa1"?'],
    ['optIn: c11', 'c11', 'did you mean "c1"?'],
  ])('%s', (step, name, hint) => {
    expect(underlined(step)).toEqual([name, hint])
  })
})
