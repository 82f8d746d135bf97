import { resolve } from 'node:path'
import { isDay } from '../../config/read-waivers.ts'
import type { Severity } from '../../text/diagnostic.ts'
import { didYouMean } from '../../text/suggest.ts'
import { readInput } from '../files.ts'
import { lintCodes } from '../lint-pages.ts'
import { projectRoot } from '../root.ts'
import type { Task } from '../verb.ts'
import type { LintRequest } from './check.ts'

/** What the command line says, understood. */
export interface LintOptions {
  readonly request: LintRequest
  readonly maxWarnings: number
}

const severities: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error']

/** Reads the options of `lint`; a text says what is wrong with them. */
export async function lintOptions(task: Task): Promise<LintOptions | string> {
  const { cwd } = task.io
  const maxWarnings = countOf(task.text('maxWarnings'))
  if (maxWarnings === undefined) return '--max-warnings must be a whole number'
  const today = task.text('today') ?? new Date().toISOString().slice(0, 10)
  if (!isDay(today)) return `--today must be a day, as 2026-12-31, not "${today}"`
  const rules = await ruleSettings(task.texts('rule'))
  if (typeof rules === 'string') return rules
  const given = await inputOf(task)
  if (typeof given === 'string') return given
  const center = await centerOf(task)
  if (typeof center === 'string') return center
  const [first = '-'] = task.arguments
  return {
    maxWarnings,
    request: {
      root: projectRoot(given?.path ?? (first === '-' || /[*?{[]/.test(first) ? '-' : `${first}/-`), cwd),
      cwd,
      names: task.arguments,
      ...(given === undefined ? {} : { given }),
      ...center,
      severities: rules,
      today,
      ignoresBaseline: task.has('updateBaseline'),
    },
  }
}

/** A number of warnings; no limit if nothing is said. */
function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return Number.POSITIVE_INFINITY
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

async function ruleSettings(texts: readonly string[]): Promise<ReadonlyMap<string, Severity | 'off'> | string> {
  const settings = new Map<string, Severity | 'off'>()
  if (texts.length === 0) return settings
  const codes = await lintCodes()
  for (const text of texts) {
    const [code = '', word = ''] = text.split(':')
    const severity = severities.find(each => each === word)
    if (!codes.includes(code)) return `--rule: no rule is called "${code}": ${didYouMean(code, codes)}`
    if (severity === undefined) return `--rule ${text}: write "${code}:" and one of ${severities.join(', ')}`
    settings.set(code, severity)
  }
  return settings
}

async function inputOf(task: Task): Promise<LintRequest['given'] | string> {
  const name = task.text('stdinFilename')
  if (!task.arguments.includes('-'))
    return name === undefined ? undefined : '--stdin-filename belongs to "-", standard input'
  if (task.has('fix')) return '--fix changes files; "-", standard input, is none'
  if (task.arguments.length > 1) return '"-" stands alone: standard input is one file'
  const read = await readInput(task.io)
  return read.kind === 'read' ? { path: name ?? '<stdin>', text: read.source.text } : read.message
}

/** The center that counts for all; on standard input it stands in the place of a file. */
async function centerOf(task: Task): Promise<Pick<LintRequest, 'center' | 'centerText'> | string> {
  const path = task.text('center')
  if (path === undefined) return {}
  const center = resolve(task.io.cwd, path)
  if (path !== '-') return { center }
  if (task.arguments.includes('-')) return 'only one file can come from standard input'
  const read = await readInput(task.io)
  return read.kind === 'read' ? { center, centerText: read.source.text } : read.message
}
