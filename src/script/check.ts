import { didYouMean } from '../text/suggest.ts'
import type { Faults } from '../yaml/fields.ts'
import type { ActionNode, Script } from './tree.ts'

/** What can be said of a script as a whole: one Begin, no branch to nowhere, nobody stuck for sure. */
export function checkScript(script: Script, faults: Faults): void {
  const begins = script.actions.filter(action => action.type.name === 'Begin')
  const [begin, second] = begins
  if (!begin) faults.error('script/no-begin', script.at, 'the script has no Begin', 'add an action "begin: { Begin: , next: … }"')
  if (begin && second) faults.error('script/two-begins', second.typeAt, 'the script has two Begins', 'Studio would start at the last one added; keep one', [{ at: begin.typeAt, message: 'the other one' }])
  const ids = new Set(script.actions.map(action => action.id))
  for (const action of script.actions) {
    for (const { target, targetAt } of action.branches)
      if (!ids.has(target)) faults.error('script/missing-target', targetAt, `there is no action "${target}"`, didYouMean(target, ids))
    if (action.type.behavior.holdsCaller && action.branches.length === 0)
      faults.warning('script/no-way-on', action.typeAt, `no branch leads on from "${action.id}": the caller would be stuck there`, 'give it a Default branch')
  }
  checkHandlers(script.actions, faults)
}

function checkHandlers(actions: readonly ActionNode[], faults: Faults): void {
  const first = new Map<string, ActionNode>()
  for (const action of actions) {
    const { handles, name } = action.type
    if (handles === undefined) continue
    const former = first.get(handles)
    if (former) faults.warning('script/two-handlers', action.typeAt, `the script has two actions ${name}; the first one runs`, 'keep one of them', [{ at: former.typeAt, message: 'the first one' }])
    else first.set(handles, action)
  }
}
