import { memo } from 'preact/compat'
import type { Source } from '../text/source.ts'
import { useLabel, useTexts, useViewer } from './context.ts'
import { useMarkedRow } from './marked-row.ts'

/** The text of the script, with the line at which the call stands. */
export function SourcePanel() {
  const viewer = useViewer()
  const { source: texts } = useTexts()
  const label = useLabel(texts.title)
  const { flow } = viewer.project
  const visit = viewer.moment.value?.visit
  const script = flow.scripts.get(visit?.script ?? flow.mainKey)?.script ?? flow.main
  const line = visit ? (flow.station(visit.script, visit.action)?.line ?? 1) : 1
  const box = useMarkedRow<HTMLDivElement>(`[data-line="${line}"]`, script.source)
  return (
    <section class="panel source" aria-label={label}>
      <h2>
        {texts.title} <span class="faint">{script.source.path}</span> <span class="tag">{texts.line(line)}</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
      <div class="scroll" ref={box} tabIndex={0} role="group" aria-label={label} data-own-arrows>
        <Lines source={script.source} />
      </div>
    </section>
  )
}

const Lines = memo(({ source }: { readonly source: Source }) => (
  <ol class="lines" translate={false}>
    {source.text.split('\n').map((line, index) => (
      <li key={index} data-line={index + 1}>
        <code>{line === '' ? ' ' : line}</code>
      </li>
    ))}
  </ol>
))
