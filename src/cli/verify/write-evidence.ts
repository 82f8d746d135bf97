import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { eventRules } from '../../behavior/event-rules.ts'
import type { Config } from '../../config/config.ts'
import { ignoreComments } from '../../lint/comments.ts'
import { rules as recordingRules } from '../../recording/rules.ts'
import type { Allowance, Evidence, EvidenceFile, ScriptEvidence } from '../../report/evidence/evidence.ts'
import { evidenceJson } from '../../report/evidence/evidence.ts'
import { evidenceHtml } from '../../report/evidence/evidence-html.ts'
import { evidenceStyle } from '../../report/evidence/evidence-style.ts'
import { scriptEvidence } from '../../report/evidence/script-evidence.ts'
import type { VerdictReport } from '../../report/verdict-report.ts'
import { compareText } from '../../text/diagnostic.ts'
import { lineOf, type Source } from '../../text/source.ts'
import { reasonOf, shownPath } from '../files.ts'
import type { Playable } from '../playable.ts'
import { version } from '../version.ts'

/** A script that was verified, and all that was read for it. */
export interface Proof {
  readonly report: VerdictReport
  readonly playable: Playable
}

/** Where a pack goes, and from where its paths are told. */
export interface PackPlace {
  readonly folder: string
  readonly root: string
  readonly cwd: string
  readonly config: Config
  /** The command without its folder of evidence. */
  readonly command: string
}

/** Writes `evidence.html` and `evidence.json` into a folder; one line if that failed. */
export function writeEvidence(proofs: readonly Proof[], place: PackPlace): string | undefined {
  const scripts: ScriptEvidence[] = []
  const sources = new Map<string, Source>()
  for (const { report, playable } of proofs) {
    const read = readFor(playable, place.config)
    const files = read.map(({ role, source }) => fileOf(role, source, place))
    const changed = files.find(each => typeof each === 'string')
    if (typeof changed === 'string') return changed
    for (const { source } of read) sources.set(source.path, source)
    const saved = new Map([...report.saved].map(([code, path]) => [code, basename(path)]))
    scripts.push(scriptEvidence({ ...report, saved }, playable.center, files.filter(isFile)))
  }
  const evidence: Evidence = {
    format: 'callwright/evidence@1',
    version,
    command: place.command,
    scripts,
    rules: rulesOf(scripts),
    allowances: [...waiversOf(place), ...[...sources.values()].flatMap(each => commentsOf(each, place))],
  }
  const json = evidenceJson(evidence)
  const html = evidenceHtml(evidence, { style: hash(evidenceStyle, 'base64'), json: hash(json, 'hex') })
  return write(place, { 'evidence.json': json, 'evidence.html': html })
}

const isFile = (file: EvidenceFile | string): file is EvidenceFile => typeof file !== 'string'

const hash = (bytes: string | Buffer, form: 'hex' | 'base64'): string => createHash('sha256').update(bytes).digest(form)

const within = (path: string, { root, cwd }: PackPlace): string => shownPath(resolve(cwd, path), root)

/** What was read for a script, its own file first. */
function readFor({ scripts, center, call, origin }: Playable, config: Config) {
  const [main, ...others] = scripts
  const subscripts = [...others].sort((a, b) => compareText(a.source.path, b.source.path))
  const read: { readonly role: EvidenceFile['role']; readonly source: Source | undefined }[] = [
    { role: 'script', source: main?.source },
    ...subscripts.map(each => ({ role: 'subscript' as const, source: each.source })),
    { role: 'center', source: center.source },
    { role: 'call', source: origin.call === undefined ? undefined : call.source },
    { role: 'config', source: config.source },
  ]
  return read.flatMap(({ role, source }) => (source ? [{ role, source }] : []))
}

/** The file of a source as it lies on the disk; one line if that is no longer what was verified. */
function fileOf(role: EvidenceFile['role'], source: Source, place: PackPlace): EvidenceFile | string {
  if (source.path === '<stdin>') {
    const bytes = Buffer.from(source.text)
    return { role, path: source.path, sha256: hash(bytes, 'hex'), bytes: bytes.length }
  }
  try {
    const bytes = readFileSync(resolve(place.cwd, source.path))
    if (bytes.toString('utf8').replace(/^\ufeff/, '') !== source.text)
      return `${source.path} was changed while it was verified: there is no evidence for what it is now`
    return { role, path: within(source.path, place), sha256: hash(bytes, 'hex'), bytes: bytes.length }
  } catch (error) {
    return `cannot read ${source.path}: ${reasonOf(error)}`
  }
}

function rulesOf(scripts: readonly ScriptEvidence[]): Evidence['rules'] {
  const named = new Set(scripts.flatMap(each => each.verdicts.map(({ rule }) => rule)))
  return [...recordingRules, ...eventRules]
    .filter(each => named.has(each.id))
    .map(({ id, title, says }) => ({ id, title, says }))
}

function waiversOf(place: PackPlace): readonly Allowance[] {
  return place.config.waivers.map(({ rule, reason, owner, until, at }) => ({
    rule,
    file: within(at.source.path, place),
    line: lineOf(at),
    reason,
    owner,
    until,
  }))
}

function commentsOf(source: Source, place: PackPlace): readonly Allowance[] {
  return ignoreComments(source).map(({ rules, reason, at }) => ({
    rule: rules.join(', '),
    file: source.path === '<stdin>' ? source.path : within(source.path, place),
    line: lineOf(at),
    reason,
  }))
}

function write({ folder, cwd }: PackPlace, files: Readonly<Record<string, string>>): string | undefined {
  for (const [name, text] of Object.entries(files)) {
    const path = join(resolve(cwd, folder), name)
    try {
      mkdirSync(resolve(cwd, folder), { recursive: true })
      writeFileSync(path, text)
    } catch (error) {
      return `cannot write ${shownPath(path, cwd)}: ${reasonOf(error)}`
    }
  }
  return undefined
}
