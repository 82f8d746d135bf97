import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { forms, schemaOf, schemaText } from '../../src/form/index.ts'
import { callwright } from '../cli/fake-io.ts'

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false })
ajv.addKeyword('defaultSnippets')
const checks = new Map(
  await Promise.all(forms.map(async form => [form.name, ajv.compile(await schemaOf(form))] as const)),
)

/** What a schema has against a text, read as an editor reads it; empty: nothing. */
function against(kind: string, text: string): string {
  const check = checks.get(kind as 'script')
  if (check?.(parse(text))) return ''
  return (check?.errors ?? []).map(each => `${each.instancePath} ${each.message}`).join('; ') || 'no schema'
}

function kindOf(path: string): string {
  if (path.endsWith('.call.yaml')) return 'call'
  return path.endsWith('center.yaml') ? 'center' : 'script'
}

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml'))
    .map(path => `${folder}/${path}`)
    .sort()

describe('the schemas', () => {
  test.each(forms)('schemas/$name.schema.json is what is generated', async form => {
    await expect(await schemaText(form)).toMatchFileSnapshot(`../../schemas/${form.name}.schema.json`)
  })

  test.each(files('scripts'))('have nothing against %s', path =>
    expect(against(kindOf(path), readFileSync(path, 'utf8'))).toBe(''),
  )

  test('are printed by the program', async () => {
    const { code, out } = await callwright(['schema', 'call'])
    expect(code).toBe(0)
    expect(out).toBe(readFileSync('schemas/call.schema.json', 'utf8'))
  })

  test('that do not exist are told with those that do', async () => {
    const { code, err } = await callwright(['schema', 'calls'])
    expect(code).toBe(2)
    expect(err).toContain('did you mean "call"?')
  })
})

const script = (action: string) =>
  `script: S\nactions:\n  begin: { Begin: , next: a }\n  a:\n    ${action.replaceAll('\n', '\n    ')}\n`
const call = (rest: string) => `call: C\nscript: s.yaml\n${rest}\n`

const wrong: readonly (readonly [what: string, kind: string, text: string])[] = [
  ['an unknown key of a script', 'script', 'script: S\nactoins: {}\nactions: { begin: { Begin: } }'],
  ['a script without a name', 'script', 'actions: { begin: { Begin: } }'],
  ['an unknown action', 'script', script('Menue: { Phrase: Hello }')],
  ['an unknown property', 'script', script('Menu: { Phrases: Hello }')],
  ['a map where text belongs', 'script', script('Menu: { Phrase: { a: b } }')],
  ['nothing where text belongs', 'script', script('Menu:\n  Phrase:')],
  ['a branch that the action has not', 'script', script('Hours: { Profile: Main }\nbranches: { Shut: begin }')],
  ['next on an If', 'script', script('If: { Expression: x }\nnext: begin')],
  ['branches of a Stop', 'script', script('Stop:\nbranches: { Default: begin }')],
  ['an annotation where it means nothing', 'script', script('Wait: { Seconds: 1 }\ndisclosure: true')],
  ['a verb that nobody knows', 'call', call('steps: [{ pres: 1 }]')],
  ['keys that no telephone has', 'call', call('steps: [{ press: 1a }]')],
  ['a transfer to nowhere', 'call', call('steps: [{ transfer: { from: kim } }]')],
  ['an outcome that is none', 'call', call('expect: { outcome: done }')],
  ['a share that is none', 'call', call('expect: { recorded: 50% }')],
  ['a time that is none', 'call', call('steps: [{ wait: soon }]')],
  ['an unknown key of a policy', 'center', 'policies: [{ name: P, recrod: 50% }]'],
  ['an unknown direction', 'center', 'skills: { Sales: { direction: in } }'],
  ['an unknown assumption', 'center', 'assumptions: { R99: on }'],
  ['an unknown reading of an assumption', 'center', 'assumptions: { R14: keep }'],
  ['an unknown rule', 'config', 'rules: { consent/refusal: off }'],
  ['an unknown severity', 'config', 'rules: { flow/unreachable: loud }'],
  ['a waiver without an owner', 'config', 'waivers: [{ rule: flow/unreachable, reason: old, until: 2026-12-31 }]'],
]

const right: readonly (readonly [what: string, kind: string, text: string])[] = [
  [
    'other spellings of names',
    'script',
    script('MENU: { phrase: Hi, max digits: 1 }\nbranches: { OnTimeout: begin, "1": begin }'),
  ],
  ['Studio’s names of actions', 'script', script('DO NOT RECORD:\nnext: begin')],
  ['numbers and booleans as text', 'script', script('Menu: { Phrase: 12, ClearDigits: true, MaxDigits: "{n}" }')],
  ['code behind the type', 'script', script('Snippet: |\n  ASSIGN a = 1')],
  ['words in any case', 'call', call('expect: { outcome: Released, recorded: NONE }')],
  [
    'every form of time',
    'call',
    call('steps: [{ wait: 90 }, { wait: 1.5s }, { wait: "2m" }, { wait: "00:01:30" }, { wait: 1m30s }]'),
  ],
  [
    'one thing alone in the place of a list',
    'center',
    'agents: { kim: { skills: Sales } }\npolicies: { record: true }',
  ],
  ['an empty center', 'center', '{}'],
  ['a rule by its weight', 'config', 'rules: { flow/unreachable: off, script/two-handlers: { severity: error } }'],
]

describe('a schema', () => {
  test.each(wrong)('refuses %s', (_, kind, text) => expect(against(kind, text)).not.toBe(''))
  test.each(right)('takes %s', (_, kind, text) => expect(against(kind, text)).toBe(''))
})
