import { type Connection, createConnection, type Logger, TextDocumentSyncKind } from 'vscode-languageserver'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Io } from '../io.ts'
import { version } from '../version.ts'
import { answerQuestions } from './answers.ts'
import { Diagnosing } from './diagnosing.ts'
import { Workspace } from './workspace.ts'

/** Speaks the protocol over standard input and output until the editor says so or goes away; the exit code. */
export function serve(io: Io): Promise<number> {
  return new Promise(resolve => {
    let isShutDown = false
    const exit = (code: number): void => {
      session.end()
      // An editor may leave it open, which would keep the program alive.
      io.stdin.destroy()
      resolve(code)
    }
    const watchDog = {
      initialize: () => {},
      get shutdownReceived() {
        return isShutDown
      },
      set shutdownReceived(value: boolean) {
        isShutDown = value
      },
      exit,
    }
    const reader = new StreamMessageReader(io.stdin)
    const writer = new StreamMessageWriter(io.stdout)
    // An editor that went away does not read any more.
    writer.onError(() => {})
    const connect = (logger: Logger) => createProtocolConnection(reader, writer, logger)
    const session = begin(createConnection(connect, watchDog), io.cwd)
    reader.onError(() => {})
    io.stdin.on('end', () => exit(isShutDown ? 0 : 1))
    io.stdin.on('close', () => exit(isShutDown ? 0 : 1))
  })
}

function begin(connection: Connection, cwd: string): { readonly end: () => void } {
  const workspace = new Workspace(cwd)
  const texts = new Map<string, TextDocument>()
  let hasWatching = false
  let hasHints = false
  const fault = (error: unknown): void =>
    connection.console.error(error instanceof Error ? `${error.stack}` : `${error}`)
  const diagnosing = new Diagnosing(workspace, {
    publish: (uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] }).catch(fault),
    refresh: () => void (hasHints && connection.languages.inlayHint.refresh().catch(() => {})),
    fault,
  })
  const renew = (): void => {
    for (const project of workspace.projects) project.refresh()
    diagnosing.all()
  }

  connection.onInitialize(({ capabilities }) => {
    hasWatching = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
    hasHints = capabilities.workspace?.inlayHint?.refreshSupport === true
    return {
      serverInfo: { name: 'callwright', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        completionProvider: { triggerCharacters: [' ', '{', '"'] },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll'] },
        inlayHintProvider: true,
      },
    }
  })
  connection.onInitialized(() => {
    const watchers = [{ globPattern: '**/*.{yaml,yml,json,xml}' }, { globPattern: '**/.callwright*' }]
    if (hasWatching)
      void connection
        .sendRequest('client/registerCapability', {
          registrations: [{ id: 'files', method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers } }],
        })
        .catch(() => {})
  })

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version: turn, text } }) => {
    texts.set(uri, TextDocument.create(uri, languageId, turn, text))
    diagnosing.changed(workspace.put(uri, text))
  })
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const before = texts.get(textDocument.uri)
    if (!before) return
    const now = TextDocument.update(before, contentChanges, textDocument.version)
    texts.set(textDocument.uri, now)
    diagnosing.changed(workspace.put(textDocument.uri, now.getText()))
  })
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (!texts.delete(uri)) return
    workspace.close(uri)
    diagnosing.closed(uri)
  })
  connection.onDidSaveTextDocument(() => {
    if (!hasWatching) renew()
  })
  connection.onDidChangeWatchedFiles(renew)

  answerQuestions(connection, {
    workspace,
    diagnosing,
    offsetAt: (uri, position) => texts.get(uri)?.offsetAt(position),
  })
  connection.listen()
  return { end: () => diagnosing.end() }
}
