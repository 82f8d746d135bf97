import { closeSync, openSync, readSync } from 'node:fs'
import { relative } from 'node:path'
import { scriptExtensions } from './readers.ts'
import { isInside } from './root.ts'
import { filesBelow, isCallFile } from './walk.ts'

/** A project with more files is looked through so far and no further. */
const mostFiles = 2_000

/** So much of a file is read to find its `script:` line. */
const headBytes = 16_384

interface Entry {
  readonly path: string
  /** As the file says it, else its own name. */
  readonly name: string
  /** The same in the letters of the file. */
  readonly shown: string
  /** Its path without ending, from the main script's folder and from the root. */
  readonly ways: readonly string[]
}

/** The scripts of a project by name; files are looked at only when a name is asked for. */
export class ScriptIndex {
  readonly #folders: readonly string[]
  #entries: readonly Entry[] | undefined

  /** The main script's own folder goes before the rest of the project. */
  constructor(folder: string, root: string) {
    this.#folders = [folder, root]
  }

  /** The file of a name: what a script calls itself, then a path, then the last part of a path; case does not count. */
  find(name: string): string | undefined {
    const wanted = keyOf(name)
    const last = wanted.split('/').at(-1)
    const entries = this.#all()
    const found =
      entries.find(entry => entry.name === wanted) ??
      entries.find(entry => entry.ways.includes(wanted)) ??
      entries.find(entry => entry.name.split('/').at(-1) === last)
    return found?.path
  }

  /** Names by which scripts can be run, those of the main script's folder first. */
  names(): readonly string[] {
    return [...new Set(this.#all().map(entry => entry.shown))]
  }

  /** Every file that may hold a script. */
  paths(): readonly string[] {
    return this.#all().map(entry => entry.path)
  }

  #all(): readonly Entry[] {
    this.#entries ??= [...this.#files()].map(path => {
      const shown = (nameIn(path) ?? stem(path).split('/').at(-1) ?? '').trim()
      return { path, shown, name: keyOf(shown), ways: this.#folders.map(folder => keyOf(stem(relative(folder, path)))) }
    })
    return this.#entries
  }

  #files(): ReadonlySet<string> {
    const found = new Set<string>()
    let seen = 0
    for (const folder of this.#folders)
      for (const path of filesBelow(folder)) {
        if (seen++ > mostFiles) return found
        const isScript = scriptExtensions.some(extension => path.toLowerCase().endsWith(extension))
        if (isScript && !isCallFile(path) && isInside(this.#folders[1] ?? folder, path)) found.add(path)
      }
    return found
  }
}

function keyOf(name: string): string {
  return name.trim().replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function stem(path: string): string {
  return path.replaceAll('\\', '/').replace(/\.[^./]+$/, '')
}

/** What a file calls itself, without parsing it. */
function nameIn(path: string): string | undefined {
  if (path.toLowerCase().endsWith('.json')) return nameInJson(headOf(path))
  const head = headOf(path)
  const found = /^script:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^#\n]*))/m.exec(head)
  return found?.[1] ?? found?.[2] ?? found?.[3]?.trim()
}

/** The header stands first in what Studio exports; a backslash between folders is written twice. */
function nameInJson(head: string): string | undefined {
  return /"scriptName"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(head)?.[1]?.replace(/\\(.)/g, '$1')
}

function headOf(path: string): string {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(headBytes)
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, headBytes, 0))
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}
