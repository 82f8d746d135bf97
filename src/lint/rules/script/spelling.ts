import type { Span } from '../../../text/source.ts'
import { type Found, scriptRule } from '../../rule.ts'

export const spelling = scriptRule({
  code: 'script/spelling',
  severity: 'info',
  summary: 'An action, a property, its value or a branch is not spelt as in the manual.',
  why: 'Case, blanks and a leading "On" do not count, so the script runs the same; but people search for one spelling.',
  rests: 'the language: names match without regard to case, spaces and an old leading "On"',
  fixable: true,
  bad: `
script: Ask
actions:
  begin: { Begin: , next: ask }
  ask: { MENU: { phrase: Press 1. }, branches: { "1": bye, OnTimeout: bye, Default: bye } }
  bye: { Hangup: }`,
  good: `
script: Ask
actions:
  begin: { Begin: , next: ask }
  ask: { Menu: { Phrase: Press 1. }, branches: { "1": bye, Timeout: bye, Default: bye } }
  bye: { Hangup: }`,
  *check({ script }) {
    // Exports are spelt by Studio.
    if (/^\s*[<{]/.test(script.source.text)) return
    for (const { type, typeAt, keys, properties, branches } of script.actions) {
      if (type.name !== 'Unknown') yield* unlike(typeAt, type.name)
      for (const [name, at] of keys ?? []) if (!isCamel(at)) yield* unlike(at, name)
      for (const { name, kind } of type.properties) {
        const written = properties.get(name)
        if (kind === 'choice' && written && 'value' in written && !written.value.includes('{'))
          yield* unlike(written.at, written.value)
      }
      for (const { label, labelAt } of branches)
        if (label !== 'Default' && type.branches.some(each => each.name === label)) yield* unlike(labelAt, label)
    }
  },
})

/** Studio itself writes SecondstoPlay: where capitals stand within a property's name is nobody's mistake. */
function isCamel({ source, start, end }: Span): boolean {
  const written = source.text.slice(start, end)
  return /^[A-Z]\w*$/.test(written) && written !== written.toUpperCase()
}

/** A finding where something else is written than the name that is meant; quotes stay. */
function* unlike(at: Span, name: string): Generator<Found> {
  const written = at.source.text.slice(at.start, at.end)
  const quote = /^["']/.test(written) ? 1 : 0
  const plain = written.slice(quote, written.length - quote)
  if (plain === name || plain === '' || plain.includes('\n')) return
  yield {
    at,
    message: `"${plain}" is spelt "${name}" in the manual`,
    hint: '--fix spells it so',
    fix: [{ start: at.start + quote, end: at.end - quote, text: name }],
  }
}
