import { cutTo, displayWidth, padTo, wrapTo } from '../text/display-width.ts'
import { branchPercent, type Coverage } from './coverage.ts'
import { differenceText } from './difference-text.ts'
import { safeText } from './safe-text.ts'
import { type Style, toAscii } from './style.ts'
import { type CodeLine, isOk, reasons, type TestedCall, type TestRun } from './test-run.ts'

/** Branches that no call took are listed up to this many. */
const listed = 20

/** The result of `test` for a person: a line for each call, what differs below it, a summary. */
export function testText(run: TestRun, style: Style): string {
  const nameColumns = Math.min(50, Math.max(0, ...run.calls.map(call => displayWidth(safeText(call.name)))))
  const told = [
    ...run.calls.filter(call => !run.onlyFailed || !isOk(call)).flatMap(call => callLines(call, nameColumns, style)),
    ...(run.coverage ? coverageLines(run.coverage, style) : []),
  ]
  const text = `${[...told, ...(told.length > 0 ? [''] : []), summary(run, style)].join('\n')}\n`
  return style.ascii ? toAscii(text) : text
}

function callLines(call: TestedCall, nameColumns: number, style: Style): readonly string[] {
  const { good, bad, faint } = style.paint
  const name = padTo(cutTo(safeText(call.name), nameColumns), nameColumns)
  const file = cutTo(safeText(call.file), Math.max(12, style.columns - nameColumns - 6))
  const first = `${isOk(call) ? good('✓') : bad('✗')} ${name}  ${faint(file)}`
  const details = reasons(call, differenceText).flatMap((reason, index) => {
    const [head = '', ...more] = wrapTo(safeText(reason), Math.max(20, style.columns - 8))
    const code = index === 0 && call.kind === 'played' && call.code ? codeLines(call.code, style) : []
    return [`    ${head}`, ...more.map(line => `        ${line}`), ...code]
  })
  return [first, ...details]
}

/** The line of the script that brought the first difference about. */
function codeLines({ file, line, text }: CodeLine, style: Style): readonly string[] {
  const place = `${safeText(file)}:${line}`
  return [
    `        ${style.paint.faint(cutTo(`${place} |`, style.columns - 8))} ${cutTo(safeText(text.trim()), Math.max(20, style.columns - displayWidth(place) - 12))}`,
  ]
}

function coverageLines(coverage: Coverage, style: Style): readonly string[] {
  const { branches, actions, consent, missed } = coverage
  const rest = missed.length - listed
  return [
    '',
    `Branches taken: ${branches.hit} of ${branches.all} (${branchPercent(coverage)} %)`,
    `Actions visited: ${actions.hit} of ${actions.all}`,
    `Asked whether to record: ${consent.granted} agreed, ${consent.refused} refused, ${consent.none} did not answer`,
    ...missed
      .slice(0, listed)
      .map(each =>
        cutTo(safeText(`  never: ${each.action} → ${each.branch}   ${each.file}:${each.line}`), style.columns),
      ),
    ...(rest > 0 ? [`  … ${rest} more`] : []),
  ]
}

function summary({ calls }: TestRun, style: Style): string {
  const failed = calls.filter(call => call.kind === 'played' && !isOk(call)).length
  const unreadable = calls.filter(call => call.kind === 'unreadable').length
  const passed = calls.length - failed - unreadable
  const parts = [
    `${passed} passed`,
    failed > 0 ? `${failed} failed` : '',
    unreadable > 0 ? `${unreadable} not played` : '',
  ]
  const text = `${calls.length} ${calls.length === 1 ? 'call' : 'calls'}: ${parts.filter(each => each !== '').join(', ')}`
  return failed + unreadable > 0 ? style.paint.bad(text) : style.paint.good(text)
}
