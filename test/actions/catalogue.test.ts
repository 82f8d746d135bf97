import { describe, expect, test } from 'vitest'
import type { ActionType } from '../../src/actions/action.ts'
import { actionNamed, actionOfLibrary, actionTypes, exportNameOf, matching } from '../../src/actions/index.ts'
import { handledEvents } from '../../src/behavior/event.ts'
import { pageOf } from '../../src/cli/pages.ts'
import { parseExpression, parseSnippet, parseTemplate } from '../../src/snippet/parse.ts'

const known = actionTypes.filter(each => each.name !== 'Unknown')
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What a default fails at; undefined when it is one that the reader would take. */
function faultOf({ kind, default: text, values }: ActionType['properties'][number]): string | undefined {
  if (text === '') return undefined
  switch (kind) {
    case 'choice':
      return values?.includes(text) ? undefined : `"${text}" is none of ${values?.join(', ')}`
    case 'flag':
      return /^(?:True|False)$/.test(text) ? undefined : `"${text}" is no flag`
    case 'number':
      return Number.isFinite(Number(text)) ? undefined : `"${text}" is no number`
    case 'variable':
      return /^[A-Za-z_][\w:]*$/.test(text) ? undefined : `"${text}" is no variable`
    case 'expression':
      return parseExpression(text).faults[0]?.message
    case 'code':
      return parseSnippet(text).faults[0]?.message
    default:
      return parseTemplate(text).faults[0]?.message
  }
}

describe('the catalogue of actions', () => {
  test('reads like this', async () => {
    const lines = known.flatMap(type => [
      `${exportNameOf(type)} ${type.library || '(no GUID seen)'} ${type.media.join(' ')}${type.handles ? `, takes ${type.handles}` : ''}`,
      ...type.properties.map(
        each => `    ${each.name} [${each.kind}]${each.default === '' ? '' : ` = ${each.default}`}`,
      ),
      ...(type.isOpen ? ['    … and what else an export has'] : []),
      `  → ${[...(type.hasDefault ? ['Default'] : []), ...type.branches.map(each => `${each.name} ${each.index}`), ...(type.customBranches ? ['own labels'] : [])].join(', ') || 'nowhere'}`,
    ])
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('catalogue.txt')
  })

  test('has no name and no GUID twice', () => {
    const doubles = (all: readonly string[]) => all.filter((each, index) => all.indexOf(each) !== index)
    expect(doubles(known.map(each => each.library).filter(each => each !== ''))).toEqual([])
    const names = known.flatMap(each => [
      ...new Set([each.name, exportNameOf(each), ...(each.aliases ?? [])].map(matching)),
    ])
    expect(doubles(names)).toEqual([])
  })

  test('explains every action with all its properties', () => {
    for (const type of known) {
      const rows = pageOf(type.name)?.tables[0]?.rows ?? []
      expect(rows.map(([name]) => name)).toEqual(type.properties.map(each => each.name))
      expect(rows.every(row => row[3])).toBe(true)
    }
  })

  test.each([
    ['BLINDXFER', 'Blindxfer'],
    ['AB_GET_ENTRYV12', 'Ab_get_entryv12'],
    ['LOGRECORDINGPRO', 'LogRecordingPro'],
    ['Address book list_LIBID_ce705e32-9653-4aa5-b7b1-5eb85d733828', 'AddressBookList'],
    ['Address book list_LIBID_ce705e32-9653-4a', 'AddressBookList'],
    ['ONASSIGNMENTCHANGED_DIGITAL', 'Onassignmentchanged_digital'],
    ['Onassignment', 'Onassignmentchanged_digital'],
    ['TEXTMSG (Digital)', 'Textmsg'],
  ])('knows %s', (written, name) => {
    expect(actionNamed(written)?.name).toBe(name)
  })

  test.each(['E86250D4-8659-4DF0-937E-1F50E64E180E', 'e86250d4-8659-4df0-937e-1f50e64e180e'])(
    'knows the GUID %s',
    each => {
      expect(actionOfLibrary(each)?.name).toBe('Spawn')
    },
  )

  test('knows no action by an empty GUID', () => {
    expect(actionOfLibrary('')).toBeUndefined()
  })
})

describe.each(known.map(type => [type.name, type] as const))('%s', (_, type) => {
  test('has a GUID in small letters, or none', () => {
    expect(type.library).toMatch(type.library === '' ? /^$/ : guid)
    expect(actionOfLibrary(type.library)).toBe(type.library === '' ? undefined : type)
  })

  test('has properties with sound defaults, each once', () => {
    const names = type.properties.flatMap(each => [each.name, ...(each.aliases ?? [])]).map(matching)
    expect(new Set(names).size).toBe(names.length)
    expect(type.properties.flatMap(each => faultOf(each) ?? [])).toEqual([])
  })

  test('has branches with an index each', () => {
    expect(new Set(type.branches.map(each => each.index)).size).toBe(type.branches.length)
    expect(new Set(type.branches.map(each => matching(each.name))).size).toBe(type.branches.length)
    expect(type.branches.map(each => matching(each.name))).not.toContain('default')
  })

  test('says what it is, in words', () => {
    expect(type.summary).toMatch(/^[A-Z].*[.…]$/)
    expect(type.source).not.toBe('')
    expect(type.media.length).toBeGreaterThan(0)
  })

  if (type.handles !== undefined)
    test('takes an event that happens, or says that none does', () => {
      const happens = (handledEvents as readonly string[]).includes(type.handles ?? '')
      expect(happens || /In a simulation (?:none|no)/.test(type.summary)).toBe(true)
    })
})
