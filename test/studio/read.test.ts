import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { link } from '../../src/flow/link.ts'
import { readScript } from '../../src/script/read.ts'
import type { Script } from '../../src/script/tree.ts'
import { readStudioJson } from '../../src/studio/read-json.ts'
import { readStudioXml } from '../../src/studio/read-xml.ts'
import type { Checked, Diagnostic } from '../../src/text/diagnostic.ts'
import { positionAt, type Source } from '../../src/text/source.ts'

const file = (name: string): Source => ({ path: name, text: readFileSync(new URL(name, import.meta.url), 'utf8') })
const json = file('callback.json')
const xml = file('callback.xml')
const inJson = (text: string): Source => ({ path: 'x.json', text })
const inXml = (text: string): Source => ({ path: 'x.xml', text })

/** What a script says, without the places where it says it; order and line ends are the file's own affair. */
function sayings({ value }: Checked<Script | undefined>) {
  const plain = (text: string) => text.replaceAll('\r\n', '\n')
  return {
    name: value?.name,
    media: value?.media,
    actions: value?.actions
      .map(({ id, type, caption, place, properties, branches }) => ({
        id,
        type: type.name,
        caption,
        place,
        // What equals the default may be written or not.
        properties: type.properties
          .map(({ name, default: fallback }) => {
            const text = properties.get(name)
            const value =
              text === undefined ? fallback : 'value' in text ? plain(text.value) : text.map(each => each.value)
            return [name, Array.isArray(value) && value.length === 0 ? '' : value]
          })
          .filter(([, value]) => value !== ''),
        branches: branches.map(each => `${each.label} → ${each.target}`).sort(),
      }))
      .sort((a, b) => Number(a.id) - Number(b.id)),
  }
}

/** `code line:column "the text there"`, as a person would look it up. */
function placed({ code, at }: Diagnostic): string {
  const { line, column } = positionAt(at.source, at.start)
  return `${code} ${line}:${column} ${JSON.stringify(at.source.text.slice(at.start, at.end))}`
}

describe('the same script in three formats', () => {
  const yaml = readScript(file('callback.yaml'))

  test.each([
    ['JSON', () => readStudioJson(json)],
    ['XML', () => readStudioXml(xml)],
  ])('%s says what YAML says', (_, read) => {
    const found = read()
    expect(found.diagnostics).toEqual([])
    expect(sayings(found)).toEqual(sayings(yaml))
  })
})

describe('places', () => {
  const faulty = (source: Source): Source => ({
    ...source,
    text: source.text.replace('&amp;&amp;', '||').replace('&& language', '(( language'),
  })
  const faults = ({ value }: Checked<Script | undefined>) => (value ? link(value).diagnostics.map(placed) : [])

  test('a fault of a snippet in JSON points behind the escapes to its own character', () => {
    expect(faults(readStudioJson(faulty(json)))).toMatchInlineSnapshot(`
      [
        "snippet/syntax 133:65 "("",
      ]
    `)
  })

  test('a fault of a snippet in XML points behind entities and line breaks', () => {
    const source = { ...xml, text: xml.text.replace('&lt;&gt; ""', '&lt;&gt; )') }
    expect(faults(readStudioXml(source))).toMatchInlineSnapshot(`
      [
        "snippet/syntax 64:49 ")"",
      ]
    `)
  })

  test('what Studio saved is played all the same: such a fault is a warning', () => {
    const { value } = readStudioJson(faulty(json))
    expect(value && link(value).value).toBeDefined()
  })
})

describe('as exports differ', () => {
  const change = (from: string | RegExp, to: string) => readStudioJson({ ...json, text: json.text.replace(from, to) })

  test('another client writes "case" where Studio writes "custom"', () => {
    expect(sayings(change('"type": "custom"', '"type": "case"'))).toEqual(sayings(readStudioJson(json)))
  })

  test('the GUID decides, whatever the readable name', () => {
    expect(sayings(change('"name": "MENU"', '"name": "ANYTHING"'))).toEqual(sayings(readStudioJson(json)))
  })

  test('an exit to -1 is not wired', () => {
    expect(change('"to": 13', '"to": -1').value?.actions.find(each => each.id === '12')?.branches).toEqual([])
  })

  test('an action that nobody knows keeps its properties and is passed by Default', () => {
    const { value, diagnostics } = change(
      '"libraryId": "689A4A1B-FA0D-47B3-9A02-CBEB4735F08F",\r\n    "name": "REQAGENT"',
      '"libraryId": "00000000-0000-0000-0000-00000000BEEF",\r\n    "name": "BREW_COFFEE"',
    )
    const action = value?.actions.find(each => each.id === '7')
    expect(action).toMatchObject({ typeName: 'BREW_COFFEE', library: '00000000-0000-0000-0000-00000000beef' })
    expect([...(action?.properties ?? [])].map(([name, text]) => [name, 'value' in text && text.value])).toEqual([
      ['Skill', '{skill}'],
    ])
    expect(diagnostics.map(placed)).toEqual(['studio/unknown-action 58:14 "BREW_COFFEE"'])
  })

  test('disagreement inside an XML file is told', () => {
    const text = xml.text.replace(
      '<ActionID>13</ActionID>\r\n        <Index>0</Index>\r\n      </DefaultNextAction>',
      '<ActionID>13</ActionID></DefaultNextAction><ExtraInfo><DefaultBranch><ActionId>4</ActionId></DefaultBranch></ExtraInfo>',
    )
    expect(readStudioXml(inXml(text)).diagnostics.map(each => each.message)).toEqual([
      '"ExtraInfo" wires Default to "4", "DefaultNextAction" to "13"',
    ])
  })

  test('ParamCount may be empty or say how many', () => {
    for (const count of ['<string />', '<string>1</string>']) {
      const text = xml.text.replace(/(<Action>BEGIN<[\s\S]*?<string \/>\s*<string \/>\s*)<string \/>/, `$1${count}`)
      const begin = readStudioXml(inXml(text)).value?.actions.find(each => each.type.name === 'Begin')
      expect(begin?.properties.get('Parameters')).toMatchObject([{ value: 'language' }])
    }
  })
})

describe('bad input', () => {
  const says = (found: Checked<Script | undefined>) => found.diagnostics.map(each => `${each.code}: ${each.message}`)

  test('an export cut off in the middle', () => {
    expect(says(readStudioJson({ ...json, text: json.text.slice(0, 900) }))).toEqual([
      'studio/not-json: the file ends in the middle',
    ])
    expect(says(readStudioXml({ ...xml, text: xml.text.slice(0, 900) }))[0]).toMatch(/^studio\/not-xml: /)
  })

  test('a million nested lists', () => {
    const found = readStudioJson(inJson('['.repeat(1_000_000)))
    expect(found.diagnostics.map(placed)).toEqual(['studio/too-deep 1:101 "["'])
  })

  test('elements nested a hundred thousand deep', () => {
    expect(says(readStudioXml(inXml('<a>'.repeat(100_000))))).toHaveLength(1)
  })

  test('entities and document types are refused, not expanded', () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><ScriptContainer><Actions>&a;</Actions></ScriptContainer>'
    expect(says(readStudioXml(inXml(`<?xml version="1.0"?>\n<!-- x -->${bomb}`)))).toEqual([
      'studio/doctype: the file declares a document type',
    ])
    expect(says(readStudioXml(inXml('<ScriptContainer><Actions>&a;</Actions></ScriptContainer>')))[0]).toMatch(
      /^studio\/not-xml/,
    )
  })

  test('a branch to nowhere, and two actions with one id', () => {
    const nowhere = readStudioJson({ ...json, text: json.text.replace('"to": 13', '"to": 99') })
    expect(says(nowhere)).toEqual(['script/missing-target: no action is called "99"'])
    const twice = readStudioJson({ ...json, text: json.text.replace('"13": {', '"12": {') })
    expect(says(twice)).toContain('studio/two-ids: two actions have the id "12"')
  })

  test.each([
    '',
    '[]',
    'null',
    '{"scriptContent": 1}',
    '{"actions": {}}',
    '{"actions": {"1": 5}, "properties": [1], "branches": {"1": 7}}',
  ])('%j is answered with a fault', text => {
    expect(readStudioJson(inJson(text)).diagnostics.length).toBeGreaterThan(0)
  })

  test.each([
    '',
    '<',
    '<a/>',
    '<ScriptContainer><Actions/></ScriptContainer>',
    '<ScriptContainer><Actions><ActionStruct/></Actions></ScriptContainer>',
  ])('%j is answered with a fault', text => {
    expect(readStudioXml(inXml(text)).diagnostics.length).toBeGreaterThan(0)
  })
})
