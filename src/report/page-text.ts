import { wrapTo } from '../text/display-width.ts'
import { safeText } from './safe-text.ts'
import { type Style, toAscii } from './style.ts'
import { table } from './table.ts'

/** What `explain` says about one thing. */
export interface Page {
  readonly code: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly tables: readonly {
    readonly title: string
    readonly heads: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }[]
  /** Documents, shown as they are. */
  readonly examples?: readonly { readonly title: string; readonly text: string }[]
}

/** A page for a person. */
export function pageText({ code, title, paragraphs, tables, examples = [] }: Page, style: Style): string {
  const sections = [
    [style.paint.strong(safeText(`${code}  ${title}`))],
    ...paragraphs.map(each => wrapTo(safeText(each), style.columns)),
    ...tables.map(each => [style.paint.strong(each.title), ...table(each.heads, each.rows, style)]),
    ...examples.map(each => [
      style.paint.strong(each.title),
      ...each.text.split('\n').map(line => (line === '' ? '' : `  ${safeText(line)}`)),
    ]),
  ]
  const text = `${sections.map(lines => lines.join('\n')).join('\n\n')}\n`
  return style.ascii ? toAscii(text) : text
}
