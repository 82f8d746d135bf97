import type { InlayHint } from 'vscode-languageserver-types'
import type { ActionNode } from '../script/tree.ts'
import { positionAt } from '../text/source.ts'
import { positionOf } from './ranges.ts'
import { linesOf, recordedAt, wordsOf } from './recording-here.ts'
import type { View } from './view.ts'

/** More ways than these are only counted; the whole list stands in the hover. */
const mostShown = 2

/** At each action between two offsets, behind its id: what is being recorded there. */
export function recordingHints(view: View, from: number, to: number): readonly InlayHint[] {
  const { script, source } = view
  if (view.kind !== 'script' || !script || !view.flow || script.source !== source) return []
  return script.actions
    .filter(({ at }) => at.start <= to && lineEndAt(view, at.start) >= from)
    .flatMap(node => hintAt(view, node))
}

function hintAt(view: View, node: ActionNode): readonly InlayHint[] {
  const all = recordedAt(view, node)
  if (all.length === 0) return []
  const words = wordsOf(all)
  const shown = words.slice(0, mostShown).join(' or ')
  const more = words.length > mostShown ? `, or ${words.length - mostShown} more` : ''
  return [
    {
      position: positionOf(view.source, lineEndAt(view, node.at.start)),
      label: `${shown}${more}`,
      paddingLeft: true,
      tooltip: {
        kind: 'markdown',
        value: linesOf(all).join('\n'),
      },
    },
  ]
}

function lineEndAt({ source }: View, offset: number): number {
  const { line } = positionAt(source, offset)
  const end = source.text.indexOf('\n', offset)
  const stop = end < 0 ? source.text.length : end
  return line > 0 && source.text[stop - 1] === '\r' ? stop - 1 : stop
}
