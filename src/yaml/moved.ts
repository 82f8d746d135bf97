import type { Source, Span } from '../text/source.ts'
import type { Text } from '../text/written.ts'
import type { Node } from './node.ts'

type OffsetAt = Text['offsetAt']

/** What a moved function rests on, so that the thousandth move is no deeper than the first. */
const origins = new WeakMap<OffsetAt, { readonly origin: OffsetAt; readonly delta: number }>()

/** The same node in another text, so many characters further on. */
export function moved<N extends Node>(node: N, source: Source, delta: number): N
export function moved(node: Node, source: Source, delta: number): Node {
  const at = movedSpan(node.at, source, delta)
  switch (node.kind) {
    case 'scalar': {
      const { value, at: textAt, offsetAt } = node.text
      const text = {
        value,
        at: textAt === node.at ? at : movedSpan(textAt, source, delta),
        offsetAt: movedOffsets(offsetAt, delta),
      }
      return { ...node, at, text }
    }
    case 'list':
      return { ...node, at, items: node.items.map(each => moved(each, source, delta)) }
    case 'map':
      return {
        ...node,
        at,
        entries: node.entries.map(({ key, value }) => ({
          key: moved(key, source, delta),
          value: moved(value, source, delta),
        })),
      }
  }
}

function movedSpan({ start, end }: Span, source: Source, delta: number): Span {
  return { source, start: start + delta, end: end + delta }
}

function movedOffsets(offsetAt: OffsetAt, more: number): OffsetAt {
  if (more === 0) return offsetAt
  const known = origins.get(offsetAt)
  const origin = known?.origin ?? offsetAt
  const delta = (known?.delta ?? 0) + more
  const made: OffsetAt = offset => origin(offset) + delta
  origins.set(made, { origin, delta })
  return made
}
