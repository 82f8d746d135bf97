import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Finding, LintRun } from '../../lint/finding.ts'
import { fixed, isFixable } from '../../lint/fix.ts'
import type { Source } from '../../text/source.ts'
import { cannotWrite } from '../files.ts'
import { complain } from '../talk.ts'
import type { Task } from '../verb.ts'

/** Mends what can be mended in the files of a run; how much was, and where. */
export async function fixFiles(
  { findings, files }: LintRun,
  task: Task,
): Promise<{ readonly fixes: number; readonly files: readonly string[] }> {
  const bySource = new Map<Source, Finding[]>()
  for (const each of findings)
    if (isFixable(each)) bySource.set(each.at.source, [...(bySource.get(each.at.source) ?? []), each])
  const mended: string[] = []
  let fixes = 0
  for (const [source, found] of bySource) {
    if (!files.includes(source.path)) continue
    const { text, count } = fixed(source.text, found)
    try {
      writeFileSync(resolve(task.io.cwd, source.path), text)
      mended.push(source.path)
      fixes += count
    } catch (error) {
      await complain(task, cannotWrite(source.path, error))
    }
  }
  return { fixes, files: mended }
}
