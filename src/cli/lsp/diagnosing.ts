import type { Diagnostic } from 'vscode-languageserver-types'
import type { Finding } from '../../lint/finding.ts'
import { readingCodes } from '../../lint/reading-codes.ts'
import { diagnosticOf } from '../../lsp/diagnostics.ts'
import type { Source } from '../../text/source.ts'
import { analysed, breath } from './analysing.ts'
import { carried } from './carried.ts'
import type { OpenFile, Workspace } from './workspace.ts'

/** Files that rest on the one that is typed in follow when it has been quiet so long, ms. */
const othersMs = 250
/** Nobody waits for a text of this length: it is looked at when it has been quiet for a while. */
const long = 1_000_000
const longMs = 700

interface State {
  /** Counts the changes. */
  turn: number
  source?: Source
  findings: readonly Finding[]
  timer?: NodeJS.Timeout
}

/** What the editor is told. */
export interface Telling {
  readonly publish: (uri: string, diagnostics: readonly Diagnostic[]) => void
  /** What can be seen of recordings may have changed. */
  readonly refresh: () => void
  readonly fault: (error: unknown) => void
}

/** Tells findings while somebody types: at once those of reading, with those of rules as they were; then all anew. */
export class Diagnosing {
  readonly #workspace: Workspace
  readonly #telling: Telling
  readonly #states = new Map<string, State>()
  #others: NodeJS.Timeout | undefined

  constructor(workspace: Workspace, telling: Telling) {
    this.#workspace = workspace
    this.#telling = telling
  }

  /** The findings of a file as they were told last. */
  findings(uri: string): readonly Finding[] {
    return this.#states.get(uri)?.findings ?? []
  }

  /** A file was opened or changed. */
  changed(file: OpenFile): void {
    this.#begin(file)
    clearTimeout(this.#others)
    this.#others = setTimeout(() => {
      for (const each of this.#workspace.files)
        if (each.uri !== file.uri && each.project === file.project) this.#begin(each)
    }, othersMs)
  }

  /** Something on the disk has changed. */
  all(): void {
    for (const each of this.#workspace.files) this.#begin(each)
  }

  closed(uri: string): void {
    const state = this.#states.get(uri)
    if (state) state.turn++
    clearTimeout(state?.timer)
    this.#states.delete(uri)
    this.#telling.publish(uri, [])
  }

  end(): void {
    clearTimeout(this.#others)
    for (const state of this.#states.values()) {
      state.turn++
      clearTimeout(state.timer)
    }
  }

  #begin(file: OpenFile): void {
    const state: State = this.#states.get(file.uri) ?? { turn: 0, findings: [] }
    this.#states.set(file.uri, state)
    const turn = ++state.turn
    clearTimeout(state.timer)
    const run = () => {
      this.#run(file, state, turn).catch(this.#telling.fault)
    }
    const length = file.project.sourceOf(file.path)?.text.length ?? 0
    if (length > long) state.timer = setTimeout(run, longMs)
    else setImmediate(run)
  }

  async #run(file: OpenFile, state: State, turn: number): Promise<void> {
    const { project, path } = file
    const isWanted = (): boolean => state.turn === turn
    const source = project.sourceOf(path)
    if (!isWanted() || !source) return
    const today = new Date().toISOString().slice(0, 10)
    const quick = (await project.findings(path, today, true))?.run.findings ?? []
    if (!isWanted()) return
    const kept = state.source ? carried(state.findings, state.source, source) : []
    this.#tell(file, state, source, withKept(quick, kept))
    await breath()
    if (!isWanted()) return
    const view = await project.view(path)
    if (view?.flow && !(await analysed(view.flow, isWanted))) return
    if (!isWanted()) return
    const all = (await project.findings(path, today, false))?.run.findings ?? []
    if (!isWanted()) return
    this.#tell(file, state, source, all)
    this.#telling.refresh()
  }

  #tell(file: OpenFile, state: State, source: Source, findings: readonly Finding[]): void {
    state.source = source
    state.findings = findings.filter(each => each.at.source.path === source.path)
    const uriOf = (path: string): string => this.#workspace.uriOf(file.project, path)
    this.#telling.publish(
      file.uri,
      state.findings.filter(each => each.suppressed === undefined).map(each => diagnosticOf(each, uriOf)),
    )
  }
}

/** What reading says now, and what rules said before: without them no comment is known to be for nothing. */
function withKept(quick: readonly Finding[], kept: readonly Finding[]): readonly Finding[] {
  const unused = 'lint/unused-ignore'
  return [
    ...quick.filter(({ code }) => code !== unused),
    ...kept.filter(({ code }) => code === unused || !readingCodes.has(code)),
  ]
}
