import type { CallRecord } from '../record/call-record.ts'

/** A branch that is wired in a script. */
export interface WiredBranch {
  readonly script: string
  readonly file: string
  readonly action: string
  readonly branch: string
  readonly line: number
}

/** Which of the wired branches calls took. */
export interface Coverage {
  readonly branches: { readonly hit: number; readonly all: number }
  readonly missed: readonly WiredBranch[]
}

/** Counts the branches that the calls took against those that are wired, Default included. */
export function branchCoverage(wired: readonly WiredBranch[], records: readonly CallRecord[]): Coverage {
  const key = (script: string, action: string, branch: string): string =>
    `${script}\0${action}\0${branch}`.toLowerCase()
  const taken = new Set<string>()
  for (const record of records)
    for (const entry of record.trace)
      if ('action' in entry && entry.branch !== null) taken.add(key(entry.script, entry.action, entry.branch))
  const all = [...new Map(wired.map(each => [key(each.script, each.action, each.branch), each])).entries()]
  const missed = all.filter(([name]) => !taken.has(name)).map(([, each]) => each)
  return { branches: { hit: all.length - missed.length, all: all.length }, missed }
}
