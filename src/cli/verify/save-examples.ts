import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { callFile } from '../../simulate/call-file.ts'
import type { Verified } from '../../verify/verdict.ts'
import { cannotWrite, shownPath } from '../files.ts'
import type { Playable } from '../playable.ts'
import { brokenCalls } from './broken-calls.ts'

/** Writes each call that breaks a property as a `*.call.yaml`; the files by the properties' codes, or why it failed. */
export function saveExamples(
  verified: Verified,
  { origin, flow, center: { source } }: Playable,
  folder: string,
  cwd: string,
): ReadonlyMap<string, string> | string {
  const root = resolve(cwd, folder)
  const saved = new Map<string, string>()
  const script = relative(root, resolve(cwd, origin.script)).replaceAll('\\', '/')
  const center = source && relative(root, resolve(cwd, source.path)).replaceAll('\\', '/')
  for (const { code, file, call } of brokenCalls(verified, flow, origin.script)) {
    const path = join(root, file)
    const text = callFile({ ...call, ...(center === undefined ? {} : { center }) }, call.steps, script)
    try {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    } catch (error) {
      return cannotWrite(shownPath(path, cwd), error)
    }
    saved.set(code, shownPath(path, cwd))
  }
  return saved
}
