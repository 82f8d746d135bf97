import { useLayoutEffect } from 'preact/hooks'
import type { Viewer } from './viewer.ts'

/** Keys that step through the call, wherever the focus is, unless what has the focus needs them itself. */
const steps: Readonly<Record<string, (viewer: Viewer) => void>> = {
  ' ': viewer => {
    viewer.isPlaying.value = !viewer.isPlaying.value
  },
  ArrowRight: viewer => viewer.step(1),
  ArrowLeft: viewer => viewer.step(-1),
  Home: viewer => viewer.step(-Number.MAX_SAFE_INTEGER),
  End: viewer => viewer.step(Number.MAX_SAFE_INTEGER),
}

export function useKeyboard(viewer: Viewer): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const step = steps[event.key]
      if (!step || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (event.target instanceof Element && needsKeys(event.target, event.key)) return
      event.preventDefault()
      step(viewer)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [viewer])
}

function needsKeys(target: Element, key: string): boolean {
  if (target.closest('dialog[open]')) return true
  if (key === ' ') return target.matches('button, a, input, select, textarea, summary')
  return target.matches('input, select, textarea, [data-own-arrows]')
}
