import type { Renamed } from '../verify/diff/aligned.ts'
import type { Diffed } from '../verify/diff/diff.ts'
import { safeText } from './safe-text.ts'
import { type Style, toAscii } from './style.ts'

/** What tells two versions apart, for a person: each kind with the shortest call that was found, before and after. */
export function diffText(diffed: Diffed, style: Style): string {
  const { strong, bad, good, faint } = style.paint
  const lines = [
    ...diffed.differences.flatMap(({ kind, call, before, after }) => [
      strong(`${kind}: ${safeText(call.name)}`),
      ...call.steps.map(({ deed, at = 0 }) => faint(`  ${at / 1_000} s  ${safeText(deed.verb)}`)),
      ...entries(before).map(each => bad(`  - ${each}`)),
      ...entries(after).map(each => good(`  + ${each}`)),
      '',
    ]),
    ...diffed.renamed.map(each =>
      faint(`renamed ${safeText(each.before)} → ${safeText(each.after)}${inScript(each, diffed)}`),
    ),
    summary(diffed),
  ]
  const text = `${lines.join('\n')}\n`
  return style.ascii ? toAscii(text) : text
}

/** The same as a comment on a pull request. */
export function diffMarkdown(diffed: Diffed): string {
  const lines = [
    '### What calls get recorded',
    '',
    ...diffed.differences.flatMap(({ kind, call, before, after }) => [
      `**${kind}**: ${plain(call.name)}`,
      '',
      '```diff',
      ...entries(before).map(each => `- ${each}`),
      ...entries(after).map(each => `+ ${each}`),
      '```',
      '',
    ]),
    ...listed(
      diffed.renamed.map(
        each => `- renamed ${plain(each.before)} → ${plain(each.after)}${plain(inScript(each, diffed))}`,
      ),
    ),
    summary(diffed),
  ]
  return `${lines.join('\n')}\n`
}

/** Text of which Markdown makes nothing. */
function plain(text: string): string {
  return safeText(text).replace(/[\\`*_<>#|[\]]/g, '\\$&')
}

const listed = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [...lines, ''])

/** Where actions of several scripts have other names, in which one this is. */
function inScript({ script }: Renamed, { renamed }: Diffed): string {
  return renamed.every(each => each.script === script) ? '' : ` in ${safeText(script)}`
}

function summary({ same, complete, why, differences, played }: Diffed): string {
  const open = why === undefined ? '' : `; ${why}`
  if (!same)
    return `${differences.length} ${differences.length === 1 ? 'kind' : 'kinds'} of difference, found in ${played} calls${open}`
  return complete
    ? `proved the same: no possible call is recorded otherwise; outcome and variables agree on the ${played} calls played`
    : `no difference in ${played} calls; that there is none is not proved${open}`
}

/** A line for each entry. */
function entries(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.length === 0 ? ['nothing'] : value.map(each => safeText(JSON.stringify(each)))
  return [safeText(typeof value === 'string' ? value : JSON.stringify(value))]
}
