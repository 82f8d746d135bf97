import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Config } from '../../config/config.ts'
import { applyBaseline, baselineName, readBaseline } from '../../lint/baseline.ts'
import type { Finding, LintRun } from '../../lint/finding.ts'
import { lint, ordered, type Weigh } from '../../lint/lint.ts'
import type { Rule } from '../../lint/rule.ts'
import { rulesOn } from '../../lint/rules/index.ts'
import { suppress } from '../../lint/suppress.ts'
import type { Diagnostic, Severity } from '../../text/diagnostic.ts'
import { readNamed, shownPath } from '../files.ts'
import { openConfig } from '../open-config.ts'
import { isInside } from '../root.ts'
import { version } from '../version.ts'
import { Shelf } from './shelf.ts'
import { gather } from './subjects.ts'
import { givenTarget, namedTargets, outsideProject, projectTargets, type Target, type Targets } from './targets.ts'

/** What the command line asks `lint` to look at, and how. */
export interface LintRequest {
  readonly root: string
  readonly cwd: string
  /** Paths, folders and patterns; none: the project. */
  readonly names: readonly string[]
  /** A text in the place of a file: standard input. */
  readonly given?: { readonly path: string; readonly text: string }
  readonly center?: string
  /** The text of that center, where it is no file. */
  readonly centerText?: string
  readonly severities: ReadonlyMap<string, Severity | 'off'>
  readonly today: string
  /** Whether known findings are told as well, to be written down anew. */
  readonly ignoresBaseline: boolean
}

/** What came of it; without a run the configuration is wrong. */
export interface Checked {
  readonly run?: LintRun
  readonly config: Config
  readonly configDiagnostics: readonly Diagnostic[]
  /** What could not be read, a line each. */
  readonly problems: readonly string[]
  /** Entries of the baseline for which nothing is found any more. */
  readonly stale: number
  /** How many files the project ignores. */
  readonly ignored: number
}

/** Looks at the files; nothing is written. */
export async function check(request: LintRequest): Promise<Checked> {
  const { root, cwd } = request
  const { config, diagnostics } = await openConfig(root, cwd)
  const nothing = { config, configDiagnostics: diagnostics, stale: 0, ignored: 0 }
  if (diagnostics.some(each => each.severity === 'error')) return { ...nothing, problems: [] }
  const shelf = new Shelf({ root, cwd })
  const targets = await targetsOf(request, config, shelf)
  const looked = await look(targets.files, shelf, { request, config })
  const { ignored } = targets
  return { ...nothing, ...looked, ignored, problems: [...new Set([...targets.problems, ...looked.problems])] }
}

/** How files are looked at. */
export interface Looking {
  readonly request: LintRequest
  readonly config: Config
  /** Only what reading and linking say, which takes no time. */
  readonly isQuick?: boolean
}

/** What came of it. */
export interface Looked {
  readonly run: LintRun
  readonly problems: readonly string[]
  readonly stale: number
}

/** Looks at these files of a shelf. */
export async function look(
  targets: readonly Target[],
  shelf: Shelf,
  { request, config, isQuick = false }: Looking,
): Promise<Looked> {
  const { root, cwd } = request
  const own = config.center === undefined ? undefined : resolve(root, config.center)
  const isAway = own !== undefined && !isInside(root, own)
  const center = request.center ?? (isAway ? undefined : own)
  const gathered = await gather(targets, shelf, center === undefined ? undefined : resolve(cwd, center))
  const { scripts, calls, centers } = gathered.subjects
  const kinds = [scripts.length > 0 && 'script', calls.length > 0 && 'call', centers.length > 0 && 'center'] as const
  const all = isQuick ? [] : await rulesOn(kinds.filter(each => each !== false))
  const rules = all.filter(each => isOn(each, config, request))
  const weigh: Weigh = code => request.severities.get(code) ?? config.rules.get(code)?.severity
  const found = await allowed(lint(rules, gathered.subjects, weigh), { request, config, sources: gathered.sources })
  const away = isAway ? [outsideProject(config.center ?? '')] : []
  const files = gathered.sources.map(each => each.path)
  const run = { findings: found.findings, files, rules, version }
  return { run, problems: [...away, ...gathered.problems, ...found.problems], stale: found.stale }
}

/** Rules of taste only count where somebody asks for them. */
function isOn(rule: Rule, config: Config, { severities }: LintRequest): boolean {
  return rule.optional !== true || config.extends === 'all' || config.rules.has(rule.code) || severities.has(rule.code)
}

async function targetsOf(request: LintRequest, config: Config, shelf: Shelf): Promise<Targets> {
  const { root, cwd, names, given, center, centerText } = request
  if (center !== undefined && centerText !== undefined) shelf.put(center, { path: '<stdin>', text: centerText })
  if (given) {
    const path = resolve(cwd, given.path)
    shelf.put(path, { path: given.path, text: given.text })
    return givenTarget(path, { root, cwd, config })
  }
  return names.length === 0 ? projectTargets({ root, cwd, config }) : namedTargets(names, { root, cwd, config })
}

interface Allowing {
  readonly request: LintRequest
  readonly config: Config
  readonly sources: Parameters<typeof suppress>[1]['sources']
}

/** Marks what comments, waivers and the baseline let stay. */
async function allowed(
  findings: readonly Finding[],
  { request, config, sources }: Allowing,
): Promise<{ readonly findings: readonly Finding[]; readonly stale: number; readonly problems: readonly string[] }> {
  const { root, cwd, today, names, given } = request
  const within = (path: string): string => shownPath(resolve(cwd, path), root)
  const isWhole = names.length === 0 && given === undefined
  const hasComments = sources.some(each => each.text.includes('callwright-ignore-next-line'))
  const codes = hasComments ? await (await import('../lint-pages.ts')).lintCodes() : []
  const marked = ordered(suppress(findings, { sources, waivers: config.waivers, codes, today, within, isWhole }))
  const nothingKnown = { findings: marked, stale: 0, problems: [] }
  const file = join(root, baselineName)
  if (request.ignoresBaseline || !existsSync(file)) return nothingKnown
  const read = readNamed(file, cwd)
  if (read.kind === 'unreadable') return { ...nothingKnown, problems: [read.message] }
  const baseline = readBaseline(read.source.text)
  if (!baseline)
    return { ...nothingKnown, problems: [`${read.source.path} is no baseline: --update-baseline writes one`] }
  const { findings: known, stale } = applyBaseline(marked, baseline, within)
  return { findings: known, stale: isWhole ? stale : 0, problems: [] }
}
