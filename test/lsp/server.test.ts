import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import { callwright } from '../cli/fake-io.ts'
import { type Editor, editorOn } from './client.ts'

const read = (path: string): string => readFileSync(`scripts/${path}`, 'utf8')
const files = {
  'consent.yaml': read('consent/consent.yaml'),
  'refuses.call.yaml': read('consent/refuses.call.yaml').replace(/^center:.*\n/m, ''),
  'center.yaml': read('center.yaml'),
  'main.yaml': `script: Main
actions:
  begin:
    Begin: { Parameters: [number] }
    next: code
  code:
    Snippet: |
      ASSIGN caller = "{number}"
      ASSIGN greeting = "Hello " & caller
    next: hello
  hello:
    Play: { Phrase: "{greeting}" }
    next: ask
  ask:
    Runsub: { ScriptName: Consent }
    next: end
  end:
    End:
`,
}

const wholeOf = (uri: string) => ({
  textDocument: { uri },
  range: { start: { line: 0, character: 0 }, end: { line: 1_000, character: 0 } },
})

/** What is shown of a place: \`line:column text\`. */
const lineOf = (text: string, { range }: { readonly range: Location['range'] }): string =>
  text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character) ?? ''

describe('the language server', { timeout: 30_000 }, () => {
  let editor: Editor
  const labels = async (name: string, word: string, more?: number): Promise<readonly string[]> =>
    (await editor.ask<readonly CompletionItem[]>('textDocument/completion', editor.at(name, word, more))).map(
      each => each.label,
    )
  const hover = async (name: string, word: string, more = 1): Promise<string> => {
    const found = await editor.ask<Hover | null>('textDocument/hover', editor.at(name, word, more))
    return found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : ''
  }

  beforeAll(async () => {
    editor = await editorOn(files)
    for (const name of Object.keys(files)) {
      const told = editor.findings(name)
      await editor.open(name)
      await told
    }
  }, 60_000)
  afterAll(async () => {
    expect(await editor.end()).toBe(0)
  })

  describe('findings', () => {
    test('are those of lint, while it is typed', async () => {
      const text = files['consent.yaml']
        .replace('next: consent', 'next: consnt')
        .replace('Reqagent: { Skill', 'Reqagent: { Skil')
      const told = editor.findings('consent.yaml')
      await editor.type('consent.yaml', text)
      const found = (await told).map(each => `${each.range.start.line + 1} ${each.code}`)
      const { out } = await callwright(['lint', '-', '--stdin-filename', 'consent.yaml', '--format', 'json'], {
        cwd: editor.folder,
        stdin: text,
      })
      const linted = JSON.parse(out).findings as readonly { readonly line: number; readonly code: string }[]
      expect(found.length).toBeGreaterThan(1)
      expect(found).toEqual(linted.map(each => `${each.line} ${each.code}`))
    })

    test('that name what was meant are mended by one key', async () => {
      const actions = await editor.ask<readonly CodeAction[]>('textDocument/codeAction', {
        ...wholeOf(editor.uri('consent.yaml')),
        context: { diagnostics: [] },
      })
      const change = actions.find(each => each.title === 'Change to "consent"')
      expect(change?.edit?.changes?.[editor.uri('consent.yaml')]?.[0]?.newText).toBe('consent')
      expect(actions.map(each => each.title)).toContain('Change to "Skill"')
    })

    test('are gone when the text is right again', async () => {
      const told = editor.findings('consent.yaml')
      await editor.type('consent.yaml', files['consent.yaml'])
      expect(await told).toEqual([])
    })

    test('of a call and of a center are told too', async () => {
      const call = editor.findings('refuses.call.yaml')
      await editor.type('refuses.call.yaml', files['refuses.call.yaml'].replace(/^expect:/m, 'expct:'))
      expect((await call).map(each => each.code)).toContain('call/unknown-key')
      const center = editor.findings('center.yaml')
      await editor.type('center.yaml', files['center.yaml'].replace('policies:', 'polices:'))
      expect((await center).map(each => each.code)).toEqual(['center/unknown-key'])
      for (const name of ['refuses.call.yaml', 'center.yaml'] as const) {
        const told = editor.findings(name)
        await editor.type(name, files[name])
        expect(await told).toEqual([])
      }
    })

    test('follow in the files that rest on the one that is typed in', async () => {
      const told = editor.findings('refuses.call.yaml')
      await editor.type('center.yaml', files['center.yaml'].replaceAll('kim:', 'kimm:'))
      expect((await told).map(each => each.code)).toContain('call/unknown-agent')
      const again = editor.findings('refuses.call.yaml')
      await editor.type('center.yaml', files['center.yaml'])
      expect(await again).toEqual([])
    })
  })

  describe('hover', () => {
    test('tells what an action does and what can be written in it', async () => {
      expect(await hover('consent.yaml', 'Reqagent')).toMatch(/\*\*Reqagent\*\*: .*\n[\s\S]*`Skill`/)
    })
    test('tells what a property is', async () =>
      expect(await hover('consent.yaml', 'RecordingType')).toMatch(/\*\*RecordingType\*\*: [\s\S]*`IVR`/))
    test('tells what an annotation is', async () =>
      expect(await hover('consent.yaml', 'refuse:')).toContain('The branches of a caller who declines'))
    test('tells of an action’s id what is recorded there, by which rule', async () => {
      expect(await hover('consent.yaml', 'refused:')).toContain('nothing, R1 — The caller')
    })
    test('tells a recording rule', async () => {
      await editor.type('center.yaml', `${files['center.yaml']}assumptions: { R14: stop }\n`)
      expect(await hover('center.yaml', 'R14')).toContain('A late DoNotRecord stops at once')
      await editor.type('center.yaml', files['center.yaml'])
    })
    test('tells where a variable gets its value', async () =>
      expect(await hover('main.yaml', 'caller\n')).toContain('first in line 8'))
    test('tells a function', async () => {
      await editor.type('main.yaml', files['main.yaml'].replace('"Hello " & caller', 'caller.upper()'))
      expect(await hover('main.yaml', 'upper')).toContain('**upper**')
      await editor.type('main.yaml', files['main.yaml'])
    })
    test('tells who an agent is, in a call', async () =>
      expect(await hover('refuses.call.yaml', 'answer: kim', 9)).toContain('Kim Minji'))
  })

  test('in what Studio exported tells of an action and what is recorded there', async () => {
    const told = editor.findings('export.json')
    await editor.open('export.json', readFileSync('test/studio/callback.json', 'utf8'))
    await told
    expect(await hover('export.json', '"REQAGENT"', 2)).toMatch(/\*\*7\*\*: Reqagent[\s\S]*nothing, R7/)
    expect(await hover('export.json', '"dependencyOrder"', 2)).toBe('')
  })

  describe('completion', () => {
    const typed = async (name: keyof typeof files, from: string, to: string): Promise<readonly string[]> => {
      await editor.type(name, files[name].replace(from, to.replace('|', '')))
      const offset = to.indexOf('|')
      const found = await labels(name, to.replace('|', ''), offset)
      await editor.type(name, files[name])
      return found
    }
    test('offers the actions that a branch can lead to', async () =>
      expect(await typed('consent.yaml', 'next: consent', 'next: |')).toContain('refused'))
    test('offers types where an action begins', async () =>
      expect(await typed('consent.yaml', '    Loop: { Repeat', '    |\n    x: { Repeat')).toEqual(
        expect.arrayContaining(['Loop', 'Menu', 'DoNotRecord']),
      ))
    test('offers properties that are not there yet', async () => {
      const found = await typed('consent.yaml', 'Record: Start, RecordingType: Call', 'Record: Start, |')
      expect(found).toContain('UseRecordingStatementId')
      expect(found).not.toContain('Record')
    })
    test('offers the words that a property takes', async () =>
      expect(await typed('consent.yaml', 'RecordingType: Call', 'RecordingType: |')).toEqual(['IVR', 'Call']))
    test('offers what stands beside an action’s type', async () =>
      expect(await typed('consent.yaml', 'caption: Ask twice more', 'cap|')).toEqual(
        expect.arrayContaining(['caption', 'next']),
      ))
    test('offers branches', async () => {
      expect(await typed('consent.yaml', 'refuse: ["2"]', 'refuse: [|]')).toEqual(
        expect.arrayContaining(['1', '2', 'Timeout', 'Default']),
      )
    })
    test('offers skills of the center', async () =>
      expect(await typed('consent.yaml', 'Skill: Sales', 'Skill: |')).toEqual(
        expect.arrayContaining(['Sales', 'Billing', 'Health']),
      ))
    test('offers scripts that can be run', async () =>
      expect(await typed('main.yaml', 'ScriptName: Consent', 'ScriptName: |')).toContain('Consent'))
    test('offers variables and functions in code', async () => {
      const found = await typed('main.yaml', '& caller', '& ca|')
      expect(found).toEqual(expect.arrayContaining(['caller', 'number', 'upper', 'ASSIGN']))
    })
    test('offers variables between braces', async () =>
      expect(await typed('main.yaml', '"{greeting}"', '"{gr|}"')).toContain('greeting'))
    test('offers verbs and agents in a call', async () => {
      expect(await typed('refuses.call.yaml', 'steps:\n', 'steps:\n  - |\n')).toEqual(
        expect.arrayContaining(['press', 'answer', 'monitor']),
      )
      expect(await typed('refuses.call.yaml', 'answer: kim', 'answer: |')).toEqual(
        expect.arrayContaining(['kim', 'lee', 'park']),
      )
    })
    test('offers keys and assumptions in a center', async () => {
      expect(await typed('center.yaml', 'policies:\n', 'assumptions: { |\npolicies:\n')).toContain('R14')
    })
    test('offers nothing in a comment', async () =>
      expect(await typed('consent.yaml', '# Silence is', '# Si|')).toEqual([]))
  })

  describe('finding one’s way', () => {
    const place = async (name: keyof typeof files, word: string, more: number): Promise<string | undefined> => {
      const found = await editor.ask<Location | null>('textDocument/definition', editor.at(name, word, more))
      return found ? `${found.uri.split('/').at(-1)}:${found.range.start.line + 1}` : undefined
    }
    test('from a branch to its target', async () =>
      expect(await place('consent.yaml', '"2": refused', 6)).toBe('consent.yaml:22'))
    test('from Runsub to the script', async () => expect(await place('main.yaml', 'Consent', 2)).toBe('consent.yaml:1'))
    test('from a variable to where it gets its value', async () =>
      expect(await place('main.yaml', '{greeting}', 3)).toBe('main.yaml:9'))
    test('from a call to the script, to its actions and to the agent', async () => {
      expect(await place('refuses.call.yaml', 'consent.yaml', 2)).toBe('consent.yaml:1')
      expect(await place('refuses.call.yaml', 'answer: kim', 9)).toBe('center.yaml:4')
    })
    test('from an action to all that name it, in calls too', async () => {
      const found = await editor.ask<readonly Location[]>('textDocument/references', {
        ...editor.at('consent.yaml', 'refused:', 2),
        context: { includeDeclaration: true },
      })
      const inScript = found.filter(each => each.uri === editor.uri('consent.yaml'))
      expect(inScript.map(each => lineOf(files['consent.yaml'], each))).toEqual(['refused', 'refused', 'refused'])
    })
    test('by the outline', async () => {
      const found = await editor.ask<readonly DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri: editor.uri('consent.yaml') },
      })
      const actions = found.find(each => each.name === 'actions')?.children ?? []
      expect(actions.map(each => `${each.name}: ${each.detail}`)).toContain(
        'refused: DoNotRecord: Nothing of this call is recorded',
      )
    })
  })

  test('an action gets another id wherever it is named', async () => {
    const call = `${files['refuses.call.yaml'].trimEnd()}\n  path: [refused]\n`
    await editor.type('refuses.call.yaml', call)
    const edit = await editor.ask<WorkspaceEdit>('textDocument/rename', {
      ...editor.at('consent.yaml', '"2": refused', 6),
      newName: 'declined',
    })
    const places = Object.entries(edit.changes ?? {}).map(([uri, edits]) => [uri.split('/').at(-1), edits.length])
    expect(Object.fromEntries(places)).toEqual({ 'consent.yaml': 3, 'refuses.call.yaml': 1 })
    await expect(
      editor.ask('textDocument/rename', { ...editor.at('consent.yaml', '"2": refused', 6), newName: 'queue' }),
    ).rejects.toThrow('there is an action "queue" already')
    await editor.type('refuses.call.yaml', files['refuses.call.yaml'])
  })

  test('each action says what is being recorded there', async () => {
    const hints = await editor.ask<readonly InlayHint[]>('textDocument/inlayHint', wholeOf(editor.uri('consent.yaml')))
    const lines = files['consent.yaml'].split('\n')
    const shown = hints.map(each => `${lines[each.position.line]?.trim()} ${each.label}`)
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot('hints.txt')
  })
})
