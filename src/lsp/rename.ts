import type { Edit } from './edit.ts'
import { type Mention, mentionAt } from './mentions.ts'
import { referencesOf } from './references.ts'
import type { View } from './view.ts'

/** What can be renamed at an offset: the id of an action that is there. */
export function renamableAt(view: View, offset: number): Mention | undefined {
  const mention = mentionAt(view, offset)
  if (mention?.kind !== 'action' && mention?.kind !== 'action-or-type') return undefined
  return view.script?.actions.some(each => each.id === mention.name) ? mention : undefined
}

/** The edits that give an action another id, wherever it is named; a text says why not. */
export function rename(view: View, offset: number, name: string, others: readonly View[]): readonly Edit[] | string {
  const mention = renamableAt(view, offset)
  if (!mention) return 'only the id of an action can be renamed'
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(name)) return 'an id is letters, digits, "_", "-" and "."'
  if (view.script?.actions.some(each => each.id === name && name !== mention.name))
    return `there is an action "${name}" already`
  return referencesOf(mention, view, others).map(at => ({ at, text: name }))
}
