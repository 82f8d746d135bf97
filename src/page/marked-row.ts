import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Marks one of many rows as the present one and brings it into sight within its own box. The rows themselves are not
 * drawn anew, so that thousands of them cost nothing.
 */
export function useMarkedRow<E extends HTMLElement>(selector: string, rows: unknown) {
  const box = useRef<E>(null)
  useLayoutEffect(() => {
    const row = box.current?.querySelector<HTMLElement>(selector)
    if (!row || !box.current) return
    row.setAttribute('aria-current', 'step')
    const { scrollTop, clientHeight } = box.current
    const top = row.offsetTop
    if (top < scrollTop + 40 || top + row.offsetHeight > scrollTop + clientHeight - 20)
      box.current.scrollTop = Math.max(0, top - clientHeight / 3)
    return () => row.removeAttribute('aria-current')
  }, [selector, rows])
  return box
}
