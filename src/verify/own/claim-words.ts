import type { Claim, Formula, Relation } from '../../config/claim/claim.ts'

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

const relationKorean: Readonly<Record<Relation, string>> = { while: '동안', before: '전에', after: '뒤에' }

/** The same in Korean. What the project wrote stands as it is, behind colons: no particle has to fit it. */
export function breachKorean({ mode, of, relation, when }: Claim): string {
  const what = `"${formulaText(of)}"`
  const to = relation ? ` (${relationKorean[relation.word]}: "${formulaText(relation.to)}")` : ''
  const where = when ? ` (조건: ${formulaText(when)})` : ''
  switch (mode) {
    case 'never':
      return `있어서는 안 되는 일이 생겼습니다: ${what}${to}${where}`
    case 'always':
      if (relation?.word === 'before') return `먼저 있어야 할 일이 없었습니다: ${what}${to}${where}`
      return `지켜져야 할 상태가 아닙니다: ${what}${to}${where}`
    case 'eventually':
      return `통화가 끝날 때까지 일어나지 않았습니다: ${what}${to}${where}`
  }
}
