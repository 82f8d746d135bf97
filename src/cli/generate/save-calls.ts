import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { callFile } from '../../simulate/call-file.ts'
import { expectationFrom } from '../../verify/generate/expectation.ts'
import type { MadeCall } from '../../verify/generate/generate.ts'
import { cannotWrite, shownPath } from '../files.ts'
import type { Playable } from '../playable.ts'

/** Writes each call as a `*.call.yaml` with what must come of it; one line if that failed. */
export function saveCalls(
  calls: readonly MadeCall[],
  { origin, flow, center: { source } }: Playable,
  folder: string,
  cwd: string,
): string | undefined {
  const root = resolve(cwd, folder)
  const from = (path: string) => relative(root, resolve(cwd, path)).replaceAll('\\', '/')
  const digits = String(calls.length).length
  for (const [index, { call, record }] of calls.entries()) {
    const words = call.name
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, '')
    const path = join(root, `${String(index + 1).padStart(digits, '0')}-${words}.call.yaml`)
    const made = {
      ...call,
      ...(source ? { center: from(source.path) } : {}),
      expect: expectationFrom(record, flow.main.at),
    }
    const steps = call.steps.map(({ deed, at }) => ({ deed, at: at ?? 0 }))
    try {
      mkdirSync(root, { recursive: true })
      writeFileSync(path, callFile(made, steps, from(origin.script)))
    } catch (error) {
      return cannotWrite(shownPath(path, cwd), error)
    }
  }
  return undefined
}
