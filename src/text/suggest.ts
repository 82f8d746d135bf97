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
  return best ?? onlyBeginning(wanted, known)
}

/** The one name that begins like this: "Script" for "ScriptName". */
function onlyBeginning(wanted: string, known: Iterable<string>): string | undefined {
  if (wanted.length < 3) return undefined
  const [first, ...others] = [...known].filter(each => each.toLowerCase().startsWith(wanted))
  return others.length === 0 ? first : undefined
}

/** A hint for an unknown name: the nearest one, else those of its family (`family/name`), else all; the first dozen. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const all = [...known]
  const best = nearest(name, all)
  if (best !== undefined) return `did you mean "${best}"?`
  if (all.length === 0) return 'there is none to choose from'
  const family = /^[^/]+\//.exec(name)?.[0]
  const related = family === undefined ? [] : all.filter(each => each.startsWith(family))
  const names = related.length > 0 ? related : all
  const listed = [...names].sort().slice(0, 12).join(', ')
  return `expected one of ${listed}${names.length > 12 ? ', …' : ''}`
}
