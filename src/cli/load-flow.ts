import type { Flow } from '../flow/flow.ts'
import type { Script } from '../script/tree.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'
import { readGiven } from './files.ts'
import { Findings } from './findings.ts'
import type { Io } from './io.ts'
import { readAnyScript } from './readers.ts'
import { projectRoot } from './root.ts'
import { type Place, subscriptsOf } from './subscripts.ts'

/** A script with all that it runs, linked; and what was found on the way. */
export interface Linked {
  readonly scripts: readonly Script[]
  readonly flow: Flow | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a script and those that it may run, and links them. */
export async function linkedFrom(source: Source, place: Place): Promise<Linked> {
  const read = await readAnyScript(source)
  if (read.value === undefined) return { scripts: [], flow: undefined, diagnostics: read.diagnostics }
  const { scripts, diagnostics } = await subscriptsOf(read.value, place)
  const { link } = await import('../flow/link.ts')
  const flow = link(read.value, scripts)
  return {
    scripts: [read.value, ...scripts],
    flow: flow.value,
    diagnostics: [...read.diagnostics, ...diagnostics, ...flow.diagnostics],
  }
}

/** Loads a script by its path (`-` is standard input) with those that it may run; no flow if a finding is fatal. */
export async function loadFlow(
  path: string,
  io: Io,
): Promise<{ readonly flow: Flow | undefined; readonly findings: Findings }> {
  const findings = new Findings()
  const source = findings.take(await readGiven(path, io))
  if (!source) return { flow: undefined, findings }
  const { flow, diagnostics } = await linkedFrom(source, { root: projectRoot(path, io.cwd), cwd: io.cwd })
  findings.keep({ value: undefined, diagnostics })
  return { flow: findings.areFatal ? undefined : flow, findings }
}
