import type { Claim, Formula } from '../../config/claim/claim.ts'

/** A formula as it would be written. */
export function formulaText(formula: Formula): string {
  switch (formula.kind) {
    case 'not':
      return `not ${inBrackets(formula.of)}`
    case 'and':
    case 'or':
      return formula.parts.map(inBrackets).join(` ${formula.kind} `)
    case 'recording':
      return formula.of ? `recording of ${formula.of}` : 'recording'
    case 'consent':
      return `consent = ${formula.is}`
    case 'event':
      return formula.word
    case 'tag':
      return `tag(${formula.name})`
    case 'action':
      return formula.isQuoted ? `"${formula.name}"` : formula.name
    default:
      return formula.kind
  }
}

function inBrackets(formula: Formula): string {
  const text = formulaText(formula)
  return formula.kind === 'and' || formula.kind === 'or' ? `(${text})` : text
}

/** How a call broke a claim, in words. */
export function breachText({ mode, of, relation, when }: Claim): string {
  const what = formulaText(of)
  const to = relation ? formulaText(relation.to) : ''
  const where = when ? ` (${formulaText(when)})` : ''
  switch (mode) {
    case 'never':
      return `"${what}" came about${relation ? ` ${relation.word} "${to}"` : ''}${where}`
    case 'always':
      if (relation?.word === 'before') return `"${to}" came about, and "${what}" had not come before${where}`
      return `"${what}" does not hold${relation ? ` while "${to}"` : ''}${where}`
    case 'eventually':
      return `the call is over, and "${what}" ${relation ? `did not come after "${to}"` : 'never came'}${where}`
  }
}
