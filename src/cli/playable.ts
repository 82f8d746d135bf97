import { createHash } from 'node:crypto'
import { idleCall, type SampleCall } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import type { Script } from '../script/tree.ts'
import type { Origin } from '../simulate/session.ts'
import { hasErrors } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'
import { readGiven, readWithin } from './files.ts'
import { Findings } from './findings.ts'
import type { Io } from './io.ts'
import { type KnownCenters, loadCenter, type Surroundings } from './load-center.ts'
import { type Linked, linkedFrom } from './load-flow.ts'
import { projectRoot } from './root.ts'
import type { Place } from './subscripts.ts'
import { version } from './version.ts'

/** All that a call needs to be played. */
export interface Playable {
  readonly flow: Flow
  readonly scripts: readonly Script[]
  readonly center: Center
  readonly call: SampleCall
  readonly origin: Origin
}

/** What was asked for, by path; `-` is standard input. Without `script` the call names it. */
export interface Wanted {
  readonly script?: string | undefined
  readonly call?: string | undefined
  readonly center?: string | undefined
  readonly seed?: number | undefined
}

/** What could be made of the files; nothing if a finding is fatal. */
export interface Loaded {
  readonly playable?: Playable
  readonly findings: Findings
}

/** Scripts that were linked before, by path, and centers: many calls of one script link it once, and hear of its warnings once. */
export interface Known {
  readonly scripts: Map<string, Linked>
  readonly centers: KnownCenters
}

/** Nothing was read before. */
export const nothingKnown = (): Known => ({ scripts: new Map(), centers: new Map() })

/** Loads a script with the scripts that it runs, its center and its call. */
export async function loadPlayable(wanted: Wanted, io: Io, known: Known = nothingKnown()): Promise<Loaded> {
  const findings = new Findings()
  if ([wanted.script, wanted.call, wanted.center].filter(path => path === '-').length > 1)
    findings.fail('only one file can come from standard input')
  if (findings.areFatal) return { findings }
  const place = placeOf(wanted, io)
  const call = await loadCall(wanted, io, findings)
  const source = call && (await scriptSource(wanted, call, { place, io, findings }))
  if (!source) return { findings }
  const playable = await assemble(source, call, { wanted, place, io, findings, known })
  return playable && !findings.areFatal ? { playable, findings } : { findings }
}

/** The project is that of the call's file, else that of the script's. */
function placeOf({ call, script }: Wanted, { cwd }: Io): Place {
  const main = [call, script].find(path => path !== undefined && path !== '-')
  return { root: projectRoot(main ?? '-', cwd), cwd }
}

async function loadCall({ call: path, seed }: Wanted, io: Io, findings: Findings): Promise<SampleCall | undefined> {
  const withSeed = (call: SampleCall): SampleCall => (seed === undefined ? call : { ...call, seed })
  if (path === undefined) return withSeed(idleCall)
  const source = findings.take(await readGiven(path, io))
  if (!source) return undefined
  const { readCall } = await import('../center/read-call.ts')
  const call = findings.keep(readCall(source))
  return call && withSeed(call)
}

async function scriptSource({ script }: Wanted, call: SampleCall, around: Surroundings): Promise<Source | undefined> {
  const { place, io, findings } = around
  if (script !== undefined) return findings.take(await readGiven(script, io))
  if (call.script !== undefined) return findings.take(readWithin(place.root, call.source.path, call.script, io.cwd))
  findings.fail(`${call.source.path} names no script: write "script: FILE" in it, or name one before --call`)
  return undefined
}

async function assemble(
  source: Source,
  call: SampleCall,
  { wanted, known, ...around }: Assembly,
): Promise<Playable | undefined> {
  const inCall = call.center === undefined ? undefined : { file: call.source.path, center: call.center }
  const near = isIdle(call) ? [source.path] : [call.source.path, source.path]
  const { place, findings } = around
  const center = await loadCenter({ named: wanted.center, inCall, near }, around, known.centers)
  const before = known.scripts.get(source.path)
  const { scripts, flow, diagnostics } = before ?? (await linkedFrom(source, place))
  if (before === undefined || hasErrors(diagnostics)) findings.keep({ value: undefined, diagnostics })
  known.scripts.set(source.path, { scripts, flow, diagnostics })
  if (!center || !flow) return undefined
  const { checkCall } = await import('../center/read-call.ts')
  findings.keep({ value: undefined, diagnostics: checkCall(call, center) })
  const sha256 = createHash('sha256').update(source.text).digest('hex')
  const origin = { version, script: source.path, sha256, ...(isIdle(call) ? {} : { call: call.source.path }) }
  return { flow, scripts, center, call, origin }
}

interface Assembly extends Surroundings {
  readonly wanted: Wanted
  readonly known: Known
}

const isIdle = (call: SampleCall): boolean => call.source === idleCall.source
