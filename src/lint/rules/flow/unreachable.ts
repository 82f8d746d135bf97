import type { ActionNode } from '../../../script/tree.ts'
import { parseSnippet } from '../../../snippet/parse.ts'
import { type Found, scriptRule } from '../../rule.ts'
import { called, type Wiring, wiringOf } from '../../wiring.ts'

export const unreachable = scriptRule({
  code: 'flow/unreachable',
  severity: 'warning',
  summary: 'An action to which no branch leads never runs.',
  why: 'It reads as if it did something. Often it is what a moved arrow left behind; a DoNotRecord that nothing leads to protects nobody.',
  rests: 'Studio: a path begins at Begin or at an event action (E1)',
  bad: `
script: Hello
actions:
  begin: { Begin: , next: hello }
  hello: { Play: { Phrase: Hello. }, next: bye }
  refused: { DoNotRecord: , next: bye }
  bye: { Hangup: }`,
  good: `
script: Hello
actions:
  begin: { Begin: , next: refused }
  refused: { DoNotRecord: , next: hello }
  hello: { Play: { Phrase: Hello. }, next: bye }
  bye: { Hangup: }`,
  *check({ script }) {
    const wiring = wiringOf(script)
    const entries = script.actions.filter(each => each.type.handles !== undefined || each.type.name === 'Begin')
    const live = new Set(entries.flatMap(each => [...wiring.reachable(each).keys()]))
    const dead = script.actions.filter(each => !live.has(each.id))
    const told = new Set<string>()
    for (const node of [...dead.filter(each => wiring.before(each).length === 0), ...dead]) {
      if (told.has(node.id)) continue
      const group = [...wiring.reachable(node).values()].map(each => each.node)
      const own = group.filter(each => !live.has(each.id) && !told.has(each.id))
      for (const each of own) told.add(each.id)
      if (own.some(each => !isHarmless(each))) yield tell(node, own.length - 1, wiring)
    }
  },
})

function tell(node: ActionNode, more: number, { begin }: Wiring): Found {
  const rest = more === 0 ? '' : `, nor to the ${more === 1 ? 'one' : more} behind it`
  return {
    at: node.typeAt,
    message: `no branch leads to ${called(node)}${rest}`,
    hint: 'wire it, or delete it',
    ...(begin ? { related: [{ at: begin.typeAt, message: 'the script begins here' }] } : {}),
  }
}

/** Comments, what ends a path of comments, and snippets that declare functions or hold nothing but a text of reference. */
function isHarmless(node: ActionNode): boolean {
  if (['Note', 'Annotation', 'Stop', 'Return', 'End'].includes(node.type.name)) return true
  if (node.type.name !== 'Snippet') return false
  const code = node.properties.get('Data')
  if (code === undefined || !('value' in code)) return true
  const { program } = parseSnippet(code.value)
  return program.functions.length > 0 || program.statements.length === 0 || /reference/i.test(node.caption ?? node.id)
}
