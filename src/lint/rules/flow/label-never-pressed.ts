import type { ActionNode } from '../../../script/tree.ts'
import { scriptRule } from '../../rule.ts'
import { constantOf } from '../../wiring.ts'

export const labelNeverPressed = scriptRule({
  code: 'flow/label-never-pressed',
  severity: 'error',
  summary: 'A branch of a Menu waits for keys that the Menu can never collect.',
  why: 'The keys are more than MaxDigits, or no keys of a telephone. The branch is never taken, and its callers go by Default: a refusal that is never heard.',
  rests: 'E8; Studio’s help of MENU: MaxDigits counts the terminator',
  bad: `
script: Agree
actions:
  begin: { Begin: , next: ask }
  ask:
    Menu: { Phrase: Press 10 for sales., MaxDigits: 1 }
    branches: { "10": queue, Default: bye }
  queue: { Reqagent: { Skill: Sales } }
  bye: { Hangup: }`,
  good: `
script: Agree
actions:
  begin: { Begin: , next: ask }
  ask:
    Menu: { Phrase: Press 10 for sales., MaxDigits: 2 }
    branches: { "10": queue, Default: bye }
  queue: { Reqagent: { Skill: Sales } }
  bye: { Hangup: }`,
  *check({ script }) {
    for (const node of script.actions) {
      if (node.type.name !== 'Menu') continue
      for (const { label, labelAt } of node.branches) {
        const why = label === 'Default' ? undefined : reason(node, label)
        if (why !== undefined) yield { at: labelAt, message: `nobody can press "${label}": ${why}` }
      }
    }
  },
})

const own = ['Terminator', 'MaxDigits', 'Timeout', 'InterDigitTimeout']

function reason(node: ActionNode, label: string): string | undefined {
  if (own.includes(label)) return undefined
  if (!/^[0-9*#]+$/.test(label)) return 'these are no keys of a telephone'
  const written = node.properties.get('MaxDigits') === undefined ? '1' : constantOf(node, 'MaxDigits')
  const most = written === undefined || written === '' ? Number.NaN : Number(written)
  return label.length > most ? `the menu takes ${most === 1 ? 'one key' : `${most} keys`} at the most` : undefined
}
