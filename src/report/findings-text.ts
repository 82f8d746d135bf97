import { type Finding, type LintRun, summaryOf } from '../lint/finding.ts'
import { codeFrame, type FramePaint, placeOf } from '../text/code-frame.ts'
import { safeText } from './safe-text.ts'
import { type Style, toAscii } from './style.ts'

/** What was found, for a person: each with the line that it is about, then how many there are. */
export function findingsText(run: LintRun, style: Style): string {
  const { bad, warn, faint, strong } = style.paint
  const paint: FramePaint = { error: bad, warning: warn, info: faint, faint, strong }
  const frames = run.findings.filter(each => each.suppressed === undefined).map(each => frame(each, paint))
  const text = `${[...frames, summaryLine(run, style)].join('\n\n')}\n`
  return style.ascii ? toAscii(text) : text
}

function frame(finding: Finding, paint: FramePaint): string {
  const way = (finding.path ?? []).map(({ at, message }) => `   = way   ${placeOf(at)}: ${safeText(message)}`)
  return [codeFrame(finding, paint), ...way].join('\n')
}

function summaryLine(run: LintRun, { paint }: Style): string {
  const { files, errors, warnings, infos, suppressed } = summaryOf(run)
  const { unshown = 0 } = run
  const parts = [
    count(errors, 'error'),
    unshown > 0 ? `${unshown} not shown` : count(warnings, 'warning'),
    infos > 0 ? count(infos, 'info') : '',
    suppressed > 0 ? `${suppressed} suppressed` : '',
  ].filter(each => each !== '')
  const text = `${count(files, 'file')}: ${parts.join(', ')}`
  return errors > 0 ? paint.bad(text) : warnings > 0 ? paint.warn(text) : paint.good(text)
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
