import type { Hover } from 'vscode-languageserver-types'
import { actionNamed } from '../actions/index.ts'
import { exitsOf } from '../script/read-branches.ts'
import type { ActionNode } from '../script/tree.ts'
import { builtins } from '../snippet/builtins/index.ts'
import { lineOf } from '../text/source.ts'
import { definitionOf } from './definition.ts'
import { isSame, type Mention, mentionAt, mentionsIn } from './mentions.ts'
import { rangeOf } from './ranges.ts'
import { linesOf, recordedAt } from './recording-here.ts'
import { ruleText } from './rule-text.ts'
import { standingAt } from './standing.ts'
import type { View } from './view.ts'
import { keysIn, wayAt } from './way.ts'

/** What can be said of the word at an offset: an action, a property, a name, a function, a recording rule. */
export function hoverAt(view: View, offset: number): Hover | undefined {
  return (
    ofMention(view, offset) ??
    ofExported(view, offset) ??
    ofRule(view, offset) ??
    ofKey(view, offset) ??
    ofFunction(view, offset)
  )
}

function shown(lines: readonly string[], view: View, start: number, end: number): Hover {
  return {
    contents: { kind: 'markdown', value: lines.join('\n') },
    range: rangeOf({ source: view.source, start, end }),
  }
}

/** The name of a rule anywhere: in a comment, behind `assumptions`, in a reason. */
function ofRule(view: View, offset: number): Hover | undefined {
  const word = wordAt(view.source.text, offset, /[\w.-]/)
  const says = /^(?:R\d{1,2})(?:\.\w+)?$/.test(word.text) ? ruleText(word.text) : undefined
  if (says === undefined) return undefined
  const key = keyText(view, offset)
  return shown(key === undefined ? [says] : [key, '', says], view, word.start, word.end)
}

function ofKey(view: View, offset: number): Hover | undefined {
  const way = view.form && wayAt(view.source.text, offset)
  const text = keyText(view, offset)
  return way && text !== undefined ? shown([text], view, way.start, way.end) : undefined
}

/** What the form says of a key, or of the key of a value. */
function keyText({ source, form }: View, offset: number): string | undefined {
  const way = form && wayAt(source.text, offset)
  if (!way || way.part === 'block') return undefined
  const word = source.text.slice(way.start, way.end).replace(/^(["'])(.*)\1$/, '$2')
  const path = way.part === 'key' ? [...way.path, word] : way.path
  const { key, shapes } = standingAt(form, path, keysIn(source.text))
  if (!key?.says) return undefined
  if (key.isTag && way.part === 'key') return typeText(key.name, key.says)
  const words = shapes.flatMap(each =>
    each.kind === 'text' && each.words && each.words.length <= 12 ? each.words : [],
  )
  const says = words.find(each => each.name === word)?.says
  const choice = words.length > 0 ? [`\n\nOne of ${words.map(each => `\`${each.name}\``).join(', ')}.`] : []
  return [`**${key.name}**: ${key.says}`, ...choice, ...(says === undefined ? [] : [`\n\n\`${word}\`: ${says}`])].join(
    '',
  )
}

/** An action type with what can be written in it, or the verb of a step. */
function typeText(name: string, says: string): string {
  const type = actionNamed(name)
  if (type?.name !== name) return `**${name}**: ${says}`
  const properties = type.properties.map(
    each => `- \`${each.name}\`${each.required ? ' (needed)' : ''}: ${each.summary}`,
  )
  const exits = exitsOf(type)
  return [
    `**${name}**: ${says}`,
    ...(properties.length > 0 ? ['', ...properties] : []),
    ...(exits.length > 0
      ? ['', `Branches: ${exits.map(each => `\`${each}\``).join(', ')}${type.customBranches ? ', and your own' : ''}.`]
      : []),
  ].join('\n')
}

function ofMention(view: View, offset: number): Hover | undefined {
  const mention = mentionAt(view, offset)
  if (!mention) return undefined
  const { start, end } = mention.at
  const lines = mentionLines(mention, view)
  return lines.length > 0 ? shown(lines, view, start, end) : undefined
}

/** An action of Studio's own file, in which only a type tells where it is. */
function ofExported(view: View, offset: number): Hover | undefined {
  const { form, script, source } = view
  if (form || script?.source !== source) return undefined
  const node = script.actions.find(({ typeAt }) => typeAt.start <= offset && offset <= typeAt.end)
  return node && shown(actionLines(node, view), view, node.typeAt.start, node.typeAt.end)
}

function mentionLines(mention: Mention, view: View): readonly string[] {
  const { kind, name } = mention
  switch (kind) {
    case 'action':
    case 'action-or-type': {
      const node = view.script?.actions.find(each => each.id === name)
      return node ? actionLines(node, view) : []
    }
    case 'variable':
      return variableLines(mention, view)
    case 'agent':
    case 'person':
    case 'destination': {
      const agent = view.center?.agents.get(name)
      if (!agent) return []
      const skills = agent.skills.includes('*') ? 'every skill' : agent.skills.join(', ')
      const heard = agent.recordable.voice ? '' : ' The voice is never recorded (R6).'
      return [`**${agent.name}**${agent.team === '' ? '' : `, team ${agent.team}`}: takes ${skills}.${heard}`]
    }
    case 'skill': {
      const takers = [...(view.center?.agents.values() ?? [])].filter(
        ({ skills }) => skills.includes('*') || skills.includes(name),
      )
      if (!view.center) return []
      return [
        `**${name}**: ${takers.length === 0 ? 'no agent takes it' : `taken by ${takers.map(each => each.name).join(', ')}`}.`,
      ]
    }
    default:
      return []
  }
}

function actionLines(node: ActionNode, view: View): readonly string[] {
  const { id, type, typeName, caption, branches } = node
  const recorded = recordedAt(view, node)
  return [
    `**${id}**: ${typeName}${caption === undefined ? '' : ` “${caption}”`}`,
    '',
    type.summary,
    ...(branches.length > 0 ? ['', ...branches.map(each => `- ${each.label} → \`${each.target}\``)] : []),
    ...(recorded.length > 0 ? ['', ...linesOf(recorded)] : []),
  ]
}

function variableLines(mention: Mention, view: View): readonly string[] {
  const same = mentionsIn(view).filter(each => isSame(each, mention))
  const set = same.filter(each => each.role === 'definition').length
  const first = definitionOf(mention, view)
  const where = set > 0 && first ? `first in line ${lineOf(first)}` : 'nothing here sets it'
  return [
    `**${mention.name}**: variable; set ${set} ${set === 1 ? 'time' : 'times'} (${where}), read ${same.length - set}.`,
  ]
}

function ofFunction(view: View, offset: number): Hover | undefined {
  const word = wordAt(view.source.text, offset, /\w/)
  const way = wayAt(view.source.text, offset)
  const found = way?.path[0] === 'actions' && way.part !== 'key' ? builtins.get(word.text.toLowerCase()) : undefined
  return found && shown([`**${found.name}**: ${found.summary}`], view, word.start, word.end)
}

function wordAt(
  text: string,
  offset: number,
  letter: RegExp,
): { readonly text: string; readonly start: number; readonly end: number } {
  let start = offset
  let end = offset
  while (start > 0 && offset - start < 100 && letter.test(text[start - 1] ?? ' ')) start--
  while (end < text.length && end - offset < 100 && letter.test(text[end] ?? ' ')) end++
  return { text: text.slice(start, end).replace(/\.$/, ''), start, end }
}
