import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { printScript } from '../../src/script/print.ts'
import { readScript } from '../../src/script/read.ts'
import type { ActionNode, Script } from '../../src/script/tree.ts'
import { readStudioJson } from '../../src/studio/read-json.ts'
import { readStudioXml } from '../../src/studio/read-xml.ts'
import { writeStudioJson } from '../../src/studio/write-json.ts'
import { writeStudioXml } from '../../src/studio/write-xml.ts'
import { sound } from '../support/play.ts'
import { randomScript } from '../support/random-script.ts'
import { scriptShape } from '../support/script-shape.ts'

const corpus = fileURLToPath(new URL('../../../shared/corpus/studio-exports/', import.meta.url))
const isHere = existsSync(corpus)
if (!isHere) console.warn(`\n!!! THE CORPUS IS NOT HERE, ITS ROUND TRIPS ARE NOT TESTED: ${corpus}\n`)

const fromYaml = (text: string) => sound(readScript({ path: 'x.yaml', text }))
const fromJson = (text: string) => sound(readStudioJson({ path: 'x.json', text }))
const fromXml = (text: string) => sound(readStudioXml({ path: 'x.xml', text: text.replace(/^\ufeff/, '') }))

const throughYaml = (script: Script): Script => fromYaml(printScript(script))
const throughJson = (script: Script): Script => fromJson(writeStudioJson(script).value)
const throughXml = (script: Script): Script => fromXml(writeStudioXml(script).value)
const ways = [
  ['JSON', throughJson],
  ['XML', throughXml],
] as const

describe.each(ways)('YAML → %s → YAML', (_, through) => {
  test.each(globSync(['scripts/**/*.yaml', '!**/*.call.yaml', '!**/center.yaml']))('%s', path => {
    const script = fromYaml(readFileSync(path, 'utf8'))
    const again = throughYaml(through(script))
    expect(scriptShape(again)).toEqual(scriptShape(script))
    // Once in Studio's terms, nothing changes any more: numbers, places, properties.
    const saved = through(script)
    expect(scriptShape(through(saved), { ids: true, places: true })).toEqual(
      scriptShape(saved, { ids: true, places: true }),
    )
  })

  test('any script', () => {
    const same = (text: string) => {
      const script = fromYaml(text)
      // Actions that no branch leads to have no order by which to compare them.
      const ids = { ids: true } as const
      const numbered = fromJson(writeStudioJson(script).value)
      expect(scriptShape(through(numbered), ids)).toEqual(scriptShape(numbered, ids))
    }
    fc.assert(fc.property(randomScript, same), { numRuns: 100 })
  })
})

test('5,000 actions through each format: none is too large to be read again', () => {
  const action = (number: number) =>
    `  a${number}:\n    Menu: { Phrase: "Press, please: ${number}", MaxDigits: 2, Timeout: 3 }\n    caption: Question ${number}\n` +
    `    branches: { "1": a${(number + 1) % 5_000}, Timeout: a${number}, Default: a0 }\n`
  const actions = Array.from({ length: 5_000 }, (_, number) => action(number)).join('')
  const script = fromYaml(`script: Large\nactions:\n  begin: { Begin: , next: a0 }\n${actions}`)
  const json = throughJson(script)
  expect(json.actions).toHaveLength(5_001)
  expect(throughYaml(json).actions).toHaveLength(5_001)
}, 30_000)

describe('any text in any property', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('<', '&amp;', ']]>', '"', '\n', '\r\n', '\t', ' ', '%', '한', '😀', '<!--', '{x}', '\\'), {
        maxLength: 9,
      })
      .map(each => each.join('')),
  )
  const play = fromYaml(
    'script: x\nactions:\n  "1": { Begin: , next: "2" }\n  "2": { Play: { Sequence: x }, caption: x }\n',
  )
  const saying = (value: string): Script => ({
    ...play,
    actions: play.actions.map(each => ({
      ...each,
      ...(each.caption === undefined ? {} : { caption: value }),
      properties: new Map([...each.properties].map(([name, written]) => [name, { ...written, value }] as const)),
    })),
  })
  const said = (script: Script) => [script.actions[1]?.caption, script.actions[1]?.properties.get('Sequence')]

  test('comes back from JSON as it was', () => {
    const same = (value: string) => {
      expect(said(throughJson(saying(value)))).toMatchObject([value, { value }])
    }
    fc.assert(fc.property(text, same), { numRuns: 500 })
  })

  test('comes back from XML as it was, where XML has its characters', () => {
    const same = (value: string) => {
      const told = writeStudioXml(saying(value)).diagnostics.length > 0
      const plain = value.replaceAll('\r\n', '\n')
      const [caption, sequence] = said(throughXml(saying(value)))
      if (told) expect(caption).not.toBe(plain)
      else expect([caption, sequence]).toMatchObject([plain, { value: plain }])
    }
    fc.assert(fc.property(text, same), { numRuns: 500 })
  })
})

const isScript = (file: string): boolean => /\.(?:json|xml)$/i.test(file)
const files = isHere ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(isScript).sort() : []
const readReal = (file: string): Script => {
  const text = readFileSync(`${corpus}${file}`, 'utf8')
  return /xml$/i.test(file) ? fromXml(text) : fromJson(text.replace(/^\ufeff/, ''))
}

describe.runIf(isHere)('what Studio really saved', () => {
  test.each(files)('%s → YAML → JSON, XML: the same actions, properties, branches and places', file => {
    const script = readReal(file)
    const yaml = throughYaml(script)
    for (const [, through] of ways)
      expect(scriptShape(through(yaml), { places: true })).toEqual(scriptShape(script, { places: true }))
  })

  test.each(files)('%s → JSON, XML: the numbers too', file => {
    const script = readReal(file)
    const looks = { places: true, ids: true } as const
    for (const [, through] of ways) expect(scriptShape(through(script), looks)).toEqual(scriptShape(script, looks))
  })

  test.each(files.filter(each => each.endsWith('.json')))(
    '%s → YAML → JSON: every value as it stood in the file',
    file => {
      const text = readFileSync(`${corpus}${file}`, 'utf8').replace(/^\ufeff/, '')
      const again = writeStudioJson(fromYaml(printScript(fromJson(text)))).value
      expect(bareValues(again)).toEqual(bareValues(text))
    },
  )

  test('PCS.json and Survey.XML come out nearly the same', () => {
    const [json, xml] = ['PCS.json', 'Survey.XML'].map(file => throughYaml(readReal(`applets/${file}`)))
    if (json === undefined || xml === undefined) throw new Error('two scripts were expected')
    const captions = (script: Script) => script.actions.map(each => `${each.type.name} ${each.caption}`).sort()
    expect(captions(xml)).toEqual(captions(json))
    const differ = json.actions.flatMap(node => {
      const others = xml.actions.filter(each => each.type === node.type && each.caption === node.caption)
      const names = [...node.properties.keys()].filter(
        name => !others.some(other => wordsOf(other, name) === wordsOf(node, name)),
      )
      return names.length > 0 ? [`${node.type.name}: ${names.join(', ')}`] : []
    })
    // One has more parameters and fewer questions, and names the survey by them; what the scripts do is the same.
    expect(differ.sort()).toMatchInlineSnapshot(`
      [
        "Annotation: Comments",
        "Begin: Parameters",
        "Indicate: ActionValue",
        "Indicate: ActionValue",
        "Indicate: Name, ActionValue",
        "Runscript: ScriptName",
        "Snippet: Data",
      ]
    `)
  })
})

const wordsOf = ({ properties }: ActionNode, name: string): string => {
  const text = properties.get(name)
  return text === undefined ? '' : 'value' in text ? text.value : text.map(each => each.value).join()
}

interface Export {
  readonly scriptContent: {
    readonly actions: Readonly<Record<string, { readonly name: string; readonly label: string }>>
    readonly properties: Readonly<
      Record<string, Readonly<Record<string, { readonly name: string; readonly value: string | readonly string[] }>>>
    >
  }
}

/** The actions of a JSON export with all values, in an order of their own; two characters of a line break are one. */
function bareValues(text: string): readonly string[] {
  const { actions, properties } = (JSON.parse(text) as Export).scriptContent
  return Object.entries(actions)
    .map(([id, { name, label }]) => `${name} ${label} ${JSON.stringify(Object.values(properties[id] ?? {}))}`)
    .map(each => each.replaceAll('\\r\\n', '\\n'))
    .sort()
}

test('texts keep the ends of their lines, action by action, from JSON through YAML and back', () => {
  const saved = JSON.parse(readFileSync(new URL('callback.json', import.meta.url), 'utf8').replace(/^\ufeff/, ''))
  const actions: Record<string, { name: string; value: unknown }>[] = Object.values(saved.scriptContent.properties)
  const phrase = actions.flatMap(each => Object.values(each)).find(each => each.name === 'Phrase')
  if (phrase) phrase.value = 'One moment.\nAn agent will be with you.'
  const yaml = printScript(fromJson(JSON.stringify(saved)))
  expect(yaml.match(/lineEnds: \w+/g)).toEqual(['lineEnds: crlf'])
  const back = JSON.parse(writeStudioJson(fromYaml(yaml)).value)
  const lines = (from: object) => JSON.stringify(from).match(/"[^"]*\\n[^"]*"/g)
  expect(lines(back.scriptContent.properties)).toEqual(lines(saved.scriptContent.properties))
})
