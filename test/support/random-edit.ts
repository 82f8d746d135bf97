import fc from 'fast-check'

/**
 * A small edit of a script's text, as an author makes one: the lines with one place changed, or the same where there is none. None changes
 * how long anything takes: a call with times is another one then.
 */
type Edit = (lines: readonly string[], draw: (below: number) => number) => readonly string[]

/** Changes one line of those that fit. */
const inOneOf =
  (fits: RegExp, change: (line: string, draw: (below: number) => number) => string): Edit =>
  (lines, draw) => {
    const places = lines.flatMap((line, at) => (fits.test(line) ? [at] : []))
    const place = places[draw(Math.max(1, places.length))]
    return lines.map((line, at) => (at === place ? change(line, draw) : line))
  }

const edits: Readonly<Record<string, Edit>> = {
  'two branches swapped': inOneOf(/branches: \{ .*, .*\}/, line => {
    const [one = '', other = ''] = line.match(/a\d+(?=[, ])/g) ?? []
    return line.replace(/a\d+(?=[, ])/g, each => (each === one ? other : each === other ? one : each))
  }),
  'a target changed': inOneOf(/branches: \{|next: /, (line, draw) => line.replace(/a\d+\b/, `a${draw(3)}`)),
  'an action dropped': inOneOf(
    /^ {4}(DoNotRecord|RecordAgentOnly|LogRecordingPro|Indicate|Putvalue|Unlink):/,
    () => '    Play: {}',
  ),
  'a text changed': inOneOf(/Phrase: /, line => line.replace(/Phrase: [A-Z]/, 'Phrase: Z')),
  'a constant changed': inOneOf(/count > 2|Repeat: 2|MaxDigits: \d|count \+ 1/, (line, draw) =>
    line.replace(/(count > |Repeat: |MaxDigits: |count \+ )\d/, `$1${1 + draw(4)}`),
  ),
}

/** What may be done to a script: its text behind an edit from the text before. */
export const randomEdit: fc.Arbitrary<(text: string) => string> = fc
  .tuple(fc.constantFrom(...Object.values(edits)), fc.array(fc.nat(999), { minLength: 4, maxLength: 4 }))
  .map(([edit, dice]) => (text: string) => {
    let at = 0
    return edit(text.split('\n'), below => (dice[at++ % dice.length] ?? 0) % below).join('\n')
  })
