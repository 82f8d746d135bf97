import { useTexts, useViewer } from './context.ts'
import { listen, listenedTo } from './sound.ts'

/** The recordings and statements of a call to be heard as they are on file; nothing where the page has no voices. */
export function Listen() {
  const viewer = useViewer()
  const { sound } = useTexts()
  const { recordings, statements } = viewer.story.value.record
  const ids = [...new Set([...recordings.filter(each => each.media === 'voice'), ...statements].map(each => each.id))]
  if (viewer.project.voices.size === 0 || ids.length === 0) return null
  return (
    <div class="listen">
      <h3>{sound.onFile}</h3>
      <div class="deeds">
        {ids.map(id => (
          <button key={id} type="button" aria-pressed={listenedTo.value === id} onClick={() => listen(viewer, id)}>
            {listenedTo.value === id ? '■' : '▶'} {sound.listen(id)}
          </button>
        ))}
      </div>
    </div>
  )
}
