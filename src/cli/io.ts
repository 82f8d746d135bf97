import type { Readable, Writable } from 'node:stream'

/** Standard input; a terminal can give each key as it is pressed. */
export type Input = Readable & { readonly isTTY?: boolean; setRawMode?(isRaw: boolean): unknown }

/** Standard output or error. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** The world as the command line sees it; tests give another one. */
export interface Io {
  readonly stdin: Input
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
}

/** Writes a text and waits until it is taken; a reader that went away (`| head`) is no error, the text is dropped. */
export function writeTo(stream: Output, text: string): Promise<void> {
  if (text === '' || stream.destroyed || stream.writableEnded) return Promise.resolve()
  return new Promise((resolve, reject) => {
    // The callback tells of the error, but without a listener the stream would throw it as well.
    const ignore = (): void => {}
    stream.once('error', ignore)
    stream.write(text, error => {
      setImmediate(() => stream.off('error', ignore))
      if (error && !isReaderGone(error)) reject(error)
      else resolve()
    })
  })
}

function isReaderGone(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
}
