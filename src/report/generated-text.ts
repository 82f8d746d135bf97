import { wrapTo } from '../text/display-width.ts'
import type { Branch, Generated, Missed } from '../verify/generate/generate.ts'
import { safeText } from './safe-text.ts'
import { type Style, toAscii } from './style.ts'

/** Calls that were made, for a person: each with the branches that it is the first to take, then what nobody takes. */
export function generatedText({ calls, all, missed, complete, why }: Generated, style: Style): string {
  const { strong, faint, warn } = style.paint
  const indented = (text: string) => wrapTo(safeText(text), style.columns - 2).map(line => `  ${line}`)
  const lines = [
    ...calls.flatMap(({ call, adds, outcome, record }) => [
      ...wrapTo(safeText(call.name), style.columns).map(strong),
      ...indented(record.verdict.text),
      ...(outcome === undefined ? [] : [faint(`  begins: ${outcome === '' ? 'nothing' : safeText(outcome)}`)]),
      ...(adds.length === 0 ? [] : indented(`adds ${adds.map(branchText).join(', ')}`).map(faint)),
      '',
    ]),
    `${calls.length === 1 ? '1 call takes' : `${calls.length} calls take`} ${all - missed.length} of ${all} branches`,
    ...(why === undefined ? [] : wrapTo(why, style.columns).map(warn)),
    ...(missed.length === 0 ? [] : [warn(complete ? 'no call was found that takes' : 'not taken by then')]),
    ...missed.map(
      each => `  ${branchText(each)} ${faint(`(line ${each.line})${complete ? `: ${whyText(each)}` : ''}`)}`,
    ),
  ]
  const text = `${lines.join('\n')}\n`
  return style.ascii ? toAscii(text) : text
}

const whyText = ({ isReached }: Missed): string => (isReached ? 'reached, but never left this way' : 'never reached')

const branchText = ({ action, branch }: Branch): string => safeText(`${action}/${branch}`)
