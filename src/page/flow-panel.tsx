import { useSignal } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { useTexts, useViewer } from './context.ts'
import { FlowPicture } from './flow-picture.tsx'
import { FlowTable } from './flow-table.tsx'
import type { View } from './view-box.ts'

/** The script as a picture or as a table, and the search for actions in both. */
export function FlowPanel() {
  const viewer = useViewer()
  const { flow: texts } = useTexts()
  const { picture } = viewer.project
  const isTable = useSignal(false)
  const wanted = useSignal('')
  const view = useSignal<View | undefined>(undefined)
  const search = useRef<HTMLInputElement>(null)
  const found = useMemo(() => {
    const words = wanted.value.trim().toLowerCase()
    if (words === '') return []
    return picture.cards.filter(({ node, lines }) =>
      [node.id, node.type, ...lines].some(each => each.toLowerCase().includes(words)),
    )
  }, [wanted.value, picture])
  const showFirst = (): void => {
    const [first] = found
    if (first)
      view.value = { x: first.x + first.width / 2 - 400, y: first.y + first.height / 2 - 260, width: 800, height: 520 }
  }
  return (
    <section class="panel flow" aria-labelledby="flow-title">
      <div class="panel-head">
        <h2 id="flow-title">{texts.title}</h2>
        <form
          role="search"
          onSubmit={event => {
            event.preventDefault()
            showFirst()
          }}
        >
          <label>
            <span class="unseen">{texts.search}</span>
            <input
              ref={search}
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
        <FlowTable found={wanted.value.trim() === '' ? undefined : new Set(found.map(each => each.node.key))} />
      ) : (
        <FlowPicture picture={picture} found={new Set(found.map(each => each.node.key))} view={view} />
      )}
    </section>
  )
}
