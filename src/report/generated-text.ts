import { wrapTo } from '../text/display-width.ts'
import type { Branch, Generated } from '../verify/generate/generate.ts'
import { safeText } from './safe-text.ts'
import { type Style, toAscii } from './style.ts'

/** Calls that were made, for a person: each with the branches that it is the first to take, then what nobody takes. */
export function generatedText({ calls, all, missed, complete, why }: Generated, style: Style): string {
  const { strong, faint, warn } = style.paint
  const lines = [
    ...calls.flatMap(({ call, adds, outcome, record }) => [
      strong(safeText(call.name)),
      `  ${safeText(record.verdict.text)}`,
      ...(outcome === undefined ? [] : [faint(`  begins: ${outcome === '' ? 'nothing' : safeText(outcome)}`)]),
      ...(adds.length === 0 ? [] : [faint(`  adds ${adds.map(branchText).join(', ')}`)]),
      '',
    ]),
    `${calls.length} calls take ${all - missed.length} of ${all} branches`,
    ...(why === undefined ? [] : wrapTo(why, style.columns).map(warn)),
    ...(missed.length === 0 ? [] : [warn(complete ? 'no call was found that takes' : 'not taken by then')]),
    ...missed.map(each => `  ${branchText(each)} ${faint(`(line ${each.line})`)}`),
  ]
  const text = `${lines.join('\n')}\n`
  return style.ascii ? toAscii(text) : text
}

const branchText = ({ action, branch }: Branch): string => safeText(`${action}/${branch}`)
