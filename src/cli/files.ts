import { isUtf8 } from 'node:buffer'
import { readFileSync, type Stats, statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import type { Source } from '../text/source.ts'
import type { Io } from './io.ts'
import { isInside } from './root.ts'

/** Larger files are not read: no script is, and noise must not cost minutes. In XML an action takes a thousand bytes. */
export const largestFile = 20_000_000

/** Studio writes some thirty lines an action. */
const largestExport = 40_000_000

const largest = (path: string): number => (/\.(?:json|xml)$/i.test(path) ? largestExport : largestFile)

/** A text, or one line that says why there is none. */
export type Read =
  | { readonly kind: 'read'; readonly source: Source }
  | { readonly kind: 'unreadable'; readonly message: string; readonly isOutside?: true }

/** Reads a file that the command line names. */
export function readNamed(path: string, cwd: string): Read {
  const full = resolve(cwd, path)
  const shown = shownPath(full, cwd)
  let stats: Stats
  try {
    stats = statSync(full)
    if (stats.isDirectory()) return { kind: 'unreadable', message: `${shown} is a folder, not a file` }
    if (!stats.isFile()) return { kind: 'unreadable', message: `${shown} is not a file` }
    if (stats.size > largest(full))
      return {
        kind: 'unreadable',
        message: `${shown} is too large: ${stats.size} bytes, at most ${largest(full)} are read`,
      }
    return decoded(readFileSync(full), shown)
  } catch (error) {
    return { kind: 'unreadable', message: `cannot read ${shown}: ${reasonOf(error)}` }
  }
}

/** Reads a file that another file names; nothing outside the project's root is ever opened. */
export function readWithin(root: string, from: string, name: string, cwd: string): Read {
  const written = name.replaceAll('\\', '/')
  const outside = {
    kind: 'unreadable',
    message: `"${name}" is outside the project (${shownPath(root, cwd)})`,
    isOutside: true,
  } as const
  if (isAbsolute(written) || /^[a-z]:/i.test(written)) return outside
  const full = resolve(dirname(resolve(cwd, from)), written)
  return isInside(root, full) ? readNamed(full, cwd) : outside
}

/** Reads what the command line names: a file, or standard input for `-`. */
export async function readGiven(path: string, io: Io): Promise<Read> {
  return path === '-' ? readInput(io) : readNamed(path, io.cwd)
}

const inputs = new WeakMap<Io, Promise<Read>>()

/** All of standard input, up to the size of the largest file; it is read once, whoever asks for it. */
export function readInput(io: Io): Promise<Read> {
  const known = inputs.get(io) ?? readAll(io)
  inputs.set(io, known)
  return known
}

async function readAll(io: Io): Promise<Read> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of io.stdin) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > largestFile)
      return { kind: 'unreadable', message: `standard input is too large: at most ${largestFile} bytes are read` }
    chunks.push(bytes)
  }
  return decoded(Buffer.concat(chunks), '<stdin>')
}

/** Bytes that are no UTF-8 would become other words than the author's, and nobody would notice. */
function decoded(bytes: Buffer, path: string): Read {
  if (!isUtf8(bytes)) return { kind: 'unreadable', message: `${path} is not UTF-8 text: save it as UTF-8` }
  return { kind: 'read', source: { path, text: bytes.toString('utf8').replace(/^\ufeff/, '') } }
}

/** A path as messages show it: relative to the working directory, with `/`. */
export function shownPath(path: string, cwd: string): string {
  return (relative(cwd, path) || '.').replaceAll('\\', '/')
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'links that lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EISDIR: 'it is a folder',
  ENOSPC: 'no space left',
  EADDRINUSE: 'the port is in use',
  EROFS: 'the file system is read-only',
}

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (code === '' ? String(error) : code)
}

const reasonsOfWriting: Readonly<Record<string, string>> = {
  ENOENT: 'no such folder',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
}

/** One line that says why a file could not be written. */
export function cannotWrite(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return `cannot write ${path}: ${reasonsOfWriting[code] ?? reasonOf(error)}`
}
