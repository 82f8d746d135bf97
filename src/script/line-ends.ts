import type { ActionNode, Text } from './tree.ts'

/** How lines end in the texts of an action. Studio keeps what its author's program wrote, action by action. */
export type LineEnds = 'lf' | 'crlf'

export const lineEndNames: readonly LineEnds[] = ['lf', 'crlf']

/** How the lines of an action's texts end; undefined where each is one line. */
export function lineEndsOf({ properties }: ActionNode): LineEnds | undefined {
  const texts = [...properties.values()].flatMap(words)
  if (texts.some(each => each.includes('\r\n'))) return 'crlf'
  return texts.some(each => each.includes('\n')) ? 'lf' : undefined
}

/** What most actions of a script have; undefined for line feeds, which go without saying. */
export function mostLineEnds(actions: readonly ActionNode[]): 'crlf' | undefined {
  const found = actions.map(lineEndsOf)
  return count(found, 'crlf') > count(found, 'lf') ? 'crlf' : undefined
}

const count = (found: readonly (LineEnds | undefined)[], ends: LineEnds): number =>
  found.filter(each => each === ends).length

const words = (written: Text | readonly Text[]): readonly string[] =>
  'value' in written ? [written.value] : written.map(each => each.value)
