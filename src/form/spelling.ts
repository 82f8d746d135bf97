/** A regular expression of these names in any case, with blanks, `-` and `_` between letters, and perhaps an old `On` before. */
export function anySpelling(names: readonly string[], more: { readonly withOn?: boolean } = {}): string {
  const gap = '[ _-]*'
  const letters = (name: string) => [...name.replace(/[\s_-]+/g, '')].map(letter => eitherCase(letter)).join(gap)
  return `^${gap}${more.withOn ? `(?:[oO]${gap}[nN]${gap})?` : ''}(?:${names.map(letters).join('|')})${gap}$`
}

/** The same in any case, and nothing else. */
export function anyCase(words: readonly string[]): string {
  return `^\\s*(?:${words.map(word => [...word].map(eitherCase).join('')).join('|')})\\s*$`
}

function eitherCase(letter: string): string {
  const lower = letter.toLowerCase()
  const upper = letter.toUpperCase()
  return lower === upper ? letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : `[${lower}${upper}]`
}
