import { describe, expect, test } from 'vitest'
import { rulesOn } from '../../src/lint/rules/index.ts'
import { findingsIn, told } from './subjects.ts'

const rules = (await rulesOn()).filter(each => each.optional !== true)

/** Mistakes that only show to who follows a call through variables and subscripts; all that is found in each. */
const wrong: Readonly<Record<string, readonly [script: string, ...findings: readonly RegExp[]]>> = {
  'a decision that always falls the same way leads back to itself': [
    `
script: Circle
actions:
  begin: { Begin: , next: set }
  set: { Assign: { Variable: tries, Value: "1" }, next: look }
  look: { If: { Expression: tries = 1 }, branches: { "True": set, "False": bye } }
  bye: { Hangup: }`,
    /:5 flow\/loop-without-wait "look" → "set" → "look" is a loop/,
  ],
  'a refusal that a subscript hears and its caller forgets is told once': [
    `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: ask }
  ask: { Runsub: { ScriptName: Ask, ReturnVariable: said }, next: which }
  which: { Case: { Variable: said }, branches: { nope: forbid, Default: queue } }
  forbid: { DoNotRecord: , next: queue }
  queue: { Reqagent: { Skill: Sales } }
# file: ask.yaml
script: Ask
actions:
  begin: { Begin: , next: menu }
  menu:
    Menu: { Phrase: May we record? }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": yes, "2": no, Default: menu }
  yes: { Return: { ReturnValue: "yes" } }
  no: { Return: { ReturnValue: "no" } }`,
    /^main.yaml:7 consent\/refusal-not-honored/,
  ],
  'a flag of consent whose name is misspelt where the caller refuses': [
    `
script: Flag
actions:
  begin: { Begin: , next: first }
  first: { Assign: { Variable: mayRecord, Value: "1" }, next: ask }
  ask:
    Menu: { Phrase: May we record? }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": which, "2": no, Default: ask }
  no: { Assign: { Variable: mayRecrd, Value: "0" }, next: which }
  which: { Case: { Variable: mayRecord }, branches: { "1": queue, Default: forbid } }
  forbid: { DoNotRecord: , next: queue }
  queue: { Reqagent: { Skill: Sales } }`,
    /:9 snippet\/misspelt nothing reads "mayRecrd"/,
    /:12 consent\/refusal-not-honored/,
  ],
}

describe('what is found', () => {
  test.each(Object.entries(wrong))('%s', (_, [script, ...findings]) => {
    const found = findingsIn(script, rules).map(told)
    expect(found.length, found.join('\n')).toBe(findings.length)
    for (const [index, each] of findings.entries()) expect(found[index]).toMatch(each)
  })
})
