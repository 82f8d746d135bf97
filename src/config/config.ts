import type { Severity } from '../text/diagnostic.ts'
import type { Source, Span } from '../text/source.ts'
import type { Claim } from './claim/claim.ts'

/** What a project says about one rule. */
export interface RuleSetting {
  readonly severity?: Severity | 'off'
  readonly at: Span
}

/** A finding that a project lives with for a while: who said so, why, and until when. */
export interface Waiver {
  readonly rule: string
  /** A path or pattern of the project, as in .gitignore; absent: any file. */
  readonly file?: string
  /** An action's id; absent: any. */
  readonly action?: string
  readonly reason: string
  readonly owner: string
  /** The last day on which it counts, `2026-12-31`. */
  readonly until: string
  readonly at: Span
}

/** A property that a project wants `verify` to prove; its code is `own/` and its name. */
export interface OwnProperty {
  readonly name: string
  readonly claim: Claim
  /** The claim as it was written: `never: recording while tag(card)`. */
  readonly written: string
  /** In one sentence; without it the claim itself. */
  readonly says?: string
  readonly why?: string
  /** The recording rule, or the paragraph of the project's own rules, behind it. */
  readonly rule?: string
  readonly severity: 'error' | 'warning'
  readonly at: Span
}

/** `callwright.config.yaml`: what a project says to the tool. Paths are relative to its folder. */
export interface Config {
  /** Files, folders and patterns; none: everything below the root. */
  readonly scripts: readonly string[]
  readonly calls: readonly string[]
  readonly center?: string
  /** Patterns as in .gitignore. */
  readonly ignore: readonly string[]
  readonly extends: 'recommended' | 'all'
  readonly rules: ReadonlyMap<string, RuleSetting>
  readonly waivers: readonly Waiver[]
  /** What must hold on every call besides the properties that come with the tool. */
  readonly properties: readonly OwnProperty[]
  readonly source?: Source
}

/** What counts where no file says anything. */
export const defaultConfig: Config = {
  scripts: [],
  calls: [],
  ignore: [],
  extends: 'recommended',
  rules: new Map(),
  waivers: [],
  properties: [],
}

/** The file's name. */
export const configName = 'callwright.config.yaml'
