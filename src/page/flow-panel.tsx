import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { useLabel, useTexts, useViewer } from './context.ts'
import { FlowPicture } from './flow-picture.tsx'
import { FlowTable } from './flow-table.tsx'
import type { View } from './view-box.ts'

/** The script as a picture or as a table, and the search for actions in both. */
export function FlowPanel() {
  const viewer = useViewer()
  const { flow: texts } = useTexts()
  const { pictures, flow } = viewer.project
  const label = useLabel(texts.title)
  const searchLabel = useLabel(texts.search)
  const isTable = useSignal(false)
  const wanted = useSignal('')
  /** The script that somebody chose to see; else the one in which the call is. */
  const chosen = useSignal<string | undefined>(undefined)
  const sought = useSignal<View | undefined>(undefined)
  const script = chosen.value ?? viewer.moment.value?.visit?.script ?? flow.mainKey
  const picture = pictures.get(script)
  const found = useMemo(() => {
    const words = wanted.value.trim().toLowerCase()
    if (words === '') return []
    return [...pictures.values()]
      .flatMap(each => each.cards)
      .filter(({ node, lines }) => [node.id, node.type, ...lines].some(each => each.toLowerCase().includes(words)))
  }, [wanted.value, pictures])
  const keys = useMemo(() => new Set(found.map(each => each.node.key)), [found])
  const showFirst = (): void => {
    const first = found.find(each => each.node.group === script) ?? found[0]
    if (!first) return
    chosen.value = first.node.group
    const [width, height] = [800, 520]
    sought.value = { x: first.x + (first.width - width) / 2, y: first.y + (first.height - height) / 2, width, height }
  }
  return (
    <section class="panel flow" aria-label={label}>
      <div class="panel-head">
        <h2>{texts.title}</h2>
        {pictures.size > 1 && !isTable.value && (
          <label>
            <span class="unseen">{texts.script}</span>
            <select value={script} onChange={event => (chosen.value = event.currentTarget.value)}>
              {[...flow.scripts].map(([key, each]) => (
                <option key={key} value={key}>
                  {each.script.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <form
          role="search"
          aria-label={searchLabel}
          onSubmit={event => {
            event.preventDefault()
            showFirst()
          }}
        >
          <label>
            <span class="unseen">{texts.search}</span>
            <input
              type="search"
              placeholder={texts.search}
              value={wanted.value}
              onInput={event => {
                wanted.value = event.currentTarget.value
              }}
            />
          </label>
          <span class="faint" role="status">
            {wanted.value.trim() === '' ? '' : texts.found(found.length)}
          </span>
        </form>
        <div class="modes" role="group" aria-label={texts.title}>
          <button type="button" aria-pressed={!isTable.value} onClick={() => (isTable.value = false)}>
            {texts.picture}
          </button>
          <button type="button" aria-pressed={isTable.value} onClick={() => (isTable.value = true)}>
            {texts.table}
          </button>
        </div>
      </div>
      {isTable.value ? (
        <FlowTable found={wanted.value.trim() === '' ? undefined : keys} />
      ) : (
        picture && <FlowPicture key={script} picture={picture} found={keys} sought={sought} chosen={chosen} />
      )}
    </section>
  )
}
