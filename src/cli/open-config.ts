import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, configName, defaultConfig } from '../config/config.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import { readNamed } from './files.ts'

/** The configuration of a project; without one, what counts without one. */
export async function openConfig(
  root: string,
  cwd: string,
): Promise<{ readonly config: Config; readonly diagnostics: readonly Diagnostic[] }> {
  const path = join(root, configName)
  if (!existsSync(path)) return { config: defaultConfig, diagnostics: [] }
  const read = readNamed(path, cwd)
  if (read.kind === 'unreadable') return { config: defaultConfig, diagnostics: [] }
  const { readConfig } = await import('../config/read-config.ts')
  // Names of rules are told from misspelt ones by loading all rules.
  const codes = /^(?:rules|waivers)[ \t]*:/m.test(read.source.text)
    ? await (await import('./lint-pages.ts')).lintCodes()
    : []
  const { value, diagnostics } = readConfig(read.source, codes)
  return { config: value, diagnostics }
}
