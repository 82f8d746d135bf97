import { afterEach, describe, expect, test } from 'vitest'
import { type Editor, editorOn } from './client.ts'

const script = `script: S
actions:
  begin: { Begin: , next: ask }
  ask:
    Menu: { Phrase: "Press {n}" }
    branches: { "1": end, Timeout: end }
    next: end
  end: { End: }
`
const call = 'call: C\nscript: s.yaml\nsteps:\n  - press: 1\n'

/** Every question about a place. */
const questions = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
] as const

describe('the language server goes on', { timeout: 60_000 }, () => {
  let editor: Editor
  afterEach(async () => {
    expect(await editor.end()).toBe(0)
  })

  const askAll = async (uri: string, line: number, character: number): Promise<void> => {
    const textDocument = { uri }
    const at = { textDocument, position: { line, character } }
    const range = { start: { line: 0, character: 0 }, end: { line: 500, character: 0 } }
    await Promise.all([
      ...questions.map(method => editor.ask(method, at)),
      editor.ask('textDocument/references', { ...at, context: { includeDeclaration: true } }),
      editor.ask('textDocument/rename', { ...at, newName: 'other' }).catch(() => undefined),
      editor.ask('textDocument/documentSymbol', { textDocument }),
      editor.ask('textDocument/inlayHint', { textDocument, range }),
      editor.ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
    ])
  }

  test('whatever half of a text is there, and wherever one asks', async () => {
    editor = await editorOn({ 's.yaml': script, 'c.call.yaml': call })
    for (const [name, text] of [
      ['s.yaml', script],
      ['c.call.yaml', call],
    ] as const) {
      await editor.open(name, '')
      for (let end = 0; end <= text.length; end += 3) {
        const half = text.slice(0, end)
        await editor.type(name, half)
        const line = half.split('\n').length - 1
        await askAll(editor.uri(name), line, half.length - half.lastIndexOf('\n') - 1)
      }
      const told = editor.findings(name)
      await editor.type(name, `${text}\n`)
      expect((await told).filter(each => each.severity === 1)).toEqual([])
    }
  })

  test('with texts that are none of ours, and ones that are hostile', async () => {
    editor = await editorOn({ 's.yaml': script })
    const deep = `script: D\nactions:\n  begin: ${'{a: '.repeat(5_000)}`
    const texts: Readonly<Record<string, string>> = {
      'README.md': '# not ours\n',
      'other.yaml': 'a: 1\nb: [1, 2]\n',
      'zero.yaml': 'script: \0\nactions:\n',
      'deep.yaml': deep,
      'long.yaml': `script: L\nactions:\n  begin: { Begin: , next: ${'x'.repeat(1_500_000)} }\n`,
      'mark.yaml': 'script: \ue000\nactions: { }\n',
      'loop.yaml': 'script: L\nactions:\n  a: &a { Begin: , next: *a }\n',
      'evil.call.yaml': 'call: E\nscript: ../../../../etc/passwd\nsteps: [{ press: 1 }]\n',
      'proto.yaml': 'script: __proto__\nactions:\n  constructor: { Begin: , next: toString }\n  toString: { End: }\n',
      'odd.json': '{"scriptContent": [',
    }
    for (const [name, text] of Object.entries(texts)) {
      await editor.open(name, text)
      await askAll(editor.uri(name), 2, 12)
      await askAll(editor.uri(name), 100_000, 100_000)
      await editor.close(name)
    }
    await editor.open('s.yaml')
    await askAll(editor.uri('s.yaml'), 4, 6)
  })

  test('asked about a text that is closed or was never open', async () => {
    editor = await editorOn({ 's.yaml': script })
    await askAll(editor.uri('s.yaml'), 3, 4)
    await editor.open('s.yaml')
    await editor.close('s.yaml')
    await askAll(editor.uri('s.yaml'), 3, 4)
    await askAll('untitled:Untitled-1', 0, 0)
    await askAll('file://elsewhere/x.yaml', 0, 0)
    await askAll('', 0, 0)
  })

  test('with a text that is not saved yet', async () => {
    editor = await editorOn({})
    const uri = 'untitled:Untitled-1.yaml'
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text: script },
    })
    await askAll(uri, 4, 6)
  })

  test('when a broken text follows a good one: names are those of the last good one', async () => {
    editor = await editorOn({ 's.yaml': script })
    const told = editor.findings('s.yaml')
    await editor.open('s.yaml')
    await told
    const broken = script.replace('next: end\n  end', 'next: \n  "end')
    await editor.type('s.yaml', broken)
    const items = await editor.ask<readonly { readonly label: string }[]>(
      'textDocument/completion',
      editor.at('s.yaml', 'next: \n', 6),
    )
    expect(items.map(each => each.label)).toEqual(['begin', 'ask', 'end'])
  })

  test('with messages that are none', async () => {
    editor = await editorOn({ 's.yaml': script })
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: editor.uri('s.yaml'), version: 2 },
      contentChanges: [{ text: 'x' }],
    })
    await expect(editor.ask('textDocument/hover', { nonsense: true })).rejects.toThrow()
    await expect(editor.ask('no/such/method', {})).rejects.toThrow()
    await askAll(editor.uri('s.yaml'), 0, 0)
  })
})
