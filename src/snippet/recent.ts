/** How many letters of texts are remembered at least; at the most twice as many. */
const letters = 200_000

/**
 * Remembers what was made of the latest texts: linking looks at each more than once, and while one is typed the others stay
 * as they are. What is made must depend on the text alone, and nobody may change it.
 */
export function recent<Made>(make: (text: string) => Made): (text: string) => Made {
  let young = new Map<string, Made>()
  let old = new Map<string, Made>()
  let length = 0
  return text => {
    const known = young.get(text)
    if (known !== undefined) return known
    const made = old.get(text) ?? make(text)
    length += text.length
    if (length > letters) {
      old = young
      young = new Map()
      length = text.length
    }
    young.set(text, made)
    return made
  }
}
