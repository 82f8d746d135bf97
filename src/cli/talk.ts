import { safeText } from '../report/safe-text.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import { styleFor } from './color.ts'
import type { Findings } from './findings.ts'
import { writeTo } from './io.ts'
import type { Task } from './verb.ts'

type Speaker = Pick<Task, 'io' | 'color' | 'isQuiet'>

/** Says on standard error what went wrong, in one line. */
export async function complain({ io, color }: Speaker, message: string): Promise<void> {
  const { bad } = styleFor(io.stderr, io.env, color).paint
  await writeTo(io.stderr, `${bad('error:')} ${safeText(message)}\n`)
}

/** Says something on standard error that is good to know; nothing with --quiet. */
export async function remark({ io, color, isQuiet }: Speaker, message: string): Promise<void> {
  const { faint } = styleFor(io.stderr, io.env, color).paint
  if (!isQuiet) await writeTo(io.stderr, `${faint(safeText(message))}\n`)
}

/** Shows diagnostics with the lines that they are about; with --quiet only errors. */
export async function showDiagnostics(speaker: Speaker, diagnostics: readonly Diagnostic[]): Promise<void> {
  const shown = speaker.isQuiet ? diagnostics.filter(each => each.severity === 'error') : diagnostics
  if (shown.length === 0) return
  const { codeFrame } = await import('../text/code-frame.ts')
  await writeTo(speaker.io.stderr, shown.map(each => `${codeFrame(each)}\n`).join('\n'))
}

/** Shows all that is wrong with the files. */
export async function showFindings(speaker: Speaker, findings: Findings): Promise<void> {
  await showDiagnostics(speaker, findings.diagnostics)
  for (const problem of findings.problems) await complain(speaker, problem)
}
