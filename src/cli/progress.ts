import { safeText } from '../report/safe-text.ts'
import { cutTo } from '../text/display-width.ts'
import { type Io, writeTo } from './io.ts'

/** Work that is done sooner shows no progress, ms. */
const patience = 1_000

/** A line on a terminal's standard error that says how far long work has come, and is gone afterwards. */
export interface Progress {
  readonly show: (text: string) => Promise<void>
  readonly erase: () => Promise<void>
}

/** Progress on this world's terminal; nothing at all where there is none. */
export function progressOn({ stderr, env }: Io): Progress {
  const started = performance.now()
  let isShown = false
  const show = async (text: string): Promise<void> => {
    if (stderr.isTTY !== true || env.TERM === 'dumb' || performance.now() - started < patience) return
    isShown = true
    await writeTo(stderr, `\r\u001b[K${cutTo(safeText(text), (stderr.columns ?? 80) - 1)}`)
  }
  const erase = async (): Promise<void> => {
    if (isShown) await writeTo(stderr, '\r\u001b[K')
    isShown = false
  }
  return { show, erase }
}
