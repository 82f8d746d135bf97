import type { Readable, Writable } from 'node:stream'

/** Standard input; a terminal can give each key as it is pressed. */
export type Input = Readable & { readonly isTTY?: boolean; setRawMode?(isRaw: boolean): unknown }

/** Standard output or error. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number }

/** The world as the command line sees it; tests give another one. */
export interface Io {
  readonly stdin: Input
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
}

const heard = new WeakSet<Output>()

/** Writes a text and waits until it is taken; a reader that went away (`| head`) is no error, the text is dropped. */
export function writeTo(stream: Output, text: string): Promise<void> {
  if (text === '' || stream.destroyed || stream.writableEnded) return Promise.resolve()
  // The callback tells of an error; without a listener the stream would throw it as well.
  if (!heard.has(stream)) stream.on('error', () => {})
  heard.add(stream)
  return new Promise((resolve, reject) => {
    stream.write(text, error => (error && !isReaderGone(error) ? reject(error) : resolve()))
  })
}

function isReaderGone(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
}
