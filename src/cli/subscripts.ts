import { dirname, resolve } from 'node:path'
import type { Script, Text } from '../script/tree.ts'
import { type Checked, type Diagnostic, hasErrors } from '../text/diagnostic.ts'
import { readNamed, readWithin } from './files.ts'
import { readAnyScript, scriptExtensions } from './readers.ts'
import { ScriptIndex } from './script-index.ts'

/** Where a project lies. */
export interface Place {
  readonly root: string
  readonly cwd: string
}

/** The scripts that others run, and what is wrong with them or with their names. */
export interface Subscripts {
  readonly scripts: readonly Script[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Where scripts are looked up; whoever reads many keeps what was read. */
export interface Library {
  /** A script by its full path; undefined if there is no such file. */
  readonly read: (path: string) => Promise<Checked<Script | undefined> | undefined>
  /** The scripts of the project, those of this folder first. */
  readonly indexFrom: (folder: string) => ScriptIndex
}

/** A library that keeps nothing. */
function freshLibrary({ root, cwd }: Place): Library {
  return {
    read: async path => {
      const read = readNamed(path, cwd)
      return read.kind === 'read' ? readAnyScript(read.source) : undefined
    },
    indexFrom: folder => new ScriptIndex(folder, root),
  }
}

/** Loads what a script runs, and what those run; a name that nothing fits is left to the linker, which says so. */
export async function subscriptsOf(main: Script, place: Place, library = freshLibrary(place)): Promise<Subscripts> {
  const scripts: Script[] = []
  const diagnostics: Diagnostic[] = []
  const loaded = new Set([resolve(place.cwd, main.source.path)])
  const index = library.indexFrom(dirname(resolve(place.cwd, main.source.path)))
  const add = async (path: string, isNamed: boolean): Promise<void> => {
    if (loaded.has(path)) return
    loaded.add(path)
    const checked = await library.read(path)
    if (checked === undefined) return
    if (isNamed) diagnostics.push(...checked.diagnostics)
    if (checked.value && (isNamed || (await isSound(checked)))) scripts.push(checked.value)
  }
  const isMain = (name: string): boolean => name.toLowerCase() === main.name.toLowerCase()

  for (let next: Script | undefined = main, at = 0; next; next = scripts[at++])
    for (const name of scriptNames(next)) {
      if (name.value.includes('{')) {
        for (const path of index.paths()) await add(path, false)
        continue
      }
      const found = isMain(name.value) ? undefined : findFile(name, next, place, index)
      if (found?.kind === 'file') await add(found.path, true)
      if (found?.kind === 'outside') diagnostics.push(found.diagnostic)
    }
  return { scripts, diagnostics }
}

/** Of the files that only might be meant, those that do not hold a working script are none of our business. */
async function isSound({ value, diagnostics }: Checked<Script | undefined>): Promise<boolean> {
  if (!value || hasErrors(diagnostics)) return false
  const { link } = await import('../flow/link.ts')
  return link(value).value !== undefined
}

/** The names by which a script runs others. */
function scriptNames(script: Script): readonly Text[] {
  return script.actions.flatMap(action => {
    const name = action.properties.get('ScriptName')
    return name !== undefined && 'value' in name && name.value.trim() !== '' ? [name] : []
  })
}

type Found =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'outside'; readonly diagnostic: Diagnostic }

/** A path beside the script that names it, else a script of this name in the project; one that was exported since has another ending. */
function findFile(name: Text, from: Script, { root, cwd }: Place, index: ScriptIndex): Found | undefined {
  const written = name.value.trim().replaceAll('\\', '/')
  const stem = isScriptFile(written) ? written.slice(0, written.lastIndexOf('.')) : written
  for (const file of [written, ...[written, stem].flatMap(each => scriptExtensions.map(ending => each + ending))]) {
    const read = readWithin(root, from.source.path, file, cwd)
    if (read.kind === 'unreadable' && read.isOutside)
      return { kind: 'outside', diagnostic: outside(name, read.message) }
    if (read.kind === 'read' && isScriptFile(read.source.path))
      return { kind: 'file', path: resolve(cwd, read.source.path) }
  }
  const path = index.find(written) ?? index.find(stem)
  return path === undefined ? undefined : { kind: 'file', path }
}

function isScriptFile(path: string): boolean {
  return scriptExtensions.some(extension => path.toLowerCase().endsWith(extension))
}

function outside(name: Text, message: string): Diagnostic {
  return {
    code: 'project/outside',
    severity: 'error',
    at: name.at,
    message,
    hint: 'name a script of this project; a callwright.config.yaml in a folder above makes that the project',
  }
}
