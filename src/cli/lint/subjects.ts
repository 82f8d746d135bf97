import type { Center } from '../../center/center.ts'
import { inTheirFlows } from '../../lint/belonging.ts'
import type { Subjects } from '../../lint/lint.ts'
import type { CallSubject, CenterSubject, ScriptSubject } from '../../lint/rule.ts'
import type { Script } from '../../script/tree.ts'
import type { Diagnostic } from '../../text/diagnostic.ts'
import type { Source, Span } from '../../text/source.ts'
import { isInside } from '../root.ts'
import { type Kind, kindByText } from './kinds.ts'
import type { Shelf } from './shelf.ts'
import type { Target } from './targets.ts'

/** What was made of the files: all that rules look at, and what could not be read. */
export interface Gathered {
  readonly subjects: Subjects
  /** The texts that were looked at. */
  readonly sources: readonly Source[]
  readonly problems: readonly string[]
}

/** Reads and links the files that are to be looked at. `center` is the path of the one that counts for all. */
export async function gather(targets: readonly Target[], shelf: Shelf, center: string | undefined): Promise<Gathered> {
  const gathering = new Gathering(shelf, center)
  for (const target of targets) await gathering.add(target)
  return gathering.result
}

class Gathering {
  readonly #shelf: Shelf
  readonly #center: string | undefined
  readonly #scripts: ScriptSubject[] = []
  readonly #calls: CallSubject[] = []
  readonly #centers: CenterSubject[] = []
  readonly #unlinked: Script[] = []
  readonly #diagnostics: Diagnostic[] = []
  readonly #sources: Source[] = []
  readonly #problems: string[] = []

  constructor(shelf: Shelf, center: string | undefined) {
    this.#shelf = shelf
    this.#center = center
  }

  get result(): Gathered {
    return {
      subjects: {
        scripts: inTheirFlows(this.#scripts),
        calls: this.#calls,
        centers: this.#centers,
        unlinked: this.#unlinked,
        diagnostics: this.#diagnostics,
      },
      sources: this.#sources,
      problems: [...new Set(this.#problems)],
    }
  }

  async add({ path, kind, isNamed }: Target): Promise<void> {
    const text = this.#shelf.text(path)
    if (text.kind === 'unreadable') {
      if (isNamed || kind !== 'maybe') this.#problems.push(text.message)
      return
    }
    const found = kind === 'maybe' ? (kindByText(path, text.source.text) ?? (isNamed ? 'script' : undefined)) : kind
    if (found === undefined) return
    this.#sources.push(text.source)
    await this.#look(path, found, text.source)
  }

  async #look(path: string, kind: Kind, source: Source): Promise<void> {
    switch (kind) {
      case 'script':
        return this.#lookAtScript(path)
      case 'call':
        return this.#lookAtCall(path, source)
      case 'center':
        return this.#lookAtCenter(path)
      case 'config':
        return // read before all else
    }
  }

  async #lookAtScript(path: string): Promise<void> {
    const { script, flow, diagnostics } = await this.#shelf.linked(path)
    this.#diagnostics.push(...diagnostics)
    if (script && !flow) this.#unlinked.push(script)
    if (!script || !flow) return
    const center = await this.#centerOfScript(path)
    this.#scripts.push({ script, flow, ...(center === undefined ? {} : { center }) })
  }

  async #lookAtCall(path: string, source: Source): Promise<void> {
    const { checkCall, readCall } = await import('../../center/read-call.ts')
    const { value: call, diagnostics } = readCall(source)
    this.#diagnostics.push(...diagnostics)
    if (!call) return
    const { defaultCenter } = await import('../../center/read-center.ts')
    const named = call.center === undefined ? undefined : this.#shelf.beside(path, call.center)
    if (named !== undefined && !isInside(this.#shelf.place.root, named)) {
      this.#diagnostics.push(outside(call.center ?? '', lineOf('center', source)))
      return
    }
    const script = call.script === undefined ? undefined : this.#shelf.beside(path, call.script)
    const center = await this.#centerFor(script ?? path, named ?? this.#shelf.centerPath(path))
    this.#diagnostics.push(...checkCall(call, center ?? defaultCenter))
    if (script === undefined) return
    if (!isInside(this.#shelf.place.root, script)) {
      this.#diagnostics.push(outside(call.script ?? '', lineOf('script', source)))
      return
    }
    if (this.#shelf.text(script).kind === 'unreadable') {
      this.#diagnostics.push(missingScript(call.script ?? '', source))
      return
    }
    const { flow } = await this.#shelf.linked(script)
    if (flow) this.#calls.push({ call, flow, center: center ?? defaultCenter })
  }

  async #lookAtCenter(path: string): Promise<void> {
    const { center, diagnostics, problems } = await this.#shelf.center(path)
    this.#diagnostics.push(...diagnostics)
    this.#problems.push(...problems)
    if (center) this.#centers.push({ center })
  }

  async #centerOfScript(path: string): Promise<Center | undefined> {
    const from = this.#center ?? this.#shelf.centerPath(path)
    if (from === undefined) return undefined
    const text = this.#shelf.text(from)
    if (text.kind === 'unreadable') this.#problems.push(text.message)
    return this.#shelf.glance(from)
  }

  /** The center that counts for a call: that of the command line, one that is named, or the nearest. */
  async #centerFor(path: string, named: string | undefined): Promise<Center | undefined> {
    const from = this.#center ?? named ?? this.#shelf.centerPath(path)
    if (from === undefined) return undefined
    const { center, problems } = await this.#shelf.center(from)
    this.#problems.push(...problems)
    return center
  }
}

function missingScript(name: string, source: Source): Diagnostic {
  return {
    code: 'call/missing-script',
    severity: 'error',
    at: lineOf('script', source),
    message: `the call’s script "${name}" is not there`,
    hint: 'the path is relative to the call’s file',
  }
}

function outside(name: string, at: Span): Diagnostic {
  return {
    code: 'project/outside',
    severity: 'error',
    at,
    message: `"${name}" is outside the project`,
    hint: 'a callwright.config.yaml in a folder above makes that the project',
  }
}

/** The line of a key of the file's own map. */
function lineOf(key: 'script' | 'center', source: Source): Span {
  const start = Math.max(0, source.text.search(new RegExp(`^${key}[ \\t]*:`, 'm')))
  const end = source.text.indexOf('\n', start)
  return { source, start, end: end < 0 ? source.text.length : end }
}
