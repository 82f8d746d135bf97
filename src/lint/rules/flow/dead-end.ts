import type { ActionNode } from '../../../script/tree.ts'
import { scriptRule } from '../../rule.ts'
import { wayTo, wiringOf } from '../../wiring.ts'

/** Behind these somebody else decides how the call goes on. */
const handsOver = ['Reqagent', 'Transfer', 'Blindxfer', 'Runsub', 'Runscript', 'Signal', 'Unknown', 'Rest_api']
const ends = ['Hangup', 'End', 'Return']
const speaks = ['Play', 'Menu', 'Capture', 'Record', 'Music']

export const deadEnd = scriptRule({
  code: 'flow/dead-end',
  severity: 'warning',
  summary: 'A path on which the caller was spoken to ends without an agent and without a hang-up.',
  why: 'The script sleeps, the caller hears silence until he hangs up, and the contact keeps a port of the platform.',
  rests: 'E3; Studio: Stop is no way to end a call',
  bad: `
script: Closed
actions:
  begin: { Begin: , next: closed }
  closed: { Play: { Phrase: We are closed. } }`,
  good: `
script: Closed
actions:
  begin: { Begin: , next: closed }
  closed: { Play: { Phrase: We are closed. }, next: bye }
  bye: { Hangup: }`,
  *check({ script }) {
    const { begin, handlers, reachable } = wiringOf(script)
    const isSubscript = script.actions.some(each => each.type.name === 'Return')
    if (!begin || script.media !== 'phone' || isSubscript) return
    // A dialer's script is woken when the called party answers.
    const asks = script.actions.some(each => each.type.name === 'Reqagent')
    if (!asks && handlers.some(each => each.type.handles === 'answer')) return
    const reached = reachable(begin, node => handsOver.includes(node.type.name) || ends.includes(node.type.name))
    for (const { node } of reached.values()) {
      const end = endIn(node)
      if (end === undefined) continue
      const path = wayTo(node.id, reached)
      const heard = [...reached.values()].some(each => speaks.includes(each.node.type.name))
      if (!heard || handsOver.includes(node.type.name)) continue
      yield {
        at: node.typeAt,
        message: `the call goes nowhere ${end}: the caller hears silence`,
        hint: 'lead on to an agent, or to a Hangup',
        path,
      }
    }
  },
})

/** Where an action leads nowhere, in words; unwired branches of actions that have some are another rule's. */
function endIn(node: ActionNode): string | undefined {
  const { name, hasDefault, customBranches } = node.type
  if (name === 'Stop') return `at the Stop "${node.id}"`
  if (ends.includes(name) || handsOver.includes(name)) return undefined
  if (name === 'If') {
    const missing = ['True', 'False'].filter(label => !node.branches.some(each => each.label === label))
    return missing.length === 0 ? undefined : `behind ${missing.join(' and ')} of "${node.id}"`
  }
  if (!hasDefault || node.branches.length > 0) return undefined
  // A menu without any way on is told when it is read.
  return name === 'Menu' && customBranches ? undefined : `behind "${node.id}"`
}
