import type { Span } from '../text/source.ts'
import { isSame, type Mention, mentionAt, mentionsIn } from './mentions.ts'
import type { View } from './view.ts'

/** Whether the thing at an offset is spoken of in other files too. */
export function isWide({ kind }: Mention): boolean {
  return kind !== 'branch' && kind !== 'indicator'
}

/** Every place in these files that names the thing at an offset of the first one. */
export function referencesAt(
  view: View,
  offset: number,
  others: readonly View[],
  withDefinition = true,
): readonly Span[] {
  const mention = mentionAt(view, offset)
  return mention ? referencesOf(mention, view, others, withDefinition) : []
}

export function referencesOf(
  mention: Mention,
  view: View,
  others: readonly View[],
  withDefinition = true,
): readonly Span[] {
  const files = [view, ...others.filter(each => each.source.path !== view.source.path)]
  return files
    .filter(each => each === view || belongsTogether(mention, view, each))
    .flatMap(each => mentionsIn(each).filter(other => isSame(other, mention)))
    .filter(each => withDefinition || each.role === 'use')
    .map(each => each.at)
}

/** Actions and variables are those of one script, agents and skills those of one center. */
function belongsTogether({ kind }: Mention, view: View, other: View): boolean {
  switch (kind) {
    case 'action':
    case 'action-or-type':
    case 'variable':
      return view.script !== undefined && view.script.source.path === other.script?.source.path
    case 'script':
      return true
    case 'branch':
    case 'indicator':
    case 'script-file':
    case 'center-file':
      return false
    default:
      return view.center?.source !== undefined && view.center.source.path === other.center?.source?.path
  }
}
