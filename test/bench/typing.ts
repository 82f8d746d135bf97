import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'
import { parseDocument } from 'yaml'
import { longScript } from './reading.ts'

const folder = 'dist/bench/typing'
const keys = 41

/** From a key in the code of a script of 500 actions to its findings, as an editor gets them; over `yaml` alone making its document. */
export async function benchTyping(): Promise<string> {
  const text = longScript(500)
  const server = await serverFor(text)
  const first: number[] = []
  const all: number[] = []
  const alone: number[] = []
  for (let key = 0; key < keys; key++) {
    const told = await server.type(key)
    first.push(told.first)
    all.push(told.all)
    alone.push(timeOf(() => parseDocument(text)))
  }
  server.end()
  const floor = middle(alone)
  const line = (name: string, ms: number) =>
    `  ${name.padEnd(24)}  ${(ms / floor).toFixed(2).padStart(7)} ×  ${ms.toFixed(1).padStart(7)} ms`
  return [
    'From a key to findings in a script of 500 actions, over yaml’s own document of it (aim: 50 ms)',
    line('yaml alone', floor),
    line('findings of reading', middle(first)),
    line('all findings', middle(all)),
    '',
  ].join('\n')
}

interface Told {
  readonly first: number
  readonly all: number
}

/** The program as a language server with this text open; a key goes into the middle one of its snippets, and out again. */
async function serverFor(
  text: string,
): Promise<{ readonly type: (key: number) => Promise<Told>; readonly end: () => void }> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/callwright.config.yaml`, '{}\n')
  const child = spawn(process.execPath, ['bin/callwright.js', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const uri = pathToFileURL(resolve(folder, 'long.yaml')).href
  let hear = (): void => {}
  connection.onNotification('textDocument/publishDiagnostics', () => hear())
  connection.listen()
  const told = (): Promise<Told> => {
    const start = performance.now()
    let first: number | undefined
    return new Promise(resolve => {
      hear = () => {
        const now = performance.now() - start
        if (first !== undefined) resolve({ first, all: now })
        first ??= now
      }
    })
  }
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(resolve(folder)).href,
    capabilities: {},
  })
  await connection.sendNotification('initialized', {})
  const opened = told()
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 0, text },
  })
  await opened
  const lines = text.split('\n')
  const line = lines.indexOf('      ASSIGN total = count * 2', lines.length >> 1)
  const end = { line, character: lines[line]?.length ?? 0 }
  return {
    type: async key => {
      const range = { start: end, end: { line, character: end.character + (key % 2) } }
      const answer = told()
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: key + 1 },
        contentChanges: [{ range, text: key % 2 === 0 ? '1' : '' }],
      })
      return answer
    },
    end: () => {
      connection.dispose()
      child.stdin.end()
    },
  }
}

function timeOf(play: () => void): number {
  const start = performance.now()
  play()
  return performance.now() - start
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
