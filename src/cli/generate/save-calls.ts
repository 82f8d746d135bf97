import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { callFile } from '../../simulate/call-file.ts'
import { expectationFrom } from '../../verify/generate/expectation.ts'
import type { MadeCall } from '../../verify/generate/generate.ts'
import { cannotWrite, shownPath } from '../files.ts'
import type { Playable } from '../playable.ts'

/** Where the calls go. */
export interface Shelf {
  readonly folder: string
  readonly cwd: string
  /** Files that say something else may be written over. */
  readonly isForced: boolean
}

/** Writes each call as a `*.call.yaml` with what must come of it; one line if that failed, and then a file that says something else is still as it was. */
export function saveCalls(
  calls: readonly MadeCall[],
  { origin, flow, center: { source } }: Playable,
  { folder, cwd, isForced }: Shelf,
): string | undefined {
  const root = resolve(cwd, folder)
  const from = (path: string) => relative(root, resolve(cwd, path)).replaceAll('\\', '/')
  const digits = String(calls.length).length
  const files = calls.map(({ call, record }, index) => {
    const made = {
      ...call,
      ...(source ? { center: from(source.path) } : {}),
      expect: expectationFrom(record, flow.main.at),
    }
    const steps = call.steps.map(({ deed, at }) => ({ deed, at: at ?? 0 }))
    const path = join(root, `${String(index + 1).padStart(digits, '0')}-${fileWords(call.name)}.call.yaml`)
    return { path, text: callFile(made, steps, from(origin.script)) }
  })
  const other = isForced ? undefined : files.find(({ path, text }) => existsSync(path) && !says(path, text))
  if (other) return `${shownPath(other.path, cwd)} is there already and says something else: --force writes over it`
  for (const { path, text } of files)
    try {
      mkdirSync(root, { recursive: true })
      writeFileSync(path, text)
    } catch (error) {
      return cannotWrite(shownPath(path, cwd), error)
    }
  return undefined
}

/** A call's name as a part of a file's name. */
function fileWords(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('*', 'star')
    .replaceAll('#', 'pound')
    .replace(/[^\p{L}\d]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
}

function says(path: string, text: string): boolean {
  try {
    return readFileSync(path, 'utf8') === text
  } catch {
    return false
  }
}
