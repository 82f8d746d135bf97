import { resolve } from 'node:path'
import type { Flow } from '../flow/flow.ts'
import type { Script } from '../script/tree.ts'
import type { Source } from '../text/source.ts'
import { readInput, readNamed } from './files.ts'
import { Findings } from './findings.ts'
import type { Io } from './io.ts'
import { readAnyScript } from './readers.ts'
import { projectRoot } from './root.ts'
import { type Place, subscriptsOf } from './subscripts.ts'

/** A script linked with all those that it may run. */
export interface LinkedScript {
  readonly flow: Flow
  /** The script itself, then the others. */
  readonly scripts: readonly Script[]
}

/** Reads a script that is open already and links it; what is wrong goes to the findings. */
export async function linkedFrom(source: Source, place: Place, findings: Findings): Promise<LinkedScript | undefined> {
  const script = findings.keep(await readAnyScript(source))
  if (!script) return undefined
  const { scripts, diagnostics } = await subscriptsOf(script, place)
  findings.keep({ value: undefined, diagnostics })
  const { link } = await import('../flow/link.ts')
  const flow = findings.keep(link(script, scripts))
  return flow && { flow, scripts: [script, ...scripts] }
}

/** Loads a script by its path, `-` is standard input, with the scripts that it may run. */
export async function loadFlow(
  path: string,
  io: Io,
): Promise<{ readonly linked?: LinkedScript; readonly findings: Findings }> {
  const findings = new Findings()
  const source = findings.take(path === '-' ? await readInput(io) : readNamed(path, io.cwd))
  if (!source) return { findings }
  const linked = await linkedFrom(source, { root: projectRoot(resolve(io.cwd, path)), cwd: io.cwd }, findings)
  return linked && !findings.areFatal ? { linked, findings } : { findings }
}
