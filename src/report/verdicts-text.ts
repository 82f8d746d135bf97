import type { SampleCall } from '../center/call.ts'
import { wrapTo } from '../text/display-width.ts'
import { grouped } from '../text/grouped.ts'
import { allGivenInWords } from '../verify/example/given.ts'
import type { SpaceSize, Verdict } from '../verify/verdict.ts'
import { heading } from './heading.ts'
import { safeText } from './safe-text.ts'
import { stepLines } from './steps.ts'
import { type Style, toAscii } from './style.ts'
import type { VerdictReport } from './verdict-report.ts'

/** Verdicts for a person: each property with its mark, the shortest call that breaks it, and how much was seen. */
export function verdictsText(reports: readonly VerdictReport[], style: Style): string {
  const text = reports.map(each => reportText(each, style)).join('\n')
  return style.ascii ? toAscii(text) : text
}

function reportText(report: VerdictReport, style: Style): string {
  const { origin, name, verified } = report
  const column = Math.max(...verified.verdicts.map(each => each.property.code.length))
  const lines = [
    ...heading(name, origin.script, style),
    '',
    ...withoutLastBlank(verified.verdicts.flatMap(each => verdictLines(each, { report, column, style }))),
    '',
    ...spaceLines(report, style),
    ...verified.notes.flatMap(note => wrapTo(note, style.columns - 2).map(line => `  ${style.paint.faint(line)}`)),
  ]
  return `${lines.join('\n')}\n`
}

const withoutLastBlank = (lines: readonly string[]): readonly string[] =>
  lines.at(-1) === '' ? lines.slice(0, -1) : lines

const marks: Readonly<Record<Verdict['kind'], string>> = { proved: '✓', broken: '✗', bounded: '…', inapplicable: '–' }

/** Whether the same was said of the last one that is bounded: one limit ends the search for many. */
function isTold(verdict: Verdict, { verified: { verdicts } }: VerdictReport): boolean {
  const before = verdicts.slice(0, verdicts.indexOf(verdict)).findLast(each => each.kind === 'bounded')
  return verdict.kind === 'bounded' && before?.why === verdict.why
}

interface Around {
  readonly report: VerdictReport
  readonly column: number
  readonly style: Style
}

function verdictLines(verdict: Verdict, { report, column, style }: Around): readonly string[] {
  const { property } = verdict
  const { good, bad, warn, faint } = style.paint
  const warns = verdict.kind === 'broken' && property.severity === 'warning'
  const paint = warns ? warn : { proved: good, broken: bad, bounded: warn, inapplicable: faint }[verdict.kind]
  const [mark, word] = warns ? ['!', 'warned'] : [marks[verdict.kind], verdict.kind]
  const rule = property.rule === undefined ? '' : ` (${property.rule})`
  const head = `  ${paint(`${mark} ${word.padEnd(12)}`)}  ${safeText(property.code).padEnd(column)}`
  if (verdict.kind === 'proved' || verdict.kind === 'inapplicable') return [head.trimEnd()]
  const says = wrapTo(safeText(`${property.says}${rule}`), style.columns - 6).map(line => `      ${faint(line)}`)
  const told = isTold(verdict, report) ? 'as above' : verdict.why
  const why = wrapTo(safeText(told), style.columns - 6).map(line => `      ${line}`)
  if (verdict.kind === 'bounded') return [head.trimEnd(), ...says, ...why]
  const { example } = verdict
  if (!example) return [head.trimEnd(), ...says, ...why]
  const steps = stepLines(
    { ...example.record, trace: example.record.trace.slice(0, example.entries) },
    { ...style, columns: style.columns - 4 },
  )
  const saved = report.saved.get(property.code)
  const where = saved === undefined ? [] : [`      ${faint(`callwright replay ${safeText(saved)}`)}`]
  return [
    head.trimEnd(),
    ...says,
    ...why,
    ...givenLines(example.call, style),
    '',
    ...steps.map(line => `    ${line}`),
    ...where,
    '',
  ]
}

function givenLines(call: SampleCall, style: Style): readonly string[] {
  const given = allGivenInWords(call)
  const text = `on a call where ${given.join(', ')}`
  return given.length === 0 ? [] : wrapTo(safeText(text), style.columns - 6).map(line => `      ${line}`)
}

function spaceLines({ verified, statesPerSecond }: VerdictReport, style: Style): readonly string[] {
  const { states, transitions, depth, complete, bytesPerState }: SpaceSize = verified.space
  const speed = statesPerSecond === undefined ? '' : `, ${grouped(statesPerSecond)} states a second`
  const seen = complete ? 'Every call was played' : 'Not every call was played'
  const text = `${seen}: ${grouped(states)} states, ${grouped(transitions)} ways between them, depth ${depth}${speed}, ${bytesPerState} bytes a state.`
  return wrapTo(text, style.columns - 2).map(line => `  ${line}`)
}
