import { unknown } from '../actions/unknown.ts'
import type { ActionNode } from './tree.ts'

/** An id of several words is no longer than this. */
const longestId = 28

/**
 * A name for each action, by its id: names stay, Studio's numbers become names made of the caption, or of the type where
 * there is none. The order of the actions decides who gets a name and who gets it with a number behind it.
 */
export function printIds(actions: readonly ActionNode[]): ReadonlyMap<string, string> {
  const names = new Map(actions.filter(each => !isNumber(each.id)).map(({ id }) => [id, id]))
  const taken = new Set(names.values())
  // Where to go on counting: thousands of actions may have the same caption.
  const counts = new Map<string, number>()
  for (const action of actions) {
    if (names.has(action.id)) continue
    const name = nameFor(action)
    const stem = /\d$/.test(name) ? `${name}_` : name
    let count = counts.get(name) ?? 1
    let found = count === 1 ? name : `${stem}${count}`
    while (taken.has(found)) found = `${stem}${++count}`
    counts.set(name, count)
    names.set(action.id, found)
    taken.add(found)
  }
  return names
}

const isNumber = (id: string): boolean => /^\d+$/.test(id)

function nameFor({ type, typeName, caption }: ActionNode): string {
  const typed = camelCase(type === unknown ? typeName.replace(/_LIBID_.*$/, '') : type.name) || 'action'
  if (type.name === 'Begin' || caption === undefined) return typed
  const said = camelCase(caption)
  if (said === '') return typed
  return isNumber(said) ? `${typed}${said}` : said
}

/** The words of a text as one: letters of any language and digits, as many words as are short enough. */
function camelCase(text: string): string {
  const words = text.replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  let name = ''
  for (const word of words) {
    const next = name + (name === '' ? lowered(word) : raised(word))
    if (name !== '' && next.length > longestId) break
    name = next
  }
  return [...name].slice(0, longestId).join('')
}

/** `Menu` → `menu`, `VM` → `vm`, `VMRes` → `vmRes`. */
function lowered(word: string): string {
  return word.replace(/^\p{Lu}+(?!\p{Ll})|^\p{Lu}/u, start => start.toLowerCase())
}

function raised(word: string): string {
  const [first = '', ...rest] = word
  return first.toUpperCase() + (/^[\p{Lu}\p{N}]+$/u.test(word) ? rest.join('').toLowerCase() : rest.join(''))
}
