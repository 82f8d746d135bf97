import type { Run } from './run.ts'

/** The largest index of an array (help page Arrays). */
const largestIndex = 63_000_000

/** Elements of a pipe-delimited text; none in an empty one. */
export function countOf(text: string): number {
  if (text === '') return 0
  let count = 1
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) count += 1
  return count
}

/** The element at an index from 1; undefined where the array has none. */
export function elementAt(text: string, index: number): string | undefined {
  if (index < 1 || text === '') return undefined
  let start = 0
  for (let passed = 1; passed < index; passed += 1) {
    const bar = text.indexOf('|', start)
    if (bar < 0) return undefined
    start = bar + 1
  }
  const end = text.indexOf('|', start)
  return text.slice(start, end < 0 ? undefined : end)
}

/** The array with one element replaced, or added behind; what does not fit into MaxStringSize is never built. */
export function withElement(text: string, index: number, element: string, run: Run): string {
  checkIndex(index, run)
  run.chargeText(text.length + element.length)
  const elements = text === '' ? [] : text.split('|')
  const gap = index - 1 - elements.length
  // assumption: arrayGap
  if (gap > 0 && run.scope.assumptions.arrayGap === 'fail')
    run.fail(`the array has ${elements.length} elements, and no place ${index}`)
  if (gap <= 0) {
    elements[index - 1] = element
    return elements.join('|')
  }
  // An array whose only element is empty looks like none, so the gap starts with its bar.
  const bars = elements.length === 0 ? gap : gap + 1
  const room = Math.max(0, run.scope.maxStringSize + 1 - text.length)
  return `${text}${'|'.repeat(Math.min(bars, room))}${bars > room ? '' : element}`
}

/** Fails for an index that no array can have, in the platform's words. */
export function checkIndex(index: number, run: Run): void {
  if (index > largestIndex)
    run.fail(
      `Array index out of bounds. The current array index (${index}) exceeds the maximum allowed index (${largestIndex})`,
    )
  if (index < 1) run.fail(`Array index out of bounds. Arrays begin at 1, not at ${index}`)
}
