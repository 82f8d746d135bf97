import type { Call, Index, Member, Name, Path, Target } from './tree.ts'

/** What can be assigned to, if this can: a name, with members and indexes behind it. */
export function targetOf(expression: Name | Call | Path): Target | undefined {
  const { start, end } = expression
  if (expression.kind === 'name') return { start, end, name: expression.name, steps: [] }
  if (expression.kind === 'call' || expression.root.kind !== 'name') return undefined
  const steps: (Member | Index)[] = []
  for (const step of expression.steps) {
    if (step.kind === 'method') return undefined
    steps.push(step)
  }
  return { start, end, name: expression.root.name, steps }
}
