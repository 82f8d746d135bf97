import type { ActionNode } from '../../../script/tree.ts'
import { scriptRule } from '../../rule.ts'
import { called } from '../../wiring.ts'

/** Success of these leaves the script: nothing has to follow. */
const mayEnd = ['Transfer', 'Blindxfer', 'Begin', 'Snippet', 'Runsub', 'Note', 'Annotation', 'Unknown']

export const unwiredDefault = scriptRule({
  code: 'flow/unwired-default',
  severity: 'warning',
  summary: 'An action has branches, its Default is not wired, and its other branches do not catch everything.',
  why: 'What fits no branch ends the path there; at a Menu or Capture the caller is stuck. Studio says "default branch is not wired up" when it saves.',
  rests: 'E8; Studio’s save check: default-branch-is-not-wired-up',
  bad: `
script: Which
actions:
  begin: { Begin: , next: ask }
  ask:
    Menu: { Phrase: "Press 1 for sales." }
    branches: { "1": queue, Timeout: queue }
  queue: { Reqagent: { Skill: Sales } }`,
  good: `
script: Which
actions:
  begin: { Begin: , next: ask }
  ask:
    Menu: { Phrase: "Press 1 for sales." }
    branches: { "1": queue, Default: queue }
  queue: { Reqagent: { Skill: Sales } }`,
  *check({ script }) {
    for (const node of script.actions) {
      const open = uncaught(node)
      if (open === undefined) continue
      yield {
        at: node.typeAt,
        message: `Default of ${called(node)} is not wired: ${open}`,
        hint: 'wire "Default"',
      }
    }
  },
})

/** What no branch of an action catches, in words. */
function uncaught({ type, branches, consent }: ActionNode): string | undefined {
  const has = (label: string): boolean => branches.some(each => each.label === label)
  // An answer that leads nowhere is told as such.
  if (consent && ![...consent.grant, ...consent.refuse].every(has)) return undefined
  if (!type.hasDefault || branches.length === 0 || has('Default') || mayEnd.includes(type.name)) return undefined
  switch (type.name) {
    case 'Menu':
      // Without both, it is told when it is read.
      return has('Timeout') ? 'a caller who presses another key is stuck' : undefined
    case 'Capture':
      return ['Terminator', 'MaxDigits', 'Timeout', 'InterDigitTimeout'].every(has)
        ? undefined
        : 'what the other branches do not catch leaves the caller stuck'
    case 'Case':
      return 'a value that fits no branch ends the path'
    case 'Hours':
      return has('Open') && has('Closed') && has('Holiday') ? undefined : 'the hours that have no branch end the path'
    case 'Loop':
    case 'For':
      return has('Repeat') && has('Finished')
        ? undefined
        : has('Repeat')
          ? 'the path ends after the last turn'
          : 'it never takes a turn: "Repeat" leads nowhere'
    case 'Music':
      return 'the path ends when the music does'
    default:
      return 'the path ends there when all goes well'
  }
}
