import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { actionNamed, actionOfLibrary, exportNameOf } from '../../src/actions/index.ts'

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
const corpus = `${shared}corpus/studio-exports/`
const table = `${shared}reference/studio-exports.md`
const isHere = existsSync(corpus)
if (!isHere) console.warn(`\n!!! THE CORPUS IS NOT HERE, THE CATALOGUE IS NOT HELD AGAINST IT: ${corpus}\n`)
const isTableHere = existsSync(table)
if (!isTableHere) console.warn(`\n!!! THE TABLE OF ACTIONS IS NOT HERE: ${table}\n`)

interface Export {
  readonly scriptContent: {
    readonly actions: Readonly<
      Record<string, { readonly libraryId: string; readonly name: string; readonly implType: string | number }>
    >
    readonly properties: Readonly<Record<string, Readonly<Record<string, { name: string; value: unknown }>>>>
    readonly branches: Readonly<Record<string, readonly { label: string; type: string; index: number }[]>>
  }
}

const files = isHere ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort() : []
const read = (file: string): string => readFileSync(`${corpus}${file}`, 'utf8').replace(/^\uFEFF/, '')
const jsons = files.filter(each => each.endsWith('.json'))

describe.runIf(isHere)('the catalogue knows what is in', () => {
  test.each(jsons)('%s', file => {
    const { actions, properties, branches } = (JSON.parse(read(file)) as Export).scriptContent
    for (const [id, { libraryId, name, implType }] of Object.entries(actions)) {
      const type = actionOfLibrary(libraryId)
      expect(type, `${name} ${libraryId}`).toBeDefined()
      if (!type) continue
      expect(exportNameOf(type)).toBe(name)
      expect(actionNamed(name)).toBe(type)
      expect(type.implType ?? '0').toBe(String(implType))
      const saved = Object.entries(properties[id] ?? {}).sort(([a], [b]) => Number(a) - Number(b))
      expect(saved.map(([, each]) => each.name)).toEqual(type.properties.map(each => each.name))
      for (const [, { name: property, value }] of saved)
        expect(
          fault(type.properties.find(each => each.name === property)?.kind, value),
          `${name} ${property} = ${value}`,
        ).toBe(undefined)
      for (const { label, type: kind, index } of branches[id] ?? []) {
        if (kind === 'default') expect(type.hasDefault, `${name}: Default`).toBe(true)
        else if (kind === 'branch') expect(type.branches, name).toContainEqual({ name: label, index })
        else expect(type.customBranches, `${name}: ${label}`).toBe(true)
      }
    }
  })

  test.each(files.filter(each => /\.xml$/i.test(each)))('%s', file => {
    const saved = read(file).match(/<ActionStruct>[\s\S]*?<\/ActionStruct>/g) ?? []
    expect(saved.length).toBeGreaterThan(0)
    for (const each of saved) {
      const library = /<LibraryID>(.*?)<\/LibraryID>/.exec(each)?.[1] ?? ''
      const name = /<Action>(.*?)<\/Action>/.exec(each)?.[1] ?? ''
      const type = actionOfLibrary(library)
      expect(type && exportNameOf(type), library).toBe(name)
      const values = [...(/<Parameters>([\s\S]*?)<\/Parameters>/.exec(each)?.[1] ?? '').matchAll(/<string\b/g)].length
      const isList = type?.properties.some(({ kind }) => kind === 'list' || kind === 'names')
      if (!isList) expect(values, name).toBeLessThanOrEqual(type?.properties.length ?? 0)
    }
  })
})

/** What a saved value fails at as a property of its kind; Studio takes a template anywhere. */
function fault(kind: string | undefined, value: unknown): string | undefined {
  if (kind === 'list' || kind === 'names') return Array.isArray(value) ? undefined : 'no list'
  if (typeof value !== 'string') return 'no text'
  if (value === '' || value.includes('{')) return undefined
  if (kind === 'number') return Number.isFinite(Number(value)) ? undefined : 'no number'
  if (kind === 'flag') return /^(?:true|false)$/i.test(value) ? undefined : 'no flag'
  return undefined
}

const rows = isTableHere
  ? [...readFileSync(table, 'utf8').matchAll(/^\| (\S.*?) \| \d+ \| ([0-9a-f-]{36}) \| (.*?) \| (.*?) \|$/gm)]
  : []

/** What Studio's help names and no export of the table has yet. */
const isNewer = (action: string, property: string): boolean =>
  action === 'REQAGENT_DIGITAL' && property === 'TargetAgent'

describe.runIf(isTableHere)('the catalogue has the table of actions', () => {
  test('whole', () => expect(rows.length).toBeGreaterThan(70))

  test.each(
    rows.map(([, name = '', library = '', properties = '', branches = '']) => ({
      name,
      library,
      properties,
      branches,
    })),
  )('$name', ({ name, library, properties, branches }) => {
    const type = actionOfLibrary(library)
    expect(type).toBe(actionNamed(name))
    // The table cuts the longest list short.
    const whole = properties.replace(/, \w+ …$/, '')
    const names = properties === '(none)' ? [] : whole.split(', ')
    const own = type?.properties.map(each => each.name).filter(each => !isNewer(name, each)) ?? []
    expect(whole === properties ? own : own.slice(0, names.length)).toEqual(names)
    for (const each of branches.split(', ').filter(branch => branch !== '')) {
      if (each === 'default') expect(type?.hasDefault).toBe(true)
      else if (each === 'case') expect(type?.customBranches).toBe(true)
      else expect(type?.branches.map(branch => `${branch.name}=${branch.index}`)).toContain(each)
    }
  })

  test('and the GUIDs that stand above it', () => {
    const text = readFileSync(table, 'utf8')
    const line = /Further GUIDs.*$/m.exec(text)?.[0] ?? ''
    const pairs = [...line.matchAll(/([A-Z]+) ([0-9a-f-]{36})/g)]
    expect(pairs.length).toBeGreaterThan(5)
    for (const [, name = '', library = ''] of pairs) expect(actionOfLibrary(library), name).toBe(actionNamed(name))
  })
})
