import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { printScript } from '../../src/script/print.ts'
import { readScript } from '../../src/script/read.ts'
import { readStudioJson } from '../../src/studio/read-json.ts'
import { readStudioXml } from '../../src/studio/read-xml.ts'
import { writeStudioJson } from '../../src/studio/write-json.ts'
import { writeStudioXml } from '../../src/studio/write-xml.ts'
import { sound } from '../support/play.ts'

const file = (name: string) => ({ path: name, text: readFileSync(new URL(name, import.meta.url), 'utf8') })
const yaml = (text: string) => sound(readScript({ path: 'x.yaml', text }))
const begin = 'script: x\nactions:\n  begin: { Begin: , next: a }\n'
const written = (...actions: readonly string[]) => {
  const { value, diagnostics } = writeStudioJson(yaml(`${begin}${actions.map(each => `  ${each}\n`).join('')}`))
  return {
    ...(JSON.parse(value) as Written).scriptContent,
    told: diagnostics.map(each => `${each.code} ${each.message}`),
  }
}

interface Written {
  readonly scriptContent: {
    readonly header: Readonly<Record<string, unknown>>
    readonly actions: Readonly<Record<string, Readonly<Record<string, unknown>>>>
    readonly properties: Readonly<Record<string, Readonly<Record<string, { name: string; value: unknown }>>>>
    readonly branches: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
  }
}

const values = (properties: Written['scriptContent']['properties'], id: number) =>
  Object.fromEntries(Object.values(properties[id] ?? {}).map(each => [each.name, each.value]))

describe('whole files, to read with one’s own eyes', () => {
  test.each([
    ['callback.json', readStudioJson],
    ['callback.xml', readStudioXml],
  ])('%s imported', async (name, read) => {
    await expect(printScript(sound(read(file(name))))).toMatchFileSnapshot(`imported-${name}.yaml`)
  })

  const card = () => yaml(readFileSync('scripts/card/card.yaml', 'utf8'))
  test('card.yaml as JSON', async () => {
    await expect(writeStudioJson(card()).value).toMatchFileSnapshot('exported-card.json')
  })
  test('card.yaml as XML', async () => {
    await expect(writeStudioXml(card()).value).toMatchFileSnapshot('exported-card.xml')
  })
})

describe('what an export says', () => {
  test('the header, with nobody named', () => {
    expect(written('a: { Stop: }').header).toEqual({
      scriptName: 'x',
      busNo: 1,
      mediaType: 4,
      mediaTypeName: 'call',
      purposeType: 'General',
      variableRedaction: '',
      nextActionId: 3,
      status: 'Active',
      lastSavedIn: 'cxs',
    })
  })

  test.each([
    ['phone', 4, 'call'],
    ['digital', 9, 'digital'],
    ['generic', 0, 'generic'],
    ['email', 1, 'email'],
  ])('media %s is %i, %s, and comes back', (media, mediaType, mediaTypeName) => {
    const script = yaml(begin.replace('actions:', `media: ${media}\nactions:`).replace(', next: a', ''))
    const { value } = writeStudioJson(script)
    expect((JSON.parse(value) as Written).scriptContent.header).toMatchObject({ mediaType, mediaTypeName })
    expect(yaml(printScript(sound(readStudioJson({ path: 'x.json', text: value })))).media).toBe(media)
  })

  test('numbers stay, names get those that are free', () => {
    const { actions } = written('a: { Stop: }', '"2": { Stop: , caption: two }', '"007": { Stop: , caption: agent }')
    expect(Object.entries(actions).map(([id, each]) => `${id} ${each.actionId} ${each.label}`)).toEqual([
      '1 1 Begin',
      '2 2 two',
      '3 3 Stop',
      '4 4 agent',
    ])
  })

  test('every property in order, with its default where nothing was written', () => {
    const { properties } = written('a: { Menu: { Sequence: \'"a.wav"\', MaxDigits: 2 }, next: a }')
    expect(properties[2]).toEqual({
      0: { name: 'Sequence', value: '"a.wav"' },
      1: { name: 'Phrase', value: '' },
      2: { name: 'ClearDigits', value: 'True' },
      3: { name: 'MaxDigits', value: '2' },
      4: { name: 'Terminator', value: '#-' },
      5: { name: 'Timeout', value: '5' },
      6: { name: 'InterDigitTimeout', value: '5' },
      7: { name: 'Variable', value: 'MRES' },
    })
  })

  test.each([
    ['{ Phrase: Hello. }', '"%Hello."'],
    ['{ Phrase: " Say \\"no\\" " }', `"%Say 'no'"`],
    ['{ Phrase: \'{names["a"]}\' }', '"%{names["a"]}"'],
    ['{ Phrase: Hello., Sequence: "" }', ''],
    ['{ Phrase: " " }', ''],
    ['{ Phrase: Hello., Sequence: a.wav }', 'a.wav'],
  ])('a prompt %s plays %s', (properties, sequence) => {
    expect(values(written(`a: { Play: ${properties} }`).properties, 2).Sequence).toBe(sequence)
  })

  test('a list stands last and is counted where its length was written', () => {
    const { properties } = written('a: { Runsub: { ScriptName: s, ParamCount: 9, Parameters: [x, "", y] } }')
    expect(values(properties, 2)).toEqual({
      ScriptName: 's',
      ParamCount: '3',
      ReturnVariable: '',
      Parameters: ['x', '', 'y'],
    })
  })

  test('the three kinds of branches', () => {
    const { branches } = written(
      'a: { Menu: { Phrase: x }, branches: { "1": a, Timeout: begin, Default: a } }',
      'b: { Stop: }',
    )
    const plain = { labelDistance: null, ports: '', lineType: '', elbows: [] }
    expect(branches).toEqual({
      1: [{ to: 2, label: '', type: 'default', index: 0, ...plain }],
      2: [
        { to: 2, label: '1', type: 'custom', index: 0, ...plain },
        { to: 1, label: 'Timeout', type: 'branch', index: 2, ...plain },
        { to: 2, label: '', type: 'default', index: 0, ...plain },
      ],
    })
  })

  test('places that were chosen stay; the others lie below them, on the grid, none on another', () => {
    const { actions } = written(
      'a: { Wait: { Seconds: 1 }, at: [100, 203.4], next: b }',
      'b: { Stop: }',
      'c: { Stop: }',
    )
    const places = Object.values(actions).map(({ x, y, xws, yws }) => [x, y, xws, yws])
    expect(places[1]).toEqual([100, 203, 100, 203])
    const laidOut = [places[0], places[2], places[3]].map(each => each?.slice(0, 2))
    expect(laidOut.flat().every(each => Number(each) % 16 === 0)).toBe(true)
    expect(laidOut.every(each => Number(each?.[1]) > 203)).toBe(true)
    expect(new Set(laidOut.map(String)).size).toBe(3)
  })

  test('an action that nobody knows, made by a tenant', () => {
    const name = 'Lookup_LIBID_ce705e32-0000-4aa5-b7b1-5eb85d733828'
    const { actions, properties, told } = written(
      `a: { Unknown: { name: ${name}, properties: { Where: there } }, branches: { Found: a } }`,
    )
    expect(actions[2]).toMatchObject({ name, libraryId: 'CE705E32-0000-4AA5-B7B1-5EB85D733828', implType: '1' })
    expect(values(properties, 2)).toEqual({ Where: 'there' })
    expect(told).toEqual([])
  })
})

describe('what is lost is told', () => {
  test('each annotation by its name', () => {
    const text = `script: x
description: d
consentVariable: agreed
actions:
  begin: { Begin: , next: a }
  a: { Menu: { Phrase: x }, consent: { grant: ["1"], refuse: ["2"] }, disclosure: true, branches: { "1": b, "2": b, Default: b } }
  b: { Wait: { Seconds: 1 }, sensitive: card }
`
    expect(writeStudioJson(yaml(text)).diagnostics.map(each => each.message)).toEqual([
      'Studio has no place for "description"',
      'Studio has no place for "consentVariable"',
      'Studio has no place for "consent" of the action "a"',
      'Studio has no place for "disclosure" of the action "a"',
      'Studio has no place for "sensitive" of the action "b"',
    ])
  })

  test('an action whose id in Studio is not known', () => {
    expect(written('a: { Unknown: { name: TELEPORT } }').told).toEqual([
      `studio/no-library Studio's library id of "TELEPORT" is not known here`,
    ])
  })

  test('characters that XML has no way to write', () => {
    const { value, diagnostics } = writeStudioXml(yaml(`${begin}  a: { Play: { Phrase: "a\\u0001b" } }\n`))
    expect(value).toContain('a\ufffdb')
    expect(diagnostics.map(each => each.message)).toEqual(['XML cannot hold all characters of the action "a"'])
  })
})
