import { callJson } from '../report/call-json.ts'
import { callFile } from '../simulate/call-file.ts'
import { useTexts, useViewer } from './context.ts'
import type { Viewer } from './viewer.ts'
import { clock } from './words.ts'

/** Over a call that a person plays: what it waits for, going on, starting again, saving it. */
export function HandBar() {
  const viewer = useViewer()
  const texts = useTexts()
  const { live } = texts
  const hand = viewer.hand.value
  if (!hand) return null
  const story = viewer.story.value
  const isOver = hand.call.isReleased
  return (
    <section class="panel hand" aria-labelledby="hand-title">
      <div>
        <h2 id="hand-title">{hand.from ? live.whatIf(clock(hand.from.at / 1_000)) : live.title}</h2>
        <p class="faint" aria-live="polite">
          {isOver ? live.over : texts.transport.waits(hand.call.waitingFor())}
        </p>
        {viewer.impossible.value !== undefined && <p class="warn">{live.impossible(viewer.impossible.value)}</p>}
      </div>
      <div class="deeds">
        {hand.from && !isOver && (
          <button type="button" class="main" title={live.goOnTip} onClick={() => viewer.goOn()}>
            {live.goOn}
          </button>
        )}
        {hand.from ? (
          <button type="button" onClick={() => viewer.setMode('replay')}>
            {live.back}
          </button>
        ) : (
          <button type="button" onClick={() => viewer.playByHand()}>
            {live.again}
          </button>
        )}
        <button type="button" onClick={() => save('played.call.yaml', savedCall(viewer))}>
          {live.saveCall}
        </button>
        <button type="button" onClick={() => save('call-record.json', callJson(story.record))}>
          {live.saveRecord}
        </button>
      </div>
    </section>
  )
}

function savedCall({ stage, story, project }: Viewer): string {
  const script = project.flow.main.source.path.split('/').at(-1) ?? ''
  return callFile(stage.value.call, story.value.deeds, script)
}

/** Hands a text to the browser as a file; nothing leaves the machine. */
function save(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
