import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Location,
  type Position,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import { completionAt } from '../../lsp/completion.ts'
import { definitionAt } from '../../lsp/definition.ts'
import { diagnosticOf } from '../../lsp/diagnostics.ts'
import type { Edit } from '../../lsp/edit.ts'
import { hoverAt } from '../../lsp/hover.ts'
import { mentionAt } from '../../lsp/mentions.ts'
import { outlineOf } from '../../lsp/outline.ts'
import { allFixed, quickFixes } from '../../lsp/quick-fixes.ts'
import { rangeOf } from '../../lsp/ranges.ts'
import { recordingHints } from '../../lsp/recording-hints.ts'
import { isWide, referencesAt } from '../../lsp/references.ts'
import { renamableAt, rename } from '../../lsp/rename.ts'
import type { View } from '../../lsp/view.ts'
import type { Span } from '../../text/source.ts'
import { analysed } from './analysing.ts'
import type { Diagnosing } from './diagnosing.ts'
import type { Project } from './project.ts'
import type { OpenFile, Workspace } from './workspace.ts'

/** What questions are answered from. */
export interface Session {
  readonly workspace: Workspace
  readonly diagnosing: Diagnosing
  /** Undefined for a text that is not open. */
  readonly offsetAt: (uri: string, position: Position) => number | undefined
}

/** A place in an open text. */
interface Asked {
  readonly file: OpenFile
  readonly view: View
  readonly offset: number
}

/** Requests of the protocol, each answered by one file of `lsp/`; nothing is known of a text that is not open. */
export function answerQuestions(connection: Connection, { workspace, diagnosing, offsetAt }: Session): void {
  const viewOf = async (uri: string): Promise<{ readonly file: OpenFile; readonly view: View } | undefined> => {
    const file = workspace.file(uri)
    const view = file && (await file.project.view(file.path))
    return file && view && { file, view }
  }
  const asked = async (at: {
    readonly textDocument: { readonly uri: string }
    readonly position: Position
  }): Promise<Asked | undefined> => {
    const offset = offsetAt(at.textDocument.uri, at.position)
    const found = offset === undefined ? undefined : await viewOf(at.textDocument.uri)
    return found && offset !== undefined ? { ...found, offset } : undefined
  }
  const locationOf = (project: Project, at: Span): Location => ({
    uri: workspace.uriOf(project, at.source.path),
    range: rangeOf(at),
  })
  const workspaceEdit = (project: Project, edits: readonly Edit[]): WorkspaceEdit => {
    const changes: Record<string, TextEdit[]> = {}
    for (const { at, text } of edits) {
      const uri = workspace.uriOf(project, at.source.path)
      changes[uri] = [...(changes[uri] ?? []), { range: rangeOf(at), newText: text }]
    }
    return { changes }
  }

  connection.onHover(async (at, token) => {
    const here = await asked(at)
    if (here?.view.flow && !(await isAnalysed(here.view, token))) return null
    return (here && hoverAt(here.view, here.offset)) ?? null
  })
  connection.onCompletion(async at => {
    const here = await asked(at)
    return here ? [...completionAt(here.view, here.offset)] : []
  })
  connection.onDefinition(async at => {
    const here = await asked(at)
    const found = here && definitionAt(here.view, here.offset)
    return here && found ? locationOf(here.file.project, found) : null
  })
  connection.onReferences(async at => {
    const here = await asked(at)
    if (!here) return []
    const mention = mentionAt(here.view, here.offset)
    const others = mention && isWide(mention) ? await here.file.project.others(here.file.path) : []
    const found = referencesAt(here.view, here.offset, others, at.context.includeDeclaration)
    return found.map(each => locationOf(here.file.project, each))
  })
  connection.onDocumentHighlight(async at => {
    const here = await asked(at)
    return here ? referencesAt(here.view, here.offset, []).map(each => ({ range: rangeOf(each) })) : []
  })
  connection.onPrepareRename(async at => {
    const here = await asked(at)
    const mention = here && renamableAt(here.view, here.offset)
    return mention ? { range: rangeOf(mention.at), placeholder: mention.name } : null
  })
  connection.onRenameRequest(async at => {
    const here = await asked(at)
    if (!here) return null
    const others = await here.file.project.others(here.file.path)
    const edits = rename(here.view, here.offset, at.newName.trim(), others)
    return typeof edits === 'string' ? new ResponseError(invalid, edits) : workspaceEdit(here.file.project, edits)
  })
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const found = await viewOf(textDocument.uri)
    return found ? [...outlineOf(found.view)] : []
  })
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const found = await viewOf(textDocument.uri)
    const from = offsetAt(textDocument.uri, range.start)
    const to = offsetAt(textDocument.uri, range.end)
    if (!found || from === undefined || to === undefined) return []
    const { file, view } = found
    const all = diagnosing.findings(file.uri).filter(each => each.at.source === view.source)
    const here = all.filter(({ at }) => at.start <= to && from <= at.end)
    const wants = (kind: string): boolean => context.only?.some(each => kind.startsWith(each)) ?? kind === 'quickfix'
    const fixes = wants('quickfix') ? quickFixes(view, here) : []
    const whole = wants('source.fixAll') ? allFixed(view, all) : undefined
    return [
      ...fixes.map(
        ({ title, finding, edits, isPreferred }): CodeAction => ({
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnosticOf(finding, path => workspace.uriOf(file.project, path))],
          isPreferred,
          edit: workspaceEdit(file.project, edits),
        }),
      ),
      ...(whole
        ? [{ title: 'Mend all that can be mended', kind: 'source.fixAll', edit: workspaceEdit(file.project, [whole]) }]
        : []),
    ]
  })
  connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    const found = await viewOf(textDocument.uri)
    const from = offsetAt(textDocument.uri, range.start)
    const to = offsetAt(textDocument.uri, range.end)
    if (!found || from === undefined || to === undefined || !(await isAnalysed(found.view, token))) return []
    return [...recordingHints(found.view, from, to)]
  })
}

/** InvalidParams of JSON-RPC. */
const invalid = -32602

async function isAnalysed({ flow }: View, token: CancellationToken): Promise<boolean> {
  return flow === undefined || analysed(flow, () => !token.isCancellationRequested)
}
