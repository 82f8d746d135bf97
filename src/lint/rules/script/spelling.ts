import type { Span } from '../../../text/source.ts'
import { type Found, scriptRule } from '../../rule.ts'

export const spelling = scriptRule({
  code: 'script/spelling',
  severity: 'info',
  summary: 'An action or one of its own branches is not spelt as in the manual.',
  why: 'Case, blanks and a leading "On" do not count, so the script runs the same; but people search for one spelling.',
  rests: 'the language: names match without regard to case, spaces and an old leading "On"',
  fixable: true,
  bad: `
script: Ask
actions:
  begin: { Begin: , next: ask }
  ask: { MENU: { Phrase: Press 1. }, branches: { "1": bye, OnTimeout: bye, Default: bye } }
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
    for (const { type, typeAt, branches } of script.actions) {
      if (type.name !== 'Unknown') yield* unlike(typeAt, type.name)
      for (const { label, labelAt } of branches)
        if (label !== 'Default' && type.branches.some(each => each.name === label)) yield* unlike(labelAt, label)
    }
  },
})

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
