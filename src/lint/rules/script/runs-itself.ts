import { scriptRule } from '../../rule.ts'
import { subscriptOf } from '../../subscript-of.ts'
import { placeOf } from '../../wiring.ts'

export const runsItself = scriptRule({
  code: 'script/runs-itself',
  severity: 'warning',
  summary: 'A script runs itself as a subscript.',
  why: 'Each run stands on the one before: a caller who goes round often enough reaches the platform’s limit, and the call fails there. A branch back, or Runscript, does not pile up.',
  rests: 'E5; Studio’s limit of subscripts that call one another',
  bad: `
script: Again
actions:
  begin: { Begin: , next: ask }
  ask: { Menu: { Phrase: Press 1. }, branches: { "1": queue, Default: again } }
  again: { Runsub: { ScriptName: Again }, branches: { Default: queue, Error: queue } }
  queue: { Reqagent: { Skill: Sales } }`,
  good: `
script: Again
actions:
  begin: { Begin: , next: ask }
  ask: { Menu: { Phrase: Press 1. }, branches: { "1": queue, Default: turns } }
  turns: { Loop: { Repeat: 3 }, branches: { Repeat: ask, Finished: queue } }
  queue: { Reqagent: { Skill: Sales } }`,
  *check({ script, flow }) {
    for (const node of script.actions)
      if (node.type.name === 'Runsub' && subscriptOf(node, flow)?.script === script)
        yield {
          at: placeOf(node, 'ScriptName'),
          message: `"${script.name}" runs itself: each run stands on the one before`,
          hint: 'lead a branch back instead',
        }
  },
})
