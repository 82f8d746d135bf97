import type { Flow } from '../flow/flow.ts'
import type { Moment } from './chronicle.ts'

/** The name of a branch of a flow as one text, to look it up by. */
export function branchKey(script: string, action: string, branch: string): string {
  return `${script}\0${action}\0${branch}`
}

/** Where a call has been: actions by script and id, and branches by script, action and label. */
export interface Path {
  readonly actions: ReadonlySet<string>
  readonly branches: ReadonlySet<string>
}

/** All that was visited up to a moment; the branch by which the present action will be left is not in it. */
export function pathTo(moments: readonly Moment[], index: number, flow: Flow): Path {
  const actions = new Set<string>()
  const branches = new Set<string>()
  let open: { readonly script: string; readonly action: string; readonly branch: string | null } | undefined
  const close = (): void => {
    if (!open || open.branch === null) return
    const exits = flow.station(open.script, open.action)?.exits
    branches.add(branchKey(open.script, open.action, exits?.has(open.branch) ? open.branch : 'Default'))
  }
  for (const { entry, visit } of moments.slice(0, index + 1)) {
    if (!entry || !('action' in entry) || !visit) continue
    close()
    open = { script: visit.script, action: visit.action, branch: entry.branch }
    actions.add(`${visit.script}\0${visit.action}`)
  }
  return { actions, branches }
}
