import type { LintRun } from '../lint/finding.ts'
import type { Style } from './style.ts'

/** Writes what `lint` found in one form. */
export type FindingsReport = (run: LintRun, style: Style) => string

/** Every form of `lint`'s result, in the order in which help names them; loaded when asked for. Adding one is adding a line. */
export const findingsFormats: readonly { readonly name: string; readonly load: () => Promise<FindingsReport> }[] = [
  { name: 'text', load: async () => (await import('./findings-text.ts')).findingsText },
  { name: 'json', load: async () => (await import('./findings-json.ts')).findingsJson },
  { name: 'sarif', load: async () => (await import('./findings-sarif.ts')).findingsSarif },
  { name: 'junit', load: async () => (await import('./findings-junit.ts')).findingsJunit },
  { name: 'github', load: async () => (await import('./findings-github.ts')).findingsGithub },
  { name: 'gitlab', load: async () => (await import('./findings-gitlab.ts')).findingsGitlab },
  { name: 'tap', load: async () => (await import('./findings-tap.ts')).findingsTap },
]
