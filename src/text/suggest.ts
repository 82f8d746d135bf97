import { distance } from 'fastest-levenshtein'

/** The known name that was probably meant: at most a third of its letters differ, case does not count. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase().slice(0, 200)
  let best: string | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (const each of known) {
    const far = distance(wanted, each.toLowerCase())
    if (far < bestDistance && far <= Math.max(1, Math.floor(Math.max(wanted.length, each.length) / 3))) {
      best = each
      bestDistance = far
    }
  }
  return best
}

/** A hint for an unknown name: the nearest one, else all of them if they are few. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const names = [...known]
  const best = nearest(name, names)
  if (best !== undefined) return `did you mean "${best}"?`
  if (names.length === 0) return 'there is none to choose from'
  const listed = [...names].sort().slice(0, 12).join(', ')
  return `expected one of ${listed}${names.length > 12 ? ', …' : ''}`
}
