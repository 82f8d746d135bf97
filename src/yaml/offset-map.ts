import type { Scalar } from 'yaml'

/**
 * Maps an offset in a scalar's value to its offset in the file: block scalars lose their indentation, quoted ones their escapes.
 * Computed when first asked.
 */
export function offsetMap(text: string, value: string, node: Scalar.Parsed): (offset: number) => number {
  let offsets: readonly number[] | undefined
  const [start, end] = node.range
  if (node.type === 'PLAIN' && text.startsWith(value, start)) return offset => start + Math.min(offset, value.length)
  return offset => {
    offsets ??= align(text, value, start, end, node.type)
    return offsets[Math.min(Math.max(0, offset), offsets.length - 1)] ?? start
  }
}

/** Walks both texts together: what a value does not hold (indentation, escapes, folds) is passed over in the file. */
function align(text: string, value: string, start: number, end: number, type: Scalar.Parsed['type']): readonly number[] {
  let at = start
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') at = text.indexOf('\n', start) + 1
  else if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') at = start + 1
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
  const indent = isBlock ? indentation(text, at, end) : 0
  const offsets: number[] = []
  let isLineStart = isBlock
  for (let index = 0; index < value.length; index++) {
    if (isLineStart) for (let skipped = 0; skipped < indent && text[at] === ' '; skipped++) at++
    const character = value[index]
    if (type === 'QUOTE_DOUBLE' && text[at] === '\\') {
      offsets.push(at)
      at += escapeLength(text, at)
      // A surrogate pair is one escape.
      if (/[\ud800-\udbff]/.test(character ?? '') && /[\udc00-\udfff]/.test(value[index + 1] ?? '') && text[at] !== '\\') {
        offsets.push(at)
        index++
      }
      continue
    }
    if (type === 'QUOTE_SINGLE' && text.startsWith("''", at)) {
      offsets.push(at)
      at += 2
      continue
    }
    if (character === '\n' || (!isBlock && character === ' ' && /\s/.test(text[at] ?? ''))) {
      if (text[at] === '\r') at++
      offsets.push(at)
      if (character === ' ' && text.slice(at).search(/\S/) > 0 && /^[ \t]*\r?\n/.test(text.slice(at, at + 200))) at += text.slice(at).search(/\S/)
      else at++
      isLineStart = isBlock && character === '\n'
      continue
    }
    if (type === 'BLOCK_FOLDED' && character === ' ' && (text[at] === '\n' || text[at] === '\r')) {
      if (text[at] === '\r') at++
      offsets.push(at)
      at++
      isLineStart = true
      continue
    }
    isLineStart = false
    offsets.push(at)
    at++
  }
  offsets.push(Math.min(at, end))
  return offsets
}

/** Spaces before the first line of a block scalar that is not blank. */
function indentation(text: string, from: number, end: number): number {
  for (const line of text.slice(from, end).split('\n')) if (line.trim() !== '') return line.length - line.trimStart().length
  return 0
}

function escapeLength(text: string, at: number): number {
  const kind = text[at + 1]
  return kind === 'x' ? 4 : kind === 'u' ? 6 : kind === 'U' ? 10 : 2
}
