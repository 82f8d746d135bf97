import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Center } from '../center/center.ts'
import { hasErrors } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'
import { readGiven, readNamed, readWithin } from './files.ts'
import type { Findings } from './findings.ts'
import type { Io } from './io.ts'
import { isInside, upward } from './root.ts'
import type { Place } from './subscripts.ts'

/** Where a center may be named: on the command line, else in the call's file, else beside a file or above it. */
export interface CenterSearch {
  readonly named?: string | undefined
  readonly inCall?: { readonly file: string; readonly center: string } | undefined
  readonly near: readonly string[]
}

/** Where files are looked for, and where what is wrong with them is kept. */
export interface Surroundings {
  readonly place: Place
  readonly io: Io
  readonly findings: Findings
}

/** Centers that were read before, by their text's path: many calls in one center read it once, and hear of its warnings once. */
export type KnownCenters = Map<string, { readonly text: string; readonly center: Center }>

/** The center of a call or script; where there is none, one agent with every skill. */
export async function loadCenter(
  search: CenterSearch,
  around: Surroundings,
  known: KnownCenters = new Map(),
): Promise<Center | undefined> {
  const { findings } = around
  const { checkCenter, readCenter, defaultCenter } = await import('../center/read-center.ts')
  const found = await sourceOf(search, around)
  if (found === 'unreadable') return undefined
  if (found === 'none') return defaultCenter
  const before = known.get(found.path)
  if (before?.text === found.text) return before.center
  const { value: center, diagnostics } = readCenter(found)
  findings.keep({ value: undefined, diagnostics })
  if (!center) return undefined
  const { checkAssumptions } = await import('../simulate/check-assumptions.ts')
  const faults = [...checkCenter(center), ...checkAssumptions(center)]
  findings.keep({ value: undefined, diagnostics: faults })
  if (!hasErrors([...diagnostics, ...faults])) known.set(found.path, { text: found.text, center })
  return center
}

async function sourceOf(
  { named, inCall, near }: CenterSearch,
  { place, io, findings }: Surroundings,
): Promise<Source | 'none' | 'unreadable'> {
  if (named !== undefined) return findings.take(await readGiven(named, io)) ?? 'unreadable'
  if (inCall) return findings.take(readWithin(place.root, inCall.file, inCall.center, place.cwd)) ?? 'unreadable'
  const path = near.map(file => centerNear(file, place)).find(each => each !== undefined)
  return path === undefined ? 'none' : (findings.take(readNamed(path, place.cwd)) ?? 'unreadable')
}

/** `center.yaml` beside a file or in a folder above it, up to the project's root. */
export function centerNear(file: string, { root, cwd }: Place): string | undefined {
  return upward(dirname(resolve(cwd, file)))
    .filter(folder => isInside(root, folder))
    .map(folder => join(folder, 'center.yaml'))
    .find(path => existsSync(path) && isInside(root, path))
}
