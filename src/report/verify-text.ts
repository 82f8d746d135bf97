import { wrapTo } from '../text/display-width.ts'
import { positionAt } from '../text/source.ts'
import type { Verdict } from '../verify/verify.ts'
import { safeText } from './safe-text.ts'
import { stepLines } from './steps.ts'
import { type Style, toAscii } from './style.ts'
import { countOf, type VerifiedScript, type VerifyRun, whyBroken } from './verify-run.ts'

/** Verdicts for a person: a line each, and behind what is broken the shortest call that breaks it. */
export function verifyText({ scripts }: VerifyRun, style: Style): string {
  const text = scripts.map(each => scriptLines(each, style).join('\n')).join('\n\n')
  return `${style.ascii ? toAscii(text) : text}\n`
}

function scriptLines(script: VerifiedScript, style: Style): readonly string[] {
  const { name, file, verdicts } = script
  const spoken = verdicts.filter(each => each.verdict !== 'inapplicable')
  const silent = verdicts.filter(each => each.verdict === 'inapplicable').map(each => each.property.code)
  return [
    `${style.paint.strong(safeText(name))}  ${style.paint.faint(safeText(file))}`,
    '',
    ...spoken.flatMap(each => verdictLines(each, style)),
    ...(silent.length === 0 ? [] : faint(`nothing in the script that these speak of: ${silent.join(', ')}`, 2, style)),
    '',
    ...spaceLines(script, style),
  ]
}

function verdictLines(verdict: Verdict, style: Style): readonly string[] {
  const { code, rule, says } = verdict.property
  const { paint } = style
  const basis = rule === undefined ? '' : paint.faint(`  ${rule}`)
  switch (verdict.verdict) {
    case 'inapplicable':
      return []
    case 'proved':
      return [`  ${paint.good('✓ proved ')}  ${code}${basis}`, ...faint(says, 13, style)]
    case 'bounded':
      return [`  ${paint.warn('? bounded')}  ${code}${basis}`, ...faint(`${capital(verdict.why)}.`, 13, style)]
    case 'broken':
      return [
        `  ${paint.bad('✕ broken ')}  ${code}${basis}`,
        ...faint(says, 13, style),
        ...indented(`But ${safeText(whyBroken(verdict))}.`, 13, style).map(paint.bad),
        ...exampleLines(verdict, style),
      ]
  }
}

const indented = (text: string, columns: number, style: Style): readonly string[] =>
  wrapTo(text, style.columns - columns).map(each => `${' '.repeat(columns)}${each}`)

const faint = (text: string, columns: number, style: Style): readonly string[] =>
  indented(text, columns, style).map(style.paint.faint)

function exampleLines(broken: Extract<Verdict, { verdict: 'broken' }>, style: Style): readonly string[] {
  if ('unreached' in broken)
    return broken.unreached.map(({ script, action, at }) => {
      const place = `${at.source.path}:${positionAt(at.source, at.start).line}`
      return `      ${safeText(action)}  ${style.paint.faint(`${safeText(script)}, ${safeText(place)}`)}`
    })
  const { record } = broken.counterexample
  return ['', ...stepLines(record, { ...style, columns: style.columns - 4 }).map(each => `    ${each}`), '']
}

function spaceLines({ verdicts, space, speed, assumptions }: VerifiedScript, style: Style): readonly string[] {
  const counts = (['proved', 'broken', 'bounded', 'inapplicable'] as const)
    .map(word => ({ word, count: countOf(verdicts, word) }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}`)
  const { states, transitions, depth, bytes, limits, isComplete } = space
  const number = (value: number) => Math.round(value).toLocaleString('en-US')
  const facts = [
    isComplete ? `every call: ${number(states)} states` : `not every call: ${number(states)} states`,
    `${number(transitions)} transitions`,
    `depth ${depth}`,
    `${number(bytes / Math.max(1, states))} bytes a state`,
    ...(speed ? [`${number(speed.statesPerSecond)} states a second`] : []),
  ]
  const within = Object.entries(limits).map(([name, value]) => `${name} ${number(value)}`)
  const rests = [...assumptions].map(([name, value]) => `${name}: ${value}`)
  return [
    `  ${style.paint.strong(counts.join(', '))}`,
    ...faint(facts.join(', '), 2, style),
    ...faint(`within ${within.join(', ')}`, 2, style),
    ...(rests.length === 0 ? [] : faint(`assumptions: ${rests.join(', ')}`, 2, style)),
  ]
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
