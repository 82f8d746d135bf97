import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { callFile } from '../../replay/call-file.ts'
import type { Done } from '../../simulate/session.ts'
import type { Verified } from '../../verify/verdict.ts'
import { reasonOf, shownPath } from '../files.ts'
import type { Playable } from '../playable.ts'

/** Writes each call that breaks a property as a `*.call.yaml`; the files by the properties' codes, or why it failed. */
export function saveExamples(
  { verdicts }: Verified,
  { origin }: Playable,
  folder: string,
  cwd: string,
): ReadonlyMap<string, string> | string {
  const root = resolve(cwd, folder)
  const saved = new Map<string, string>()
  const script = relative(root, resolve(cwd, origin.script)).replaceAll('\\', '/')
  const stem = origin.script.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  for (const verdict of verdicts) {
    if (verdict.kind !== 'broken' || !verdict.example) continue
    const { property, example } = verdict
    const path = join(root, `${stem}-${property.code.replace(/[^\w-]+/g, '-')}.call.yaml`)
    const done = example.call.steps.map(({ deed, at }): Done => ({ deed, at: at ?? 0, written: 0 }))
    const expect = { at: { source: example.call.source, start: 0, end: 0 }, holds: [property.code] }
    const text = callFile({ ...example.call, name: `Breaks ${property.code}`, expect }, done, script)
    try {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    } catch (error) {
      return `cannot write ${shownPath(path, cwd)}: ${reasonOf(error)}`
    }
    saved.set(property.code, shownPath(path, cwd))
  }
  return saved
}
