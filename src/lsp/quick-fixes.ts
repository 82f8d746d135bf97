import type { Finding } from '../lint/finding.ts'
import { fixed, isFixable } from '../lint/fix.ts'
import { positionAt, type Span } from '../text/source.ts'
import type { Edit } from './edit.ts'
import type { View } from './view.ts'
import { wayAt } from './way.ts'

/** A change that an editor offers. */
export interface QuickFix {
  readonly title: string
  readonly finding: Finding
  readonly edits: readonly Edit[]
  /** Whether it is what an author most likely wants. */
  readonly isPreferred: boolean
}

/** What can be done about these findings of a text. */
export function quickFixes(view: View, findings: readonly Finding[]): readonly QuickFix[] {
  return findings.flatMap(finding => [...mends(finding), ...replaces(finding), ...ignores(view, finding)])
}

/** A text with all that the machine may mend mended. */
export function allFixed({ source }: View, findings: readonly Finding[]): Edit | undefined {
  const { text, count } = fixed(source.text, findings)
  return count > 0 ? { at: { source, start: 0, end: source.text.length }, text } : undefined
}

function mends(finding: Finding): readonly QuickFix[] {
  if (!isFixable(finding)) return []
  const edits = (finding.fix ?? []).map(({ start, end, text }) => ({ at: { ...finding.at, start, end }, text }))
  return [{ title: `Mend: ${finding.hint ?? finding.message}`, finding, edits, isPreferred: true }]
}

/** The name that was probably meant, in the place of the one that was written, in its quotes. */
function replaces(finding: Finding): readonly QuickFix[] {
  const meant = /^did you mean "([^"]+)"\?$/.exec(finding.hint ?? '')?.[1]
  if (meant === undefined || finding.suppressed) return []
  const at = withoutQuotes(finding.at)
  const written = at.source.text.slice(at.start, at.end)
  // What is marked is not always the name alone: the hint is then of a part of it.
  if (/[\n:{}]/.test(written) || written.length > 200) return []
  return [{ title: `Change to "${meant}"`, finding, edits: [{ at, text: meant }], isPreferred: true }]
}

function withoutQuotes(at: Span): Span {
  const written = at.source.text.slice(at.start, at.end)
  return /^(["']).*\1$/s.test(written) && written.length > 1 ? { ...at, start: at.start + 1, end: at.end - 1 } : at
}

/** A comment above the line, where a comment can stand; its reason is for the author to write. */
function ignores({ source, form }: View, finding: Finding): readonly QuickFix[] {
  const { at, code, severity } = finding
  if (form === undefined || at.source !== source || severity === 'error' || code.startsWith('lint/')) return []
  const start = at.start - positionAt(source, at.start).column + 1
  const indent = /^[ \t]*/.exec(source.text.slice(start, at.start + 1))?.[0] ?? ''
  if (wayAt(source.text, at.start)?.part === 'block') return []
  return [
    {
      title: `Let "${code}" stay here, with a reason`,
      finding,
      edits: [
        {
          at: { source, start, end: start },
          text: `${indent}# callwright-ignore-next-line ${code} -- why this may stay\n`,
        },
      ],
      isPreferred: false,
    },
  ]
}
