import { dirname, resolve } from 'node:path'
import type { Center } from '../../center/center.ts'
import type { Flow } from '../../flow/flow.ts'
import { link } from '../../flow/link.ts'
import type { Script } from '../../script/tree.ts'
import type { Checked, Diagnostic } from '../../text/diagnostic.ts'
import type { Source } from '../../text/source.ts'
import { type Read, readNamed } from '../files.ts'
import { centerNear } from '../load-center.ts'
import { readAnyScript } from '../readers.ts'
import { ScriptIndex } from '../script-index.ts'
import { type Library, type Place, subscriptsOf } from '../subscripts.ts'

/** A script that was read, and linked if nothing keeps it from that. */
export interface Linked {
  readonly script: Script | undefined
  readonly flow: Flow | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** A center that was read. */
export interface Opened {
  readonly center: Center | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly problems: readonly string[]
}

/** What was read and linked for one run: every file once, whoever needs it. */
export class Shelf implements Library {
  readonly place: Place
  readonly #texts = new Map<string, Read>()
  readonly #scripts = new Map<string, Promise<Checked<Script | undefined>>>()
  readonly #flows = new Map<string, Promise<Linked>>()
  readonly #centers = new Map<string, Promise<Opened>>()
  readonly #glances = new Map<string, Promise<Center | undefined>>()
  readonly #indexes = new Map<string, ScriptIndex>()
  /** By folder, the center that lies nearest. */
  readonly #nearest = new Map<string, string | undefined>()
  /** By main script, the files that were asked for to link it. */
  readonly #rests = new Map<string, Set<string>>()

  constructor(place: Place) {
    this.place = place
  }

  /** Puts a text in the place of a file, as an editor or standard input has it. */
  put(path: string, source: Source): void {
    this.#texts.set(path, { kind: 'read', source })
  }

  /**
   * A shelf in which this text stands in the place of the file, or of its former text; it shares with this one all that does
   * not rest on that file.
   */
  with(path: string, source: Source): Shelf {
    const shelf = new Shelf(this.place)
    copy(this.#texts, shelf.#texts, path)
    copy(this.#scripts, shelf.#scripts, path)
    copy(this.#centers, shelf.#centers, path)
    copy(this.#glances, shelf.#glances, path)
    for (const [folder, index] of this.#indexes) shelf.#indexes.set(folder, index)
    for (const [main, linked] of this.#flows) if (!this.#rests.get(main)?.has(path)) shelf.#flows.set(main, linked)
    for (const [main, files] of this.#rests) if (shelf.#flows.has(main)) shelf.#rests.set(main, files)
    shelf.put(path, source)
    return shelf
  }

  text(path: string): Read {
    const known = this.#texts.get(path)
    if (known) return known
    const read = readNamed(path, this.place.cwd)
    this.#texts.set(path, read)
    return read
  }

  async read(path: string): Promise<Checked<Script | undefined> | undefined> {
    const text = this.text(path)
    if (text.kind === 'unreadable') return undefined
    const known = this.#scripts.get(path)
    if (known) return known
    const read = readAnyScript(text.source)
    this.#scripts.set(path, read)
    return read
  }

  indexFrom(folder: string): ScriptIndex {
    const known = this.#indexes.get(folder)
    if (known) return known
    const index = new ScriptIndex(folder, this.place.root)
    this.#indexes.set(folder, index)
    return index
  }

  /** The flow of a script with all that it runs. */
  linked(path: string): Promise<Linked> {
    const known = this.#flows.get(path) ?? this.#link(path)
    this.#flows.set(path, known)
    return known
  }

  async #link(path: string): Promise<Linked> {
    this.#rests.set(path, new Set([path]))
    const read = await this.read(path)
    if (read?.value === undefined) return { script: undefined, flow: undefined, diagnostics: read?.diagnostics ?? [] }
    const rests = new Set([path])
    this.#rests.set(path, rests)
    const asking: Library = {
      read: each => {
        rests.add(each)
        return this.read(each)
      },
      indexFrom: folder => this.indexFrom(folder),
    }
    const { scripts, diagnostics } = await subscriptsOf(read.value, this.place, asking)
    const flow = link(read.value, scripts)
    return {
      script: read.value,
      flow: flow.value,
      diagnostics: [...read.diagnostics, ...diagnostics, ...flow.diagnostics],
    }
  }

  /** The center in a file. */
  center(path: string): Promise<Opened> {
    const known = this.#centers.get(path) ?? this.#open(path)
    this.#centers.set(path, known)
    return known
  }

  async #open(path: string): Promise<Opened> {
    const text = this.text(path)
    if (text.kind === 'unreadable') return { center: undefined, diagnostics: [], problems: [text.message] }
    const [{ checkCenter, readCenter }, { checkAssumptions }] = await Promise.all([
      import('../../center/read-center.ts'),
      import('../../simulate/check-assumptions.ts'),
    ])
    const { value: center, diagnostics } = readCenter(text.source)
    const checks = center ? [...checkCenter(center), ...checkAssumptions(center)] : []
    return { center, diagnostics: [...diagnostics, ...checks], problems: [] }
  }

  /** What scripts need to know of a center: not whether its time zone exists, nor what is wrong with it. */
  glance(path: string): Promise<Center | undefined> {
    const known = this.#glances.get(path) ?? this.#glance(path)
    this.#glances.set(path, known)
    return known
  }

  async #glance(path: string): Promise<Center | undefined> {
    const text = this.text(path)
    if (text.kind === 'unreadable') return undefined
    const { readCenter } = await import('../../center/read-center.ts')
    return readCenter(text.source, () => true).value
  }

  /** The path of the center that lies nearest to a file. */
  centerPath(file: string): string | undefined {
    const full = resolve(this.place.cwd, file)
    const folder = dirname(full)
    if (!this.#nearest.has(folder)) this.#nearest.set(folder, centerNear(full, this.place))
    return this.#nearest.get(folder)
  }

  /** The full path of what a file names, from that file's folder. */
  beside(file: string, name: string): string {
    return resolve(dirname(resolve(this.place.cwd, file)), name)
  }
}

function copy<T>(from: ReadonlyMap<string, T>, to: Map<string, T>, but: string): void {
  for (const [path, value] of from) if (path !== but) to.set(path, value)
}
