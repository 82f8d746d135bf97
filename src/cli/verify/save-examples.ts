import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { callFile } from '../../simulate/call-file.ts'
import type { Done } from '../../simulate/session.ts'
import type { Verified } from '../../verify/verdict.ts'
import { cannotWrite, shownPath } from '../files.ts'
import type { Playable } from '../playable.ts'

/** Writes each call that breaks a property as a `*.call.yaml`; the files by the properties' codes, or why it failed. */
export function saveExamples(
  { verdicts }: Verified,
  { origin, flow, center: { source } }: Playable,
  folder: string,
  cwd: string,
): ReadonlyMap<string, string> | string {
  const root = resolve(cwd, folder)
  const saved = new Map<string, string>()
  const script = relative(root, resolve(cwd, origin.script)).replaceAll('\\', '/')
  const center = source && relative(root, resolve(cwd, source.path)).replaceAll('\\', '/')
  const stem = origin.script.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  for (const verdict of verdicts) {
    if (verdict.kind !== 'broken' || !verdict.example) continue
    const { property, example } = verdict
    const path = join(root, `${stem}-${property.code.replace(/[^\w-]+/g, '-')}.call.yaml`)
    const done = example.call.steps.map(({ deed, at }): Done => ({ deed, at: at ?? 0, written: 0 }))
    const expect = { at: flow.main.at, holds: [property.code] }
    const call = {
      ...example.call,
      name: `Breaks ${property.code}`,
      ...(center === undefined ? {} : { center }),
      expect,
    }
    const text = callFile(call, done, script)
    try {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    } catch (error) {
      return cannotWrite(shownPath(path, cwd), error)
    }
    saved.set(property.code, shownPath(path, cwd))
  }
  return saved
}
