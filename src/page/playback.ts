import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Viewer } from './viewer.ts'

/** How often the clock of the call is moved on, ms. */
const beat = 50

/** While the call plays, its time passes with the time of the room, as fast as was chosen. */
export function usePlayback(viewer: Viewer): void {
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined
    let last = 0
    const tick = (): void => {
      const now = performance.now()
      viewer.pass((now - last) * viewer.speed.peek())
      last = now
    }
    const stop = effect(() => {
      clearInterval(timer)
      if (!viewer.isPlaying.value) return
      last = performance.now()
      timer = setInterval(tick, beat)
    })
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [viewer])
}
