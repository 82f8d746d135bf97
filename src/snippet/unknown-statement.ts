import { nearest } from '../text/suggest.ts'
import type { Fault } from './fault.ts'
import { statementWords } from './tokens.ts'

/** Words of other languages, and what to write here instead. */
const instead: Readonly<Record<string, string>> = {
  while: 'loops are FOR, FOREACH and REPEAT',
  continue: 'put the rest of the loop into an IF',
  elseif: 'write ELSE, and IF on the next line',
  elsif: 'write ELSE, and IF on the next line',
  endif: 'a block ends with "}"',
  next: 'a block ends with "}"',
  exit: 'RETURN ends the snippet',
  var: 'variables need no declaration',
  let: 'variables need no declaration',
  dim: 'variables need no declaration',
}

/** A line that begins with a word that is no statement. */
export function unknownStatement(word: string, start: number): Fault {
  const best = nearest(word, statementWords.keys())
  const known = Object.hasOwn(instead, word.toLowerCase()) ? instead[word.toLowerCase()] : undefined
  return {
    code: 'snippet/unknown-statement',
    start,
    end: start + word.length,
    message: `there is no statement "${word}"`,
    hint:
      known ??
      (best === undefined
        ? 'a line assigns, calls or begins with a statement word'
        : `did you mean "${best.toUpperCase()}"?`),
  }
}
