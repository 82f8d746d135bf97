import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runProgram } from '../../src/snippet/evaluate.ts'
import { checkCalls, parseExpression, parseSnippet } from '../../src/snippet/parse.ts'
import type { FunctionDeclaration, Program } from '../../src/snippet/tree.ts'
import { scopeOf } from './play.ts'

const corpus = fileURLToPath(new URL('../../../shared/corpus/studio-exports/', import.meta.url))
const isHere = existsSync(corpus)
if (!isHere) console.warn(`\n!!! THE CORPUS IS NOT HERE, ITS SNIPPETS ARE NOT TESTED: ${corpus}\n`)

interface Found {
  readonly file: string
  readonly id: string
  readonly action: string
  readonly text: string
}

interface Export {
  readonly scriptContent: {
    readonly actions: Readonly<Record<string, { readonly name: string }>>
    readonly properties: Readonly<
      Record<string, Readonly<Record<string, { readonly name: string; readonly value: unknown }>>>
    >
  }
}

/** All values of a property in the JSON exports, and the snippets of the XML one. */
function found(action: string, property: string): readonly Found[] {
  if (!isHere) return []
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort()
  return files.flatMap(file => {
    const read = (): string => readFileSync(`${corpus}${file}`, 'utf8').replace(/^\uFEFF/, '')
    if (/\.xml$/i.test(file) && action === 'SNIPPET') return fromXml(file, read())
    if (!file.endsWith('.json')) return []
    const { actions, properties } = (JSON.parse(read()) as Export).scriptContent
    return Object.entries(actions)
      .filter(([, each]) => each.name === action)
      .flatMap(([id]) =>
        Object.values(properties[id] ?? {})
          .filter(each => each.name === property)
          .map(each => ({ file, id, action, text: String(each.value) })),
      )
  })
}

function fromXml(file: string, text: string): readonly Found[] {
  const pattern = /<Action>SNIPPET<\/Action>[\s\S]*?<string>([\s\S]*?)<\/string>/g
  return [...text.matchAll(pattern)].map(([, code = ''], at) => ({
    file,
    id: `#${at + 1}`,
    action: 'SNIPPET',
    text: code
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  }))
}

describe.runIf(isHere)('the corpus', () => {
  const snippets = found('SNIPPET', 'Data').map(each => ({ ...each, ...parseSnippet(each.text) }))

  /** Functions of all snippets of a file. */
  const functionsOf = (file: string): Map<string, FunctionDeclaration> => {
    const all = snippets.filter(each => each.file === file).flatMap(each => each.program.functions)
    const functions = new Map<string, FunctionDeclaration>()
    for (const each of all)
      if (each.body || !functions.has(each.name.toLowerCase())) functions.set(each.name.toLowerCase(), each)
    return functions
  }

  test('has its snippets', () => {
    expect(snippets.length).toBeGreaterThan(80)
  })

  test('parses, but for what is really wrong', () => {
    const faults = snippets.flatMap(({ file, id, text, faults }) =>
      faults.map(
        each =>
          `${file} ${id}: ${text.slice(each.start - 5, each.start)}»${text.slice(each.start, each.end)}« ${each.message}`,
      ),
    )
    expect(faults).toEqual([
      // Real: a bracket too much behind `addressBooks[i] = "{…}"`.
      'entry-menu-queue/Common/AddressBookLookup.json 22: kId}"»)« ")" is not expected here',
    ])
  })

  test('calls only what exists', () => {
    const faults = snippets.flatMap(({ file, id, program }) =>
      checkCalls(program, functionsOf(file)).map(each => `${file} ${id}: ${each.message}`),
    )
    expect(faults).toEqual([])
  })

  test.each([
    ['IF', 'Expression'],
    ['CASE', 'Variable'],
    ['LOOP', 'Repeat'],
    ['FOR', 'ToValue'],
    ['FOR', 'FromValue'],
  ])('%s %s parses', (action, property) => {
    const faults = found(action, property).flatMap(each =>
      parseExpression(each.text).faults.map(fault => `${each.text}: ${fault.message}`),
    )
    expect(faults).toEqual([])
  })

  test('runs to an end on empty variables', () => {
    const failed = snippets
      .map(each => ({
        ...each,
        outcome: runProgram(each.program as Program, { ...scopeOf(), functions: functionsOf(each.file) }),
      }))
      .filter(({ outcome }) => outcome.kind !== 'done')
    expect(
      failed.map(({ file, id, outcome }) => `${file} ${id}: ${'message' in outcome ? outcome.message : ''}`),
    ).toEqual([
      // `SurveyResult[i]`, whose `i` a FOR action counts.
      'applets/PCS.json 24: Array index out of bounds. Arrays begin at 1, not at 0',
      'applets/Survey.XML #3: Array index out of bounds. Arrays begin at 1, not at 0',
    ])
  })
})
