import { distance } from 'fastest-levenshtein'

/** Whether a long name looks like another one misspelt: a letter too many, too few, changed or swapped; a digit or an "s" at the end makes another name. */
export function isSlip(name: string, meant: string): boolean {
  if (name.length < 7 || /\d/.test(name + meant) || distance(name, meant) > 2) return false
  const stem = (word: string): string => word.replace(/(?:s|\d+)$/, '')
  const isSwap = [...name].sort().join('') === [...meant].sort().join('')
  return stem(name) !== stem(meant) && (distance(name, meant) === 1 || isSwap)
}
