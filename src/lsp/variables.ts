import type { Compiled } from '../behavior/station.ts'
import { compileProperties, functionsOf } from '../flow/compile-texts.ts'
import { isParameter, treesOf } from '../lint/analysis/names.ts'
import type { ActionNode, Script } from '../script/tree.ts'
import { setBy } from '../snippet/set-by.ts'
import { walk } from '../snippet/walk.ts'
import type { Text } from '../text/written.ts'
import type { Mention } from './mentions.ts'

const known = new WeakMap<Script, readonly Mention[]>()

/** Every place of a script that reads a variable or gives it a value: in code, in braces, in properties. */
export function variablesIn(script: Script): readonly Mention[] {
  const found = known.get(script)
  if (found) return found
  const functions = functionsOf(script)
  const mentions = script.actions.flatMap(node => {
    const { value: compiled } = compileProperties(node, functions, true)
    return [...node.properties].flatMap(([property, written]) => {
      const of = node.type.properties.find(each => each.name === property)
      const isName = of?.kind === 'variable' || of?.kind === 'names'
      const texts = 'value' in written ? [written] : written
      const forms = formsOf(compiled.get(property))
      return texts.flatMap((text, index) => (isName ? named(text, node) : inCode(text, forms[index])))
    })
  })
  known.set(script, mentions)
  return mentions
}

function formsOf(compiled: Compiled | undefined): readonly Compiled[] {
  return compiled === undefined ? [] : compiled.kind === 'list' ? compiled.items : [compiled]
}

/** A property that is a variable's name; where it is filled the variable gets a value, but Case looks at it. */
function named(text: Text, node: ActionNode): readonly Mention[] {
  const name = text.value.trim()
  if (!/^[\p{L}_$][\p{L}\p{N}_$.:]*$/u.test(name)) return []
  const from = text.value.indexOf(name)
  return [mention(text, name, from, node.type.name === 'Case' ? 'use' : 'definition')]
}

function inCode(text: Text, compiled: Compiled | undefined): readonly Mention[] {
  const mentions: Mention[] = []
  for (const tree of compiled ? treesOf(compiled) : [])
    walk(tree, {
      statement: statement => {
        const name = setBy(statement)
        if (name === undefined || statement.kind === 'call' || isParameter(tree, name, statement.start)) return
        const from = wordFrom(text.value, name, statement.start)
        if (from >= 0) mentions.push(mention(text, name, from, 'definition'))
      },
      expression: each => {
        if (each.kind === 'name' && !isParameter(tree, each.name, each.start))
          mentions.push(
            mention(text, each.name, Math.max(each.start, text.value.indexOf(each.name, each.start)), 'use'),
          )
      },
    })
  return mentions
}

/** Where a name stands behind an offset, as a word of its own. */
function wordFrom(text: string, name: string, from: number): number {
  for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\p{L}\p{N}_$]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}_$]/u.test(text[at + name.length] ?? ' '))
      return at
  return -1
}

function mention(text: Text, name: string, from: number, role: Mention['role']): Mention {
  const { offsetAt, at } = text
  const start = offsetAt(from)
  return {
    kind: 'variable',
    name,
    at: { source: at.source, start, end: Math.max(start + 1, offsetAt(from + name.length)) },
    role,
  }
}
