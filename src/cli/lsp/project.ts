import { basename, dirname, relative, resolve } from 'node:path'
import { type Config, defaultConfig } from '../../config/config.ts'
import { forms } from '../../form/index.ts'
import type { Shape } from '../../form/shape.ts'
import type { View, ViewKind } from '../../lsp/view.ts'
import { formOf } from '../../studio/form-of.ts'
import type { Diagnostic } from '../../text/diagnostic.ts'
import type { Source } from '../../text/source.ts'
import { isTyped } from '../../yaml/read-yaml.ts'
import { shownPath } from '../files.ts'
import { type LintRequest, type Looked, look } from '../lint/check.ts'
import { kindByName, kindByText } from '../lint/kinds.ts'
import { Shelf } from '../lint/shelf.ts'
import { projectTargets, type Target } from '../lint/targets.ts'
import { openConfig } from '../open-config.ts'
import { filesBelow } from '../walk.ts'

/** A project with more files is looked through so far. */
const mostFiles = 2_000

/** The files of one project as an editor has them: those that are open in the place of those on the disk. */
export class Project {
  readonly root: string
  #shelf: Shelf
  #config: Promise<{ readonly config: Config; readonly diagnostics: readonly Diagnostic[] }> | undefined
  readonly #open = new Map<string, Source>()
  /** What could be read last of each open file. */
  readonly #last = new Map<string, Around>()

  constructor(root: string) {
    this.root = root
    this.#shelf = new Shelf({ root, cwd: root })
  }

  /** The path by which messages name a file. */
  shown(path: string): string {
    return shownPath(path, this.root)
  }

  /** Puts the text of an editor in the place of a file. */
  put(path: string, text: string): Source {
    const source = { path: this.shown(path), text }
    isTyped(source, this.#open.get(path))
    this.#open.set(path, source)
    this.#shelf = this.#shelf.with(path, source)
    return source
  }

  /** The file on the disk counts again. */
  drop(path: string): void {
    this.#open.delete(path)
    this.#last.delete(path)
    this.refresh()
  }

  get paths(): readonly string[] {
    return [...this.#open.keys()]
  }

  sourceOf(path: string): Source | undefined {
    return this.#open.get(path)
  }

  /** Something on the disk has changed: all is read again. */
  refresh(): void {
    this.#config = undefined
    this.#shelf = new Shelf({ root: this.root, cwd: this.root })
    for (const [path, source] of this.#open) this.#shelf.put(path, source)
  }

  /** What `lint` finds in an open file; quickly without what rests on paths of calls. */
  async findings(path: string, today: string, isQuick: boolean): Promise<Looked | undefined> {
    const source = this.#open.get(path)
    const kind = source && kindOf(path, source.text)
    if (!source || kind === undefined) return undefined
    if (kind === 'config') return configFindings(source)
    const request: LintRequest = {
      root: this.root,
      cwd: this.root,
      names: [path],
      severities: new Map(),
      today,
      ignoresBaseline: false,
    }
    const target: Target = { path, kind, isNamed: true }
    return look([target], this.#shelf, { request, config: await this.config(), isQuick })
  }

  /** A configuration that cannot be read does not count. */
  async config(): Promise<Config> {
    this.#config ??= openConfig(this.root, this.root)
    const { config, diagnostics } = await this.#config
    return diagnostics.some(each => each.severity === 'error') ? defaultConfig : config
  }

  /** All that is known around a file, be it open or not. */
  async view(path: string): Promise<View | undefined> {
    const text = this.#shelf.text(path)
    if (text.kind === 'unreadable') return undefined
    const { source } = text
    const kind = kindOf(path, source.text)
    if (kind === undefined) return undefined
    const now = await this.#around(path, kind)
    const last = this.#last.get(path)
    if (this.#open.has(path)) this.#last.set(path, { ...last, ...now })
    const form = formOf(source) === 'yaml' ? await shapeOf(kind) : undefined
    return {
      source,
      kind,
      ...(form === undefined ? {} : { form }),
      ...last,
      ...now,
      scripts: () => this.#shelf.indexFrom(dirname(path)).names(),
      files: () => this.#files(path),
    }
  }

  /** The other files of the project that name things. */
  async others(path: string): Promise<readonly View[]> {
    const { files } = await projectTargets({ root: this.root, cwd: this.root, config: await this.config() })
    const views: View[] = []
    for (const each of files.slice(0, mostFiles)) {
      const view = each.path === path ? undefined : await this.view(each.path)
      if (view) views.push(view)
    }
    return views
  }

  async #around(path: string, kind: ViewKind): Promise<Around> {
    switch (kind) {
      case 'script': {
        const { script, flow } = await this.#shelf.linked(path)
        return {
          ...known({ script: script?.actions.length ? script : undefined, flow }),
          ...(await this.#centerOf(path)),
        }
      }
      case 'call':
        return this.#aroundCall(path)
      case 'center':
        return known({ center: (await this.#shelf.center(path)).center })
      case 'config':
        return {}
    }
  }

  async #aroundCall(path: string): Promise<Around> {
    const text = this.#shelf.text(path)
    if (text.kind === 'unreadable') return {}
    const { readCall } = await import('../../center/read-call.ts')
    const { value: call } = readCall(text.source)
    if (!call) return this.#centerOf(path)
    const linked = call.script === undefined ? undefined : await this.#linkedBeside(path, call.script)
    const named = call.center === undefined ? undefined : this.#shelf.beside(path, call.center)
    const { script, flow } = linked ?? { script: undefined, flow: undefined }
    return { call, ...known({ script, flow }), ...(await this.#centerOf(path, named)) }
  }

  async #linkedBeside(path: string, name: string) {
    const script = this.#shelf.beside(path, name)
    const isHere = !relative(this.root, script).startsWith('..')
    return isHere ? this.#shelf.linked(script) : undefined
  }

  async #centerOf(path: string, named?: string): Promise<Around> {
    const { center } = await this.config()
    const from =
      (center === undefined ? undefined : resolve(this.root, center)) ?? named ?? this.#shelf.centerPath(path)
    return known({ center: from === undefined ? undefined : await this.#shelf.glance(from) })
  }

  #files(path: string): readonly string[] {
    const found: string[] = []
    for (const file of filesBelow(this.root)) {
      if (found.length >= mostFiles) break
      if (kindByName(file) !== undefined && basename(file) !== basename(path))
        found.push(relative(dirname(path), file).replaceAll('\\', '/'))
    }
    return found
  }
}

/** What a file that is open holds; while it is being begun its first key tells. */
export function kindOf(path: string, text: string): ViewKind | undefined {
  const byName = kindByName(path)
  if (byName !== 'maybe') return byName
  return (
    kindByText(path, text) ??
    (/\.ya?ml$/i.test(path) && /^(?:script|actions)[ \t]*:/m.test(text) ? 'script' : undefined)
  )
}

async function shapeOf(kind: ViewKind): Promise<Shape | undefined> {
  return forms.find(each => each.name === kind)?.load()
}

async function configFindings(source: Source): Promise<Looked> {
  const [{ readConfig }, { lintCodes }, { version }] = await Promise.all([
    import('../../config/read-config.ts'),
    import('../lint-pages.ts'),
    import('../version.ts'),
  ])
  const { diagnostics } = readConfig(source, await lintCodes())
  return { run: { findings: diagnostics, files: [source.path], rules: [], version }, problems: [], stale: 0 }
}

type Around = Pick<View, 'script' | 'flow' | 'call' | 'center'>

/** What was found, without what was not. */
function known({ script, flow, call, center }: { readonly [K in keyof Around]: Around[K] | undefined }): Around {
  return { ...(script && { script }), ...(flow && { flow }), ...(call && { call }), ...(center && { center }) }
}
