import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node'
import type { Diagnostic, Position, PublishDiagnosticsParams } from 'vscode-languageserver-protocol'
import { positionOf } from '../../src/lsp/ranges.ts'
import { folderOf } from '../cli/fake-io.ts'

/** An editor that speaks to the built program over its standard input and output. */
export interface Editor {
  readonly folder: string
  readonly uri: (name: string) => string
  readonly process: ChildProcess
  readonly connection: MessageConnection
  /** Opens a file; with a text in the place of what is on the disk. */
  readonly open: (name: string, text?: string) => Promise<void>
  /** Puts another text in its place, as one change of all that differs. */
  readonly type: (name: string, text: string) => Promise<void>
  readonly close: (name: string) => Promise<void>
  /** The findings of a file, once they are told for the text as it is now. */
  readonly findings: (name: string) => Promise<readonly Diagnostic[]>
  /** The next findings that are told of a file. */
  readonly told: (name: string) => Promise<readonly Diagnostic[]>
  readonly ask: <T>(method: string, params: object) => Promise<T>
  /** Asks about the place of `|` in a text that is opened for it, or of the first `word` in an open text. */
  readonly at: (
    name: string,
    word: string,
    more?: number,
  ) => { readonly textDocument: { readonly uri: string }; readonly position: Position }
  readonly end: () => Promise<number | null>
}

/** Starts the program in a folder with these files. */
export async function editorOn(files: Readonly<Record<string, string>>): Promise<Editor> {
  const folder = folderOf({ 'callwright.config.yaml': '{}\n', ...files })
  const child = spawn(process.execPath, ['bin/callwright.js', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  if (!child.stdout || !child.stdin) throw new Error('no streams')
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href
  const texts = new Map<string, { text: string; version: number }>()
  const listeners = new Set<(params: PublishDiagnosticsParams) => void>()
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    for (const each of [...listeners]) each(params)
  })
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('workspace/inlayHint/refresh', () => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {},
  })
  await connection.sendNotification('initialized', {})
  const told = (name: string): Promise<readonly Diagnostic[]> =>
    new Promise(resolve => {
      const hear = (params: PublishDiagnosticsParams): void => {
        if (params.uri !== uri(name)) return
        listeners.delete(hear)
        resolve(params.diagnostics)
      }
      listeners.add(hear)
    })
  return {
    folder,
    uri,
    process: child,
    connection,
    told,
    open: async (name, given) => {
      const text = given ?? readFileSync(join(folder, name), 'utf8')
      texts.set(name, { text, version: 1 })
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(name), languageId: 'yaml', version: 1, text },
      })
    },
    type: async (name, text) => {
      const before = texts.get(name) ?? { text: '', version: 0 }
      const { start, end, put } = changeBetween(before.text, text)
      const source = { path: name, text: before.text }
      texts.set(name, { text, version: before.version + 1 })
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(name), version: before.version + 1 },
        contentChanges: [{ range: { start: positionOf(source, start), end: positionOf(source, end) }, text: put }],
      })
    },
    close: async name => {
      texts.delete(name)
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(name) } })
    },
    // Quick findings come first, then all.
    findings: async name => {
      const first = told(name)
      await first
      return told(name)
    },
    ask: (method, params) => connection.sendRequest(method, params),
    at: (name, word, more = 0) => {
      const text = texts.get(name)?.text ?? ''
      const offset = text.indexOf(word)
      if (offset < 0) throw new Error(`no "${word}" in ${name}`)
      return { textDocument: { uri: uri(name) }, position: positionOf({ path: name, text }, offset + more) }
    },
    end: async () => {
      const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      const code = await ended
      connection.dispose()
      return code
    },
  }
}

function changeBetween(
  from: string,
  to: string,
): { readonly start: number; readonly end: number; readonly put: string } {
  let start = 0
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start++
  let tail = 0
  while (tail < Math.min(from.length, to.length) - start && from.at(-1 - tail) === to.at(-1 - tail)) tail++
  return { start, end: from.length - tail, put: to.slice(start, to.length - tail) }
}
