import { wrapTo } from '../text/display-width.ts'
import type { Renamed } from '../verify/diff/aligned.ts'
import type { Diffed } from '../verify/diff/diff.ts'
import { deedInWords } from '../verify/generate/name.ts'
import { clock, differenceWords } from './diff-words.ts'
import { safeText } from './safe-text.ts'
import { type Style, toAscii } from './style.ts'

/** What tells two versions apart, for a person: each kind with the shortest call that was found, before and after. */
export function diffText(diffed: Diffed, style: Style): string {
  const { strong, bad, good, faint } = style.paint
  const lines = [
    ...diffed.differences.flatMap(each => {
      const { kind, call } = each
      const { before, after } = differenceWords(each)
      return [
        ...wrapTo(`${kind}: ${safeText(call.name)}`, style.columns).map(strong),
        ...call.steps.map(({ deed, at = 0 }) =>
          faint(`  ${clock(at / 1_000)}  ${safeText(deedInWords(deed))}`.trimEnd()),
        ),
        ...before.flatMap(line => marked('-', line, style)).map(bad),
        ...after.flatMap(line => marked('+', line, style)).map(good),
        '',
      ]
    }),
    ...diffed.renamed.map(each =>
      faint(`renamed ${safeText(each.before)} → ${safeText(each.after)}${inScript(each, diffed)}`),
    ),
    ...wrapTo(summary(diffed), style.columns),
  ]
  const text = `${lines.join('\n')}\n`
  return style.ascii ? toAscii(text) : text
}

/** The same as a comment on a pull request. */
export function diffMarkdown(diffed: Diffed): string {
  const lines = [
    '### What calls get recorded',
    '',
    ...diffed.differences.flatMap(each => {
      const { before, after } = differenceWords(each)
      return [
        `**${each.kind}**: ${plain(each.call.name)}`,
        '',
        '```diff',
        ...before.map(line => `- ${line}`),
        ...after.map(line => `+ ${line}`),
        '```',
        '',
      ]
    }),
    ...listed(
      diffed.renamed.map(
        each => `- renamed ${plain(each.before)} → ${plain(each.after)}${plain(inScript(each, diffed))}`,
      ),
    ),
    plain(summary(diffed)),
  ]
  return `${lines.join('\n')}\n`
}

/** Text of which Markdown makes nothing. A backslash does not keep a name behind an `@` from being sent the comment; what stands between does. */
function plain(text: string): string {
  return safeText(text)
    .replace(/[\\`*_~&<>#|[\]]/g, '\\$&')
    .replaceAll('@', '@<!-- -->')
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
    ? `proved the same: no possible call is recorded otherwise; times, outcome and variables agree on the ${played} calls played`
    : played === 0
      ? `no call was compared${open}`
      : `no difference in ${played} calls; that there is none is not proved${open}`
}

/** A line of one side, wrapped to the page. */
function marked(mark: string, line: string, { columns }: Style): readonly string[] {
  return wrapTo(line, columns - 4).map((each, index) => `  ${index === 0 ? mark : ' '} ${each}`)
}
