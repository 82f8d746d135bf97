import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { VerifiedScript } from '../report/verify-run.ts'
import { callFile } from '../simulate/call-file.ts'
import { didYouMean } from '../text/suggest.ts'
import { defaultLimits, type Limits, readLimit } from '../verify/limits.ts'
import { properties as shipped } from '../verify/properties/index.ts'
import type { Property } from '../verify/properties/property.ts'
import { Proof, type Verdict } from '../verify/verify.ts'
import { exit, lowerExit } from './exit.ts'
import { reasonOf } from './files.ts'
import { loadPlayable, type Playable } from './playable.ts'
import { progressOn } from './progress.ts'
import { complain, remark, showFindings } from './talk.ts'
import { writeResult } from './targets.ts'
import type { Task } from './verb.ts'
import { version } from './version.ts'

/** What was asked for, once it is understood. */
interface Asked {
  readonly properties: readonly Property[]
  readonly limits: Limits
  /** Milliseconds after which what is known is said; Infinity for as long as it takes. */
  readonly time: number
}

/** How long a piece of the search takes, ms; between pieces the program hears Ctrl-C and shows how far it is. */
const pieceMs = 100

/** Verifies every script that is named, writes the verdicts and the calls that break something. */
export async function verifyTask(task: Task): Promise<number> {
  const asked = askedOf(task)
  if (typeof asked === 'string') {
    await complain(task, asked)
    return exit.wrongUse
  }
  const scripts: VerifiedScript[] = []
  let worst: number = exit.well
  const interruption = new Interruption()
  try {
    for (const script of task.arguments) {
      const files = { script, call: task.text('call'), center: task.text('center') }
      const { playable, findings } = await loadPlayable(files, task.io)
      await showFindings(task, findings)
      if (!playable) {
        worst = lowerExit(worst, exit.wrongUse)
        continue
      }
      const verified = await verifyOne(playable, asked, task, interruption)
      scripts.push(verified)
      worst = lowerExit(worst, exitOf(verified.verdicts))
      const failed = await saveCalls(verified, playable, task)
      if (failed !== undefined) {
        await complain(task, failed)
        return exit.wrongUse
      }
    }
  } finally {
    interruption.end()
  }
  if (scripts.length === 0) return worst
  const { verifyFormats } = await import('../report/verify-formats.ts')
  const run = { version, scripts }
  const failed = await writeResult(task.targets, (format, style) => verifyFormats[format]?.(run, style) ?? '', task)
  if (failed === undefined) return worst
  await complain(task, failed)
  return exit.wrongUse
}

function askedOf(task: Task): Asked | string {
  const wanted = task.texts('property')
  const codes = shipped.map(each => each.code)
  const unknown = wanted.find(each => !codes.includes(each))
  if (unknown !== undefined) return `there is no property "${unknown}": ${didYouMean(unknown, codes)}`
  let limits = defaultLimits
  for (const text of task.texts('limit')) {
    const read = readLimit(limits, text)
    if (typeof read === 'string') return read
    limits = read
  }
  const time = task.text('time')
  if (time !== undefined && !/^\d{1,6}(?:\.\d+)?$/.test(time)) return `--time is a number of seconds, not "${time}"`
  return {
    properties: wanted.length === 0 ? shipped : shipped.filter(each => wanted.includes(each.code)),
    limits,
    time: time === undefined ? Infinity : Number(time) * 1_000,
  }
}

async function verifyOne(
  { flow, center, call, origin }: Playable,
  { properties, limits, time }: Asked,
  task: Task,
  interruption: Interruption,
): Promise<VerifiedScript> {
  const began = performance.now()
  const proof = new Proof({ flow, center, call, properties, limits })
  const progress = progressOn(task.io)
  const passed = () => performance.now() - began
  for (let piece = 1; ; piece++) {
    const until = Math.min(piece * pieceMs, time)
    proof.explore(() => passed() >= until)
    const { isComplete, size } = proof.space
    if (isComplete || size > limits.states || passed() >= time || interruption.came) break
    await progress.show(`${flow.main.name}: ${size.toLocaleString('en-US')} states, ${Math.round(passed() / 1_000)} s`)
    await setImmediate()
  }
  const ms = passed()
  await progress.erase()
  const verdicts = proof.verdicts()
  return {
    ...verdicts,
    name: flow.main.name,
    file: origin.script,
    sha256: origin.sha256,
    assumptions: center.assumptions,
    speed: { ms, statesPerSecond: (verdicts.space.states / ms) * 1_000 },
  }
}

function exitOf(verdicts: readonly Verdict[]): number {
  if (verdicts.some(each => each.verdict === 'broken')) return exit.found
  return verdicts.some(each => each.verdict === 'bounded') ? exit.limit : exit.well
}

/** `--save DIR`; one line if that could not be done. */
async function saveCalls(
  { name, verdicts }: VerifiedScript,
  playable: Playable,
  task: Task,
): Promise<string | undefined> {
  const named = task.text('save')
  if (named === undefined) return undefined
  const folder = resolve(task.io.cwd, named)
  for (const verdict of verdicts) {
    if (verdict.verdict !== 'broken' || !('counterexample' in verdict)) continue
    const { call, deeds } = verdict.counterexample
    const { code } = verdict.property
    const file = join(folder, `${fileName(`${name}-${code}`)}.call.yaml`)
    const script = relative(folder, resolve(task.io.cwd, playable.origin.script)).replaceAll('\\', '/')
    const { source } = playable.center
    const center = source && relative(folder, resolve(task.io.cwd, source.path)).replaceAll('\\', '/')
    const kept = {
      ...call,
      ...(center === undefined ? {} : { center }),
      expect: { at: playable.flow.main.at, holds: [code] },
    }
    try {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, callFile(kept, deeds, script))
    } catch (error) {
      return `cannot write ${file}: ${reasonOf(error)}`
    }
    await remark(task, `${relative(task.io.cwd, file) || basename(file)} breaks ${code}`)
  }
  return undefined
}

const fileName = (text: string): string => text.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '')

/** Ctrl-C: what is known so far is said. */
class Interruption {
  came = false
  readonly #hear = (): void => {
    this.came = true
  }

  constructor() {
    process.once('SIGINT', this.#hear)
  }

  end(): void {
    process.removeListener('SIGINT', this.#hear)
  }
}
